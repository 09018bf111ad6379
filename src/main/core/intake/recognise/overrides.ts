import { columnLetter } from '#shared/domain/columns.ts';
import { layoutKey, rowLabel } from '#shared/domain/layout-key.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { RowRole, Subject } from '#shared/domain/records.ts';
import { intakeReview as messages } from '#shared/messages/vi/intake-review.ts';
import type { LayoutRow, TableColumn } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

export interface ColumnOverride {
  meaning: ColumnMeaning;
  award: string | null;
  subject: Subject | null;
}

/** What a person said of rows and columns, by sheet and by the layout of the table; null where nobody said anything. */
export interface LayoutOverrides {
  column(at: { sheet: string; layout: string; column: string }): ColumnOverride | null;
  role(at: { sheet: string; layout: string; row: number; label: string }): RowRole | null;
}

export const noOverrides: LayoutOverrides = { column: () => null, role: () => null };

/** The overrides of one table. */
export interface TableOverrides {
  columns: (columns: readonly TableColumn[]) => TableColumn[];
  /** What a person said a row is. */
  role: (row: number) => RowRole | null;
  /** Rows again as a person said they are, where a later step took them for something else. */
  rows: (rows: readonly LayoutRow[]) => LayoutRow[];
}

export function overridesOfTable(
  view: SheetView,
  read: readonly TableColumn[],
  overrides: LayoutOverrides,
): TableOverrides {
  const sheet = view.sheet.name;
  const layout = layoutKey(read.map(({ column, header }) => ({ column: columnLetter(column), header })));
  const role = (row: number): RowRole | null => {
    if (overrides === noOverrides) return null;
    const label = rowLabel(view.filled(row).map((column) => view.text(row, column)));
    return overrides.role({ sheet, layout, row, label });
  };
  return {
    columns: (columns) =>
      columns.map((column) => {
        const told = overrides.column({ sheet, layout, column: columnLetter(column.column) });
        // A column of units that names the subjects of its rows is read as the column of names, told or not.
        if (told === null || (told.meaning === 'unit' && column.meaning === 'name')) return column;
        return {
          ...column,
          meaning: told.meaning,
          award: told.award,
          subject: told.subject,
          reason: messages.columnTold,
          confidence: 1,
        };
      }),
    role,
    rows: (rows) =>
      rows.map((entry) => {
        const told = role(entry.row);
        if (told === null) return entry;
        const { row, section } = entry;
        return { row, section, ...conclusionTold(told) };
      }),
  };
}

export function conclusionTold(role: RowRole): { role: RowRole; reason: string; confidence: number } {
  return { role, reason: messages.rowTold, confidence: 1 };
}
