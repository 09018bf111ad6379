import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

const endings = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv']);

export interface GatheredPath {
  /** As given, or below the folder as given. */
  path: string;
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
      if ((await stat(given)).isDirectory()) found.push(...(await searchFolder(given)));
      else found.push({ path: given, failure: null });
    } catch (error) {
      found.push({ path: given, failure: failureOf(error) });
    }
  }
  return found;
}

async function searchFolder(folder: string): Promise<GatheredPath[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: GatheredPath[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await gatherFiles([inside])));
    else if (endings.has(path.extname(entry.name).toLowerCase()) && !entry.name.startsWith('~$'))
      found.push({ path: inside, failure: null });
  }
  return found;
}
