/**
 * The immutable grid that `read` gives and every later stage works on.
 * Rows and columns count from 1, as the sheet shows them. Only cells that hold something are present.
 */
export type CellType = 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface Cell {
  readonly type: CellType;
  /** Number for `number` and `boolean` (0, 1); ISO `YYYY-MM-DD` (with time if any) for `date`; otherwise the text. */
  readonly value: string | number;
  /** The text as a person sees it in the sheet (a percent cell shows `95%`); for CSV and HTML the raw text. */
  readonly text: string;
  /** Font name where it may tell of a legacy encoding (`.VnTime`, `VNI-Times`); absent otherwise. */
  readonly font?: string;
  /** `cached`: a formula with its stored value; `uncached`: a formula without one (value is then ''). */
  readonly formula?: 'cached' | 'uncached';
  readonly bold?: boolean;
}

export interface GridRow {
  readonly index: number;
  readonly hidden: boolean;
  /** Column number → cell, in column order. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one non-empty cell, in order. Rows that carry only style are not here. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly MergedRange[];
  /** Column number → width in characters, where the sheet says so. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Last row and column that hold something (0 when the sheet is empty). */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'html' | 'spreadsheetml';

export interface WorkbookGrid {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetGrid[];
}
