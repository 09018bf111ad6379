import { safe } from '@orpc/client';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '#core/app.ts';
import { temporaryFolder } from '#tests/support/store.ts';
import { transports } from '#tests/support/transports.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

const secret = 'bí mật /home/ke-toan/thi-dua';

interface Logged {
  message: string;
  details: Record<string, unknown> | undefined;
}

/** The application over a database in which the second step of adding a unit breaks in a way nobody foresaw. */
async function openBroken() {
  const logged: Logged[] = [];
  const log = {
    info: () => undefined,
    error: (message: string, details?: Record<string, unknown>) => void logged.push({ message, details }),
  };
  const ports = createNodePorts({ dataFolder: temporaryFolder(), host: 'command-line' });
  const app = await createApp({ ...ports, log });
  onTestFinished(() => app.close());
  app.core.store
    .connection()
    .exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON unit_name BEGIN SELECT RAISE(ABORT, '${secret}'); END`);
  return { app, logged };
}

test.each(transports)(
  'an unexpected error crosses without its words over %s, and nothing is half written',
  async (_name, connect) => {
    const { app, logged } = await openBroken();
    const connection = await connect(app.router);
    onTestFinished(() => connection.close());
    const rows = () =>
      app.core.reader.get(
        'SELECT (SELECT count(*) FROM unit) AS units, (SELECT count(*) FROM operation) AS operations, (SELECT count(*) FROM change) AS changes',
      );
    const before = rows();
    const { error } = await safe(connection.client.units.add({ name: 'CĐCS Sở Y tế' }));
    expect(error).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: expect.stringMatching(/^Có lỗi ngoài dự kiến/),
    });
    const crossed = JSON.stringify(error);
    for (const detail of [secret, 'RAISE', 'unit_name', 'SqliteError', '.ts:', '/main/'])
      expect(crossed).not.toContain(detail);
    expect(logged).toEqual([
      { message: 'procedure failed: units.add', details: { error: expect.stringContaining(secret) } },
    ]);
    expect(rows()).toEqual(before);
    expect(app.core.reader.get('SELECT operation_id FROM operation_context')).toEqual({ operation_id: null });
    app.core.store.connection().exec('DROP TRIGGER broken');
    expect(await connection.client.units.add({ name: 'CĐCS Sở Y tế' })).toMatchObject({ name: 'CĐCS Sở Y tế' });
  },
);
