import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Application, createApp } from '#core/app.ts';
import { openData } from '../../src/main/electron/data.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';
import { seen } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

const buttons = { openFolder: 0, restore: 1, quit: 2 };
let folder: string;
let damaged: string;
let opened: Application | null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-recovery-'));
  damaged = join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(join(damaged, 'so-thi-dua.sqlite'), 'this is no database '.repeat(1000));
  Object.assign(seen, { messages: [], answers: [] });
  opened = null;
});

afterEach(async () => {
  await opened?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Data of another office with one verified copy; answers the copy's path. */
async function makeCopy(): Promise<string> {
  const dataFolder = join(folder, 'healthy');
  const application = await createApp(createNodePorts({ dataFolder, host: 'electron' }));
  application.nameFederation('Liên đoàn Lao động tỉnh Bắc Kạn');
  const { name } = await createRouterClient(application.router).backups.create();
  await application.close();
  return join(dataFolder, 'backups', name);
}

describe('data that cannot be opened', () => {
  test('is said in Vietnamese, and the person may leave', async () => {
    seen.answers = [buttons.quit];
    opened = await openData(damaged);
    expect(opened).toBeNull();
    expect(seen.messages).toEqual([expect.stringMatching(/hỏng/)]);
  });

  test('leads to another folder', async () => {
    seen.answers = [buttons.openFolder, join(folder, 'new')];
    opened = await openData(damaged);
    expect(opened?.core.ports.files.path('.')).toBe(join(folder, 'new'));
  });

  test('asks again when no folder was chosen', async () => {
    seen.answers = [buttons.openFolder, null, buttons.quit];
    opened = await openData(damaged);
    expect([opened, seen.messages.length]).toEqual([null, 2]);
  });

  test('is replaced by a copy, and what stood there is kept', async () => {
    seen.answers = [buttons.restore, await makeCopy()];
    opened = await openData(damaged);
    if (opened === null) expect.unreachable('the copy did not open');
    const state = await createRouterClient(opened.router).app.state();
    expect(state.federation?.name).toBe('Liên đoàn Lao động tỉnh Bắc Kạn');
    expect(await readdir(join(damaged, 'backups'))).toEqual([expect.stringMatching(/before-restore_unverified/)]);
  });

  test('is not replaced by a file that is no copy', async () => {
    seen.answers = [buttons.restore, join(damaged, 'so-thi-dua.sqlite'), buttons.quit];
    opened = await openData(damaged);
    expect([opened, seen.messages.length]).toEqual([null, 2]);
    expect(await readdir(damaged)).not.toContain('backups');
  });
});
