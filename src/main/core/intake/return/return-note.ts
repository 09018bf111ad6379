/** What the unit is to mend, as it is written into its own workbook. Rows and columns count from 1. */
export interface ReturnNote {
  sheet: string;
  /** 0: the sheet or the file as a whole. */
  row: number;
  /** Null: the row as a whole. */
  column: number | null;
  severity: 'error' | 'warning';
  /** What is wrong and what to do, each a Vietnamese sentence. */
  wrong: string;
  todo: string;
}

/** A cell that is coloured and carries a comment, with the notes that it carries. */
export interface MarkedCell {
  row: number;
  column: number;
  severity: 'error' | 'warning';
  notes: readonly ReturnNote[];
}

/**
 * Light red for what must be mended, light yellow for what should be looked at: readable in print as well. Each is one
 * shade off the colours that Excel offers for bad and neutral cells, so that ours are known again and theirs are kept.
 */
export const noteColours = { error: 'FFFFC7CF', warning: 'FFFFEB9D' } as const;
