import type { WorkbookGrid } from '../read/grid.ts';
import { readWorkbook } from '../read/read-workbook.ts';
import { type Annotation, annotatePackage } from './annotate-package.ts';
import { readLook } from './look/read-look.ts';
import { NotEditable } from './package-edit.ts';
import { rebuildWorkbook } from './rebuild-workbook.ts';

export interface AnnotatedWorkbook {
  bytes: Uint8Array;
  /** A workbook with macros keeps its kind: Excel opens no other name for it. */
  extension: 'xlsx' | 'xlsm';
}

/**
 * A received file with notes in it, as a workbook that the unit can go on with. An .xlsx or .xlsm keeps everything that is
 * in it; a file of another format is written anew as .xlsx. Throws a `Refusal` for a file that cannot be read.
 */
export async function annotateWorkbook(bytes: Uint8Array, annotation: Annotation): Promise<AnnotatedWorkbook> {
  const grid = await readWorkbook(bytes, annotation.fileName);
  if (grid.format === 'xlsx' || grid.format === 'xlsm') {
    const edited = await editedPackage(bytes, grid, annotation);
    if (edited !== null) return { bytes: edited, extension: grid.format };
  }
  const rebuilt = await rebuildWorkbook(grid, await readLook(bytes, grid.format));
  return {
    bytes: await annotatePackage(rebuilt, await readWorkbook(rebuilt, 'x.xlsx'), annotation),
    extension: 'xlsx',
  };
}

async function editedPackage(
  bytes: Uint8Array,
  grid: WorkbookGrid,
  annotation: Annotation,
): Promise<Uint8Array | null> {
  try {
    return await annotatePackage(bytes, grid, annotation);
  } catch (error) {
    if (error instanceof NotEditable) return null;
    throw error;
  }
}
