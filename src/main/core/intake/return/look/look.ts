import type { Style } from 'exceljs';

/** What a cell looks like beyond its text. */
export type CellLook = Partial<Pick<Style, 'font' | 'border' | 'fill' | 'alignment'>>;

/** How a sheet of another format looks; rows and columns count from 1. */
export interface SheetLook {
  cellAt(row: number, column: number): CellLook | undefined;
  /** In points; undefined where the sheet leaves it to the text. */
  rowHeight(row: number): number | undefined;
}

/** The looks of a sheet as they are found, cell by cell. */
export interface SheetLookBuilder extends SheetLook {
  addCell(row: number, column: number, look: CellLook): void;
  addRow(row: number, height: number): void;
}

export function createSheetLook(): SheetLookBuilder {
  const cells = new Map<number, Map<number, CellLook>>();
  const heights = new Map<number, number>();
  return {
    addCell(row, column, look) {
      const inRow = cells.get(row) ?? new Map<number, CellLook>();
      cells.set(row, inRow);
      inRow.set(column, look);
    },
    addRow: (row, height) => void heights.set(row, height),
    cellAt: (row, column) => cells.get(row)?.get(column),
    rowHeight: (row) => heights.get(row),
  };
}
