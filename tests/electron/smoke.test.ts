import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { expect, test } from 'vitest';
import { electronProgram } from '../../scripts/electron-program.mjs';

const program = electronProgram();
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
// Chromium's own sandbox refuses to run as root.
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test('the built application opens its window in Electron', async ({ skip }) => {
  skip(program === null, 'the Electron program has not been fetched (node_modules/electron/dist)');
  skip(!hasDisplay, 'this machine has no display');
  const folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-desktop-'));
  const desktop = await _electron.launch({
    executablePath: program ?? '',
    args: [...rootArgs, '.', `--data=${join(folder, 'data')}`, `--user-data-dir=${join(folder, 'profile')}`],
  });
  try {
    const page = await desktop.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/so-thi-dua\//);
    await page.getByRole('heading').first().waitFor();
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
  } finally {
    await desktop.close();
    await rm(folder, { recursive: true, force: true });
  }
});
