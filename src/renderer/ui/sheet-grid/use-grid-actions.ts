import type { KeyboardEvent } from 'react';
import { words as screens } from '../../app/words.ts';
import { formatCells, parseCells } from './clipboard.ts';
import type { CellEdit, GridColumn, GridEditing } from './grid.ts';
import { type PlannedText, planFill, planPaste, planSame } from './plan-edits.ts';
import { type CellRange, isOneCell } from './selection.ts';
import { rowsTakenAlong } from './use-selected-rows.ts';

const words = screens.entry;

interface GridActionsInput<Row> {
  editing: GridEditing<Row> | undefined;
  columns: GridColumn<Row>[];
  total: number;
  range: CellRange;
  selectedRows: Row[] | undefined;
  rowAt: (index: number) => Row | undefined;
  select: (range: CellRange) => void;
  /** Says a fact in the status line. */
  notice: (text: string | null) => void;
}

export interface GridActions {
  /** True when the key was one of the actions. */
  key: (event: KeyboardEvent) => boolean;
  /** The selected cells as a spreadsheet takes them, with the heads when asked; null while rows are on the way. */
  copied: (withHeads: boolean) => string | null;
  paste: (text: string) => void;
  clear: () => void;
  /** One text into every selected cell. */
  same: (text: string) => void;
}

/** What a person does with the selected cells of a grid; every gesture leaves as one list of edits. */
export function useGridActions<Row>(input: GridActionsInput<Row>): GridActions {
  const { editing, columns, total, range, selectedRows, rowAt, select, notice } = input;
  const send = (texts: PlannedText[]): void => {
    const edits = texts.flatMap(({ row, column, text }): CellEdit[] => {
      const target = columns[column];
      return target?.editable === undefined ? [] : [{ row, column: target.key, text }];
    });
    notice(edits.length < texts.length ? words.readOnlyColumns : null);
    if (edits.length > 0) editing?.edit(edits);
  };
  const tooMany = ({ top, bottom }: CellRange): boolean => {
    const many = bottom - top >= rowsTakenAlong;
    if (many) notice(words.tooManySelected);
    return many;
  };
  const fill = async (direction: 'down' | 'right'): Promise<void> => {
    const plan = planFill(range, direction);
    if (plan === null || editing === undefined || tooMany(range)) return;
    const rows = await editing.rowsIn(plan.from.top, plan.from.bottom);
    const textAt = (row: number, column: number): string => {
      const source = rows[direction === 'down' ? 0 : row - range.top];
      const of = columns[direction === 'down' ? column : plan.from.left];
      return source === undefined ? '' : (of?.text?.(source) ?? '');
    };
    send(planSame(plan.to, '').map(({ row, column }) => ({ row, column, text: textAt(row, column) })));
  };
  const actions: Record<string, () => void> = {
    a: () => select({ top: 0, left: 0, bottom: Math.max(0, total - 1), right: columns.length - 1 }),
    d: () => void fill('down'),
    r: () => void fill('right'),
    z: () => editing?.undo(),
    y: () => editing?.redo(),
    Delete: () => editing?.deleteRows?.(range.top, range.bottom),
  };
  return {
    key: (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const action = actions[event.shiftKey && name === 'z' ? 'y' : name];
      if (action === undefined) return false;
      event.preventDefault();
      action();
      return true;
    },
    copied: (withHeads) => {
      const rows = isOneCell(range) ? [rowAt(range.top)] : (selectedRows ?? loaded(range, rowAt));
      if (rows === null) {
        notice(range.bottom - range.top >= rowsTakenAlong ? words.tooManySelected : words.stillLoading);
        return null;
      }
      const taken = columns.slice(range.left, range.right + 1);
      const heads = withHeads ? [taken.map(({ header, description }) => description ?? header)] : [];
      const cells = rows.map((row) => taken.map((column) => (row === undefined ? '' : (column.text?.(row) ?? ''))));
      notice(null);
      return formatCells([...heads, ...cells]);
    },
    paste: (text) => {
      if (editing === undefined || text === '') return;
      const rows = editing.grows ? Number.MAX_SAFE_INTEGER : total;
      const plan = planPaste(parseCells(text), range, { rows, columns: columns.length });
      select(plan.range);
      send(plan.texts);
      if (plan.columnsLost > 0 || plan.rowsLost > 0) notice(words.pastedOutside(plan.columnsLost, plan.rowsLost));
    },
    clear: () => {
      if (!tooMany(range)) send(planSame(range, ''));
    },
    same: (text) => {
      if (!tooMany(range)) send(planSame(range, text));
    },
  };
}

/** The rows of a range where all of them are in sight; null otherwise. */
function loaded<Row>({ top, bottom }: CellRange, rowAt: (index: number) => Row | undefined): Row[] | null {
  const rows: Row[] = [];
  if (bottom - top > 500) return null;
  for (let index = top; index <= bottom; index += 1) {
    const row = rowAt(index);
    if (row === undefined) return null;
    rows.push(row);
  }
  return rows;
}
