import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CellChange, Unit } from '#shared/contract/units.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import type { CellEdit, CellMark, GridEditing } from '../ui/sheet-grid/grid.ts';
import { isUnitField, unitText } from './unit-cells.ts';

/** A text that was not stored, and why. */
export type Refused = ReadonlyMap<string, { text: string; message: string }>;

export const cellKey = (id: string, field: string): string => `${id} ${field}`;

/** Typing and pasting into the list of units: each gesture is one operation, what is refused stays in its cell. */
export function useUnitEditing(units: readonly Unit[]): { editing: GridEditing<Unit>; refused: Refused } {
  const [refused, setRefused] = useState<Refused>(new Map());
  const done = useRef<{ undo: string[]; redo: string[] }>({ undo: [], redo: [] });
  const save = useMutation({
    mutationFn: (changes: CellChange[]) => client.units.changeCells({ changes }),
    onSuccess: ({ operationId, refused: cells }, changes) => {
      if (operationId !== null) done.current = { undo: [...done.current.undo, operationId], redo: [] };
      setRefused((before) => settled(before, changes, cells));
      if (cells.length > 0) {
        const [kept, out] = [changes.length - cells.length, cells.length].map(formatVietnameseNumber);
        tell({ color: 'yellow', message: words.units.someRefused(kept ?? '', out ?? '') });
      }
    },
    onError: (error) => tellError(error),
  });
  const back = useMutation({
    mutationFn: (operationId: string) => client.history.undo({ operationId }),
    onError: (error) => tellError(error),
  });
  const takeBack = async (from: 'undo' | 'redo', to: 'undo' | 'redo') => {
    const operationId = done.current[from].pop();
    if (operationId === undefined) return;
    const undone = await back.mutateAsync(operationId);
    done.current[to].push(undone.operationId);
  };
  const rowsIn = useCallback((first: number, last: number) => Promise.resolve(units.slice(first, last + 1)), [units]);
  const editing: GridEditing<Unit> = {
    rowsIn,
    edit: (edits) => {
      const changes = changesOf(units, edits);
      if (changes.length > 0) save.mutate(changes);
    },
    undo: () => void takeBack('undo', 'redo'),
    redo: () => void takeBack('redo', 'undo'),
    markOf: ({ id }, column): CellMark | undefined => {
      const found = refused.get(cellKey(id, column));
      return found === undefined ? undefined : { severity: 'error', message: found.message };
    },
    activate: nothing,
    grows: false,
  };
  return { editing, refused };
}

/** Rows are stored as they are typed: none is left unfinished. */
const nothing = (): void => undefined;

function changesOf(units: readonly Unit[], edits: readonly CellEdit[]): CellChange[] {
  return edits.flatMap(({ row, column, text }) => {
    const unit = units[row];
    if (unit === undefined || !isUnitField(column)) return [];
    return [{ id: unit.id, field: column, text, seen: unitText(unit, column) }];
  });
}

function settled(
  before: Refused,
  changes: readonly CellChange[],
  cells: readonly { id: string; field: string; message: string }[],
): Refused {
  const next = new Map(before);
  const texts = new Map(changes.map(({ id, field, text }) => [cellKey(id, field), text]));
  for (const key of texts.keys()) next.delete(key);
  for (const { id, field, message } of cells) {
    const key = cellKey(id, field);
    next.set(key, { text: texts.get(key) ?? '', message });
  }
  return next;
}
