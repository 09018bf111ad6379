/** A stretch of a repaired sheet for the review screen. Rows and columns count from 1; only cells that hold something are listed. */
export interface SheetView {
  name: string;
  firstRow: number;
  lastRow: number;
  lastColumn: number;
  /** Column letter → width in characters. */
  columnWidths: Record<string, number>;
  merges: { top: number; left: number; bottom: number; right: number }[];
  rows: SheetViewRow[];
}

export interface SheetViewRow {
  index: number;
  hidden: boolean;
  cells: { column: number; text: string; bold?: boolean; numeric?: boolean }[];
}
