import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { storageRefusal } from './database/storage-errors.ts';
import type { Files } from './ports.ts';

/** The data folder on the real disk. Errors of the disk come as STORAGE; a name that leaves the folder throws. */
export function nodeFiles(folder: string): Files {
  const root = resolve(folder);
  const path = (name: string): string => {
    const full = resolve(root, name);
    const inside = relative(root, full);
    if (inside.startsWith('..') || isAbsolute(inside)) throw new Error(`outside the data folder: ${name}`);
    return full;
  };
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw storageRefusal(error, root) ?? error;
    }
  };
  return {
    path,
    read: (name) => attempt(() => readFile(path(name))),
    write: (name, bytes) => attempt(() => writeDurably(path(name), bytes)),
    exists: (name) => exists(path(name)),
    list: (name) => attempt(() => listFiles(path(name))),
    rename: (from, to) => attempt(() => renameDurably(path(from), path(to))),
    remove: (name) => attempt(() => rm(path(name), { force: true })),
  };
}

async function exists(full: string): Promise<boolean> {
  try {
    await access(full, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

let temporaries = 0;

async function writeDurably(full: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(full), { recursive: true });
  temporaries += 1;
  const temporary = `${full}.${process.pid}-${temporaries}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, full);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(full));
}

async function renameDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Makes a rename outlast a power cut. Windows keeps no such promise for folders and cannot open one. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function listFiles(folder: string): Promise<{ name: string; size: number; modifiedAt: string }[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return Promise.all(
    files.toSorted().map(async (name) => {
      const { size, mtime } = await stat(join(folder, name));
      return { name, size, modifiedAt: mtime.toISOString() };
    }),
  );
}
