import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safe } from '@orpc/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '#core/app.ts';
import { thidua } from '#tests/support/command-line.ts';
import { mountSmallDisk } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/store.ts';
import { transports } from '#tests/support/transports.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

const openApp = async (dataFolder: string) => {
  const app = await createApp(createNodePorts({ dataFolder, host: 'command-line' }));
  onTestFinished(() => app.close());
  return app;
};

/** The user without rights, where the tests run as the one whom no permission stops. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('a data folder that cannot be used', () => {
  it('is named by a second instance, which says to close the first', async () => {
    const folder = temporaryFolder();
    await openApp(folder);
    const { status, output, complaint } = await thidua(['check', '--data', folder]);
    expect({ status, output }).toEqual({ status: 3, output: '' });
    expect(complaint).toContain(`“${folder}”`);
    expect(complaint).toContain('Hãy đóng cửa sổ đó');
  });

  it('is named where it may not be written, with what to check', async () => {
    const folder = join(temporaryFolder(), 'khóa');
    mkdirSync(folder);
    chmodSync(join(folder, '..'), 0o755);
    chmodSync(folder, 0o555);
    const { status, complaint } = await thidua(['check', '--data', folder], asNobody);
    expect(status).toBe(3);
    expect(complaint).toContain(`“${folder}”`);
    expect(complaint).toContain('Hãy kiểm tra quyền ghi');
  });

  it('is named where its disk is full, with what to do, and the data is as before', async (context) => {
    const disk = mountSmallDisk('6m');
    if (disk === null) {
      context.skip('no right to mount a disk here');
      return;
    }
    expect(await thidua(['init', '--data', disk])).toMatchObject({ status: 0 });
    fillDisk(disk);
    const { status, complaint } = await thidua(['init', '--data', disk, '--federation', 'LĐLĐ tỉnh Bắc Kạn']);
    expect(status).toBe(3);
    expect(complaint).toContain(disk);
    expect(complaint).toContain('Hãy giải phóng chỗ trống');
  });
});

it.each(transports)('a full disk crosses %s with the file and what to do', async (_name, connect) => {
  const folder = temporaryFolder();
  const app = await openApp(folder);
  const connection = await connect(app.router);
  onTestFinished(() => connection.close());
  const sqlite = app.core.store.connection();
  sqlite.pragma(`max_page_count = ${String(sqlite.pragma('page_count', { simple: true }))}`);
  const results = [];
  for (let unit = 1; unit <= 200; unit += 1) {
    results.push(await safe(connection.client.units.add({ name: `CĐCS Đơn vị số ${unit}` })));
  }
  const { error } = results.findLast((result) => result.error !== null) ?? {};
  expect(error).toMatchObject({ code: 'STORAGE', message: expect.stringContaining(folder) });
  expect(error?.message).toContain('Hãy giải phóng chỗ trống');
  sqlite.pragma('max_page_count = 1000000');
  expect(await connection.client.units.add({ name: 'CĐCS Sở Y tế' })).toMatchObject({ name: 'CĐCS Sở Y tế' });
});

/** Writes until nothing more fits. */
function fillDisk(disk: string): void {
  for (const size of [1024 * 1024, 64 * 1024, 4096, 512]) {
    for (let number = 0; ; number += 1) {
      try {
        writeFileSync(join(disk, `filler-${size}-${number}`), new Uint8Array(size));
      } catch {
        break;
      }
    }
  }
}
