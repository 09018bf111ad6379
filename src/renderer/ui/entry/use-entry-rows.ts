import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { EntryGesture, EntryOutcome } from '#shared/contract/entry.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { conflictItems, errorSentence } from '../../app/error-sentence.ts';
import { tell } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import type { CellEdit, CellMark, GridEditing } from '../sheet-grid/grid.ts';
import {
  type Draft,
  dropDrafts,
  dropMarked,
  type EntryState,
  giveUp,
  markedCells,
  markSent,
  nothingTyped,
  questions,
  refuse,
  settle,
  type Texts,
  type TypedRow,
  typeIntoDrafts,
  typeIntoStored,
  unsentDrafts,
} from './entry-state.ts';
import { useUndoStack } from './use-undo-stack.ts';

/** A row of a grid in which one types: stored, or new (`stored` null), with what was typed and is not stored. */
export interface EntryRow<Stored> {
  key: string;
  stored: Stored | null;
  texts: Texts;
  marks: Readonly<Record<string, CellMark>>;
}

export interface EntrySource<Stored extends { id: string }> {
  /** What is typed is kept under this name while other screens are shown; it stays the same as long as the screen does. */
  name: string;
  campaignId: string;
  phaseId: string;
  total: number;
  rowAt: (index: number) => Stored | undefined;
  /** Rows by their numbers, from the first to the last; stays the same function until the data is another. */
  fetchRange: (first: number, last: number) => Promise<Stored[]>;
  /** The row as it was last fetched. */
  latest: (id: string) => Stored | undefined;
  /** The values that the window saw, for the edited fields or for all. */
  seenOf: (row: Stored, fields: readonly string[]) => Record<string, string>;
  /** Fields without which a new row is not sent; null where rows are not added. */
  required: readonly string[] | null;
  /** What a new row begins with. */
  defaults: Texts;
  save: (gesture: EntryGesture) => Promise<EntryOutcome>;
  noteOf?: (row: EntryRow<Stored>, field: string) => string | null;
}

type Rows = Pick<EntryGesture, 'changes' | 'additions' | 'removals'>;
const noRows: Rows = { changes: [], additions: [], removals: [] };

/** What is typed and not stored is not lost when one looks at another screen. */
const kept = new Map<string, EntryState>();

