import type { EntryGesture, EntryOutcome } from '#shared/contract/entry.ts';
import type { CellMark } from '../sheet-grid/grid.ts';

export type Texts = Readonly<Record<string, string>>;

/** What stands in a row beside what is stored: texts on their way or refused, and why. */
export interface TypedRow {
  /** Where the row was when it was typed into. */
  index: number;
  texts: Texts;
  marks: Readonly<Record<string, CellMark>>;
}

export interface Draft extends Omit<TypedRow, 'index'> {
  key: string;
  /** The texts that were sent last; null before. */
  sent: Texts | null;
}

/** What a window has typed and the data does not hold: cells of stored rows by id, and new rows in order. */
export interface EntryState {
  typed: ReadonlyMap<string, TypedRow>;
  drafts: readonly Draft[];
  /** Number of the next new row. */
  next: number;
}

export const nothingTyped: EntryState = { typed: new Map(), drafts: [], next: 1 };

export interface StoredEdit {
  id: string;
  index: number;
  cells: Texts;
}

function without<Value>(values: Readonly<Record<string, Value>>, fields: Iterable<string>): Record<string, Value> {
  const gone = new Set(fields);
  return Object.fromEntries(Object.entries(values).filter(([field]) => !gone.has(field)));
}

/** Texts typed into stored rows; an earlier reason against them is gone. */
export function typeIntoStored(state: EntryState, edits: readonly StoredEdit[]): EntryState {
  const typed = new Map(state.typed);
  for (const { id, index, cells } of edits) {
    const before = typed.get(id);
    typed.set(id, {
      index,
      texts: { ...before?.texts, ...cells },
      marks: without(before?.marks ?? {}, Object.keys(cells)),
    });
  }
  return { ...state, typed };
}

/** Texts typed into new rows, by their place among these; rows up to the last place come to be, with `defaults`. */
export function typeIntoDrafts(state: EntryState, edits: ReadonlyMap<number, Texts>, defaults: Texts): EntryState {
  const drafts = [...state.drafts];
  let { next } = state;
  for (let last = Math.max(-1, ...edits.keys()); drafts.length <= last; next += 1) {
    drafts.push({ key: `new ${next}`, texts: defaults, marks: {}, sent: defaults });
  }
  for (const [place, cells] of edits) {
    const draft = drafts[place];
    if (draft === undefined) continue;
    drafts[place] = { ...draft, texts: { ...draft.texts, ...cells }, marks: without(draft.marks, Object.keys(cells)) };
  }
  return { ...state, drafts, next };
}

/** The new rows that were typed into since they were sent, all but the one at `active`. */
export function unsentDrafts({ drafts }: EntryState, active: number): Draft[] {
  return drafts.filter(({ texts, sent }, place) => place !== active && texts !== sent && hasText(texts));
}

function hasText(texts: Texts): boolean {
  return Object.values(texts).some((text) => text.trim() !== '');
}

export function markSent(state: EntryState, keys: ReadonlySet<string>): EntryState {
  const drafts = state.drafts.map((draft) => (keys.has(draft.key) ? { ...draft, sent: draft.texts } : draft));
  return { ...state, drafts };
}

export function dropDrafts(state: EntryState, keys: ReadonlySet<string>): EntryState {
  return { ...state, drafts: state.drafts.filter(({ key }) => !keys.has(key)) };
}

type Written = Pick<EntryGesture, 'changes' | 'additions'>;

/** What is left when a gesture has been answered: its cells with a problem, marked; and new rows that were not added. */
export function settle(
  state: EntryState,
  { changes, additions }: Written,
  { problems, added }: EntryOutcome,
): EntryState {
  const marksOf = Map.groupBy(problems, ({ key }) => key);
  const marks = (key: string) =>
    Object.fromEntries((marksOf.get(key) ?? []).map(({ field, severity, message }) => [field, { severity, message }]));
  const typed = new Map(state.typed);
  for (const { id, cells } of changes) {
    const row = typed.get(id);
    if (row === undefined) continue;
    const wrong = marks(id);
    // What was typed meanwhile is on its way by itself.
    const done = Object.keys(cells).filter((field) => !(field in wrong) && row.texts[field] === cells[field]);
    const left = { ...row, texts: without(row.texts, done), marks: { ...without(row.marks, done), ...wrong } };
    if (Object.keys(left.texts).length === 0) typed.delete(id);
    else typed.set(id, left);
  }
  const stored = new Set(added.map(({ key }) => key));
  const sent = new Set(additions.map(({ key }) => key));
  const drafts = state.drafts
    .filter(({ key }) => !stored.has(key))
    .map((draft) => (sent.has(draft.key) ? { ...draft, marks: marks(draft.key) } : draft));
  return { ...state, typed, drafts };
}

/** A gesture that was refused as a whole leaves its cells marked with the reason. */
export function refuse(state: EntryState, { changes, additions }: Written, message: string): EntryState {
  const problems = [
    ...changes.flatMap(({ id, cells }) => Object.keys(cells).map((field) => ({ key: id, field }))),
    ...additions.flatMap(({ key, cells }) => Object.keys(cells).map((field) => ({ key, field }))),
  ].map((place) => ({ ...place, severity: 'error' as const, message }));
  return settle(state, { changes, additions }, { operationId: null, problems, added: [] });
}

/** Gives up what a gesture typed into stored rows; new rows stay. */
export function giveUp(state: EntryState, { changes }: Pick<EntryGesture, 'changes'>): EntryState {
  const typed = new Map(state.typed);
  for (const { id } of changes) typed.delete(id);
  return { ...state, typed };
}

/** Gives up every marked cell, and every new row. */
export function dropMarked(state: EntryState): EntryState {
  return { ...state, typed: new Map(), drafts: [] };
}

export interface MarkedCell {
  row: number;
  field: string;
  severity: CellMark['severity'];
}

/** Every cell that is not stored and why, from the first row on; new rows follow `total` stored ones. */
export function markedCells({ typed, drafts }: EntryState, total: number): MarkedCell[] {
  const rows = [
    ...[...typed.values()]
      .map(({ index, marks }) => ({ row: index, marks }))
      .toSorted((one, other) => one.row - other.row),
    ...drafts.map(({ marks }, place) => ({ row: total + place, marks })),
  ];
  return rows.flatMap(({ row, marks }) =>
    Object.entries(marks).map(([field, { severity }]) => ({ row, field, severity })),
  );
}

/** The cells that wait for a confirmation, as they would be sent again. */
export function questions({ typed, drafts }: EntryState): {
  changes: { id: string; cells: Texts }[];
  additions: { key: string; cells: Texts }[];
} {
  return {
    changes: [...typed].flatMap(([id, { texts, marks }]) => {
      const fields = Object.keys(marks).filter((field) => marks[field]?.severity === 'question');
      const cells = Object.fromEntries(fields.map((field) => [field, texts[field] ?? '']));
      return fields.length === 0 ? [] : [{ id, cells }];
    }),
    additions: drafts.filter(({ marks }) => onlyAsked(marks)).map(({ key, texts }) => ({ key, cells: texts })),
  };
}

function onlyAsked(marks: TypedRow['marks']): boolean {
  const reasons = Object.values(marks);
  return reasons.length > 0 && reasons.every(({ severity }) => severity === 'question');
}
