import { CFB } from '@e965/xlsx';
import type { WorkbookFormat } from '../../read/grid.ts';
import { openZipPackage } from '../../read/package/zip-package.ts';
import { readBiffLook } from './biff-look.ts';
import type { SheetLook } from './look.ts';
import { readOdsLook } from './ods-look.ts';

/**
 * How the sheets of a workbook look, in their order, for the formats that are written anew. A look that cannot be read
 * is done without: the texts matter more.
 */
export async function readLook(bytes: Uint8Array, format: WorkbookFormat): Promise<SheetLook[]> {
  try {
    if (format === 'ods') return await readOdsLook(await openZipPackage(bytes));
    return format === 'xls' ? readBiffLook(workbookStream(bytes)) : [];
  } catch {
    return [];
  }
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const entry: { content: ArrayLike<number> } | null = CFB.find(CFB.read(bytes, { type: 'array' }), 'Workbook');
  return Uint8Array.from(entry?.content ?? []);
}