/** Typing into rows of the data: gestures go one after another, what is refused stays in its cell with the reason. */
export function useEntryRows<Stored extends { id: string }>(source: EntrySource<Stored>) {
  const { total, rowAt, fetchRange, required, defaults } = source;
  const [state, setState] = useState<EntryState>(kept.get(source.name) ?? nothingTyped);
  const now = useRef(state);
  const update = (change: (before: EntryState) => EntryState): void => {
    now.current = change(now.current);
    kept.set(source.name, now.current);
    setState(now.current);
  };
  const [conflict, setConflict] = useState<{ items: string[]; rows: Rows } | null>(null);
  const stack = useUndoStack(source.name);
  const save = useMutation({ mutationFn: (gesture: EntryGesture) => source.save(gesture) });
  const queue = useRef<Promise<void>>(Promise.resolve());

  const inTurn = (work: () => Promise<void>): void => {
    queue.current = queue.current.then(work);
  };

  const send = (build: () => Rows, flags: { overwrite?: boolean; confirmed?: boolean } = {}): void => {
    inTurn(async () => {
      const rows = build();
      const { campaignId, phaseId } = source;
      const gesture = { campaignId, phaseId, overwrite: false, confirmed: false, ...flags, ...rows };
      try {
        const outcome = await save.mutateAsync(gesture);
        update((before) => settle(before, rows, outcome));
        if (outcome.operationId !== null) stack.push(outcome.operationId);
        sayWhatIsDone(rows, outcome);
      } catch (error) {
        const items = conflictItems(error);
        if (items === null) update((before) => refuse(before, rows, errorSentence(error)));
        else setConflict({ items, rows });
      }
    });
  };
  /** Rows as they are when the gesture's turn has come: an earlier one may have changed what is seen. */
  const seenNow = (row: Stored, fields: readonly string[]) => source.seenOf(source.latest(row.id) ?? row, fields);

  const rowOf = useRowsOf<Stored>();
  const rowsIn = useCallback(
    async (first: number, last: number): Promise<EntryRow<Stored>[]> => {
      const stored = first < total ? await fetchRange(first, Math.min(last, total - 1)) : [];
      const drafts = state.drafts.slice(Math.max(0, first - total), Math.max(0, last + 1 - total));
      return [...stored.map((row) => rowOf.stored(row, state.typed.get(row.id))), ...drafts.map(rowOf.draft)];
    },
    [fetchRange, total, state, rowOf],
  );

  const sendDrafts = (active: number): void => {
    const drafts = unsentDrafts(now.current, active);
    if (drafts.length === 0) return;
    update((before) => markSent(before, new Set(drafts.map(({ key }) => key))));
    send(() => ({ ...noRows, additions: drafts.map(({ key, texts }) => ({ key, cells: texts })) }));
  };

  const edit = async (edits: CellEdit[]): Promise<void> => {
    const cells = new Map<number, Record<string, string>>();
    for (const { row, column, text } of edits) cells.set(row, { ...cells.get(row), [column]: text });
    const places = [...cells.keys()].filter((row) => row < total);
    const first = Math.min(...places);
    const atHand = places.map(rowAt);
    const far = atHand.includes(undefined) ? await fetchRange(first, Math.max(...places)) : null;
    const changes = places.flatMap((index, place) => {
      const row = far === null ? atHand[place] : far[index - first];
      return row === undefined ? [] : [{ row, index, cells: cells.get(index) ?? {} }];
    });
    const intoDrafts = new Map(
      [...cells].flatMap(([row, texts]): [number, Texts][] =>
        row >= total && required !== null ? [[row - total, texts]] : [],
      ),
    );
    update((before) =>
      typeIntoDrafts(
        typeIntoStored(
          before,
          changes.map(({ row, index, cells: texts }) => ({ id: row.id, index, cells: texts })),
        ),
        intoDrafts,
        defaults,
      ),
    );
    if (changes.length === 0) return edits.length > 1 ? sendDrafts(-1) : undefined;
    send(() => ({
      ...noRows,
      changes: changes.map(({ row, cells: texts }) => ({
        id: row.id,
        seen: seenNow(row, Object.keys(texts)),
        cells: texts,
      })),
    }));
    if (edits.length > 1) sendDrafts(-1);
  };

  const deleteRows = async (first: number, last: number): Promise<void> => {
    const rows = await rowsIn(first, last);
    update((before) => dropDrafts(before, new Set(rows.map(({ key }) => key))));
    const stored = rows.flatMap(({ stored: row }) => row ?? []);
    if (stored.length === 0) return;
    send(() => ({ ...noRows, removals: stored.map((row) => ({ id: row.id, seen: seenNow(row, []) })) }));
  };

  const blank = useMemo(
    (): EntryRow<Stored> => ({ key: 'blank', stored: null, texts: defaults, marks: {} }),
    [defaults],
  );
  const marked = useMemo(() => markedCells(state, total), [state, total]);
  const editing: GridEditing<EntryRow<Stored>> = {
    rowsIn,
    edit: (edits) => void edit(edits),
    undo: () => inTurn(stack.undo),
    redo: () => inTurn(stack.redo),
    markOf,
    grows: required !== null,
    activate: (row) => sendDrafts(row - total),
    noteOf: (row, field) =>
      source.noteOf?.(row, field) ?? (row.stored === null && required !== null ? words.entry.incomplete : null),
    ...(required !== null && { deleteRows: (first: number, last: number) => void deleteRows(first, last) }),
  };
  const { typed } = state;
  const typedText = useCallback((id: string, field: string) => typed.get(id)?.texts[field], [typed]);
  return {
    /** What is typed into a cell of a stored row and not stored yet. */
    typedText,
    total: total + (required === null ? 0 : state.drafts.length + 1),
    rowAt: (index: number): EntryRow<Stored> | undefined => {
      const row = index < total ? rowAt(index) : undefined;
      if (row !== undefined) return rowOf.stored(row, state.typed.get(row.id));
      if (index < total) return undefined;
      const draft = state.drafts[index - total];
      return draft === undefined ? blank : rowOf.draft(draft);
    },
    editing,
    marked,
    dropMarked: () => update(dropMarked),
    confirm: () => {
      const asked = questions(now.current);
      send(
        () => ({
          ...noRows,
          additions: asked.additions,
          changes: asked.changes.map(({ id, cells }) => ({ id, cells, seen: {} })),
        }),
        { confirmed: true },
      );
    },
    conflict: conflict && {
      items: conflict.items,
      overwrite: () => {
        setConflict(null);
        send(() => conflict.rows, { overwrite: true, confirmed: true });
      },
      keepTheirs: () => {
        setConflict(null);
        update((before) => giveUp(before, conflict.rows));
      },
    },
  };
}

export type EntryRows<Stored extends { id: string }> = ReturnType<typeof useEntryRows<Stored>>;

function markOf<Stored>(row: EntryRow<Stored>, field: string): CellMark | undefined {
  return row.marks[field];
}

/** Makes rows for the grid, the same object as long as nothing of the row changes, so that it is not drawn again. */
function useRowsOf<Stored extends { id: string }>() {
  const [made] = useState(() => {
    const stored = new WeakMap<Stored, { typed: TypedRow | undefined; row: EntryRow<Stored> }>();
    const drafts = new WeakMap<Draft, EntryRow<Stored>>();
    return {
      stored: (from: Stored, typed: TypedRow | undefined): EntryRow<Stored> => {
        const known = stored.get(from);
        if (known !== undefined && known.typed === typed) return known.row;
        const row = { key: from.id, stored: from, texts: typed?.texts ?? {}, marks: typed?.marks ?? {} };
        stored.set(from, { typed, row });
        return row;
      },
      draft: (from: Draft): EntryRow<Stored> => {
        const row = drafts.get(from) ?? { ...from, stored: null };
        drafts.set(from, row);
        return row;
      },
    };
  });
  return made;
}

function sayWhatIsDone({ removals }: Rows, { added, operationId }: EntryOutcome): void {
  if (added.length > 0) tell({ message: words.entry.rowsAdded(formatVietnameseNumber(added.length)) });
  if (operationId !== null && removals.length > 0) {
    tell({ message: words.entry.rowsDeleted(formatVietnameseNumber(removals.length)) });
  }
}
