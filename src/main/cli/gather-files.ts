import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const endings = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv']);

export interface GatheredPath {
  /** As given, or below the folder as given. */
  path: string;
  /** In bytes; null where the path could not be looked at. */
  size: number | null;
  /** Why the path could not even be looked at. */
  failure: 'missing' | 'forbidden' | null;
}

const failureOf = (error: unknown): 'missing' | 'forbidden' =>
  error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
    ? 'forbidden'
    : 'missing';

/** Files as given; folders searched recursively for spreadsheets in name order, Office's lock files (`~$…`) left out. */
export async function gatherFiles(paths: readonly string[]): Promise<GatheredPath[]> {
  const found: GatheredPath[] = [];
  for (const given of paths) {
    try {
      const stats = await stat(given);
      if (stats.isDirectory()) found.push(...(await searchFolder(given)));
      else found.push({ path: given, size: stats.size, failure: null });
    } catch (error) {
      found.push({ path: given, size: null, failure: failureOf(error) });
    }
  }
  return found;
}

async function searchFolder(folder: string): Promise<GatheredPath[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: GatheredPath[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(folder, entry.name);
    const isSpreadsheet = endings.has(path.extname(entry.name).toLowerCase()) && !entry.name.startsWith('~$');
    if (entry.isDirectory() || isSpreadsheet) found.push(...(await gatherFiles([inside])));
  }
  return found;
}
