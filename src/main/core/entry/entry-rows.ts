import type { EntryProblem } from '#shared/contract/entry.ts';

/** A row's values by field, as they are stored; what is unknown is an empty text. */
export type RowValues = Readonly<Record<string, string>>;
/** What was typed, by field. */
export type CellTexts = Readonly<Record<string, string>>;
/** A problem of one cell of the row at hand. */
export type CellProblem = Omit<EntryProblem, 'key'>;

/** One kind of rows that a person edits in a grid. Lives as long as one operation. */
export interface EntryRows {
  /** The values of these fields; null where the row is gone. */
  valuesOf(id: number, fields: readonly string[]): RowValues | null;
  /** What a person calls the row; `seen` tells it where the row is gone. */
  labelOf(id: number, seen: RowValues): string;
  fieldName(field: string): string;
  /** A stored value as a person reads it. */
  shown(field: string, value: string): string;
  /** Writes the cells that can be written and answers the problems of the others. */
  change(id: number, cells: CellTexts, confirmed: boolean): CellProblem[];
  /** Adds the row whole, or not at all where one of its cells has a problem. */
  add(cells: CellTexts, phaseId: number, confirmed: boolean): { id: number } | { problems: CellProblem[] };
  remove(id: number): void;
}

export const wrong = (field: string, message: string): CellProblem => ({ field, severity: 'error', message });
export const asked = (field: string, message: string): CellProblem => ({ field, severity: 'question', message });
