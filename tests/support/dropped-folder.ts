import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { demonstrationWorkbooks } from '#core/demonstration/workbooks.ts';

const samples = fileURLToPath(new URL('../fixtures/samples/', import.meta.url));

export interface FolderOnDisk {
  path: string;
  remove(): Promise<void>;
}

/** A folder as an office has it: the forty demonstration workbooks in a folder of their own, and the named samples beside it. */
export async function writeUnitFolder(sampleNames: readonly string[]): Promise<FolderOnDisk> {
  const path = await mkdtemp(join(tmpdir(), 'so-thi-dua-folder-'));
  const units = join(path, 'Đợt I');
  await mkdir(units);
  for await (const { name, bytes } of demonstrationWorkbooks()) await writeFile(join(units, name), bytes);
  for (const name of sampleNames) await cp(join(samples, name), join(path, name));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Drags what stands at `path` over the window and lets go, as the system's file manager does. */
export async function dropOnWindow(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await browser.detach();
}
