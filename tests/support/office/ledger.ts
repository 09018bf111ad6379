import type { Reader } from '#core/database/connection.ts';
import { quoted, recordedTables } from '#core/database/recorded-tables.ts';

/** Every recorded row by table and id, as it stands. How many records of a file there are follows from the records. */
export type State = ReadonlyMap<string, string>;

export function stateOf(reader: Reader): State {
  return new Map(
    recordedTables(reader).flatMap((table) =>
      reader
        .all<{ id: number }>(`SELECT * FROM ${quoted(table)}`)
        .map((row): [string, string] => [`${table} ${row.id}`, JSON.stringify({ ...row, record_count: undefined })]),
    ),
  );
}

/** What one act did to a row. */
interface Effect {
  before: string | undefined;
  after: string | undefined;
  inForce: boolean;
}

/** What an act did, seen from outside by the states before and after it. */
export interface Done {
  name: string;
  operations: readonly number[];
  batch: string | null;
  effects: ReadonlyMap<string, Effect>;
  /** The act that this undo took back, or did again. */
  of: Done | null;
}

export function changesBetween(before: State, after: State): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

export function effectsBetween(before: State, after: State): Map<string, Effect> {
  return new Map(
    changesBetween(before, after).map((key) => [
      key,
      { before: before.get(key), after: after.get(key), inForce: true },
    ]),
  );
}

/** The state after the acts that are in force, one after another from the start, and nothing of those taken back. */
export function replay(start: State, acts: readonly Done[]): State {
  const state = new Map(start);
  for (const { effects } of acts.filter(({ of }) => of === null)) {
    for (const [key, { after, inForce }] of effects) if (inForce) put(state, key, after);
  }
  return state;
}

/** Where every row of the act would be as it was before it. */
export function takenBack(state: State, { effects }: Done): State {
  const wanted = new Map(state);
  for (const [key, { before }] of effects) put(wanted, key, before);
  return wanted;
}

function put(state: Map<string, string>, key: string, image: string | undefined): void {
  if (image === undefined) state.delete(key);
  else state.set(key, image);
}

/** Notes which rows an undo has put back: of the act at the end of the chain they are out of force, or in force again. */
export function noteUndone(target: Done, keys: readonly string[]): void {
  let act = target;
  let inForce = false;
  while (act.of !== null) {
    act = act.of;
    inForce = !inForce;
  }
  for (const key of keys) {
    const effect = act.effects.get(key);
    if (effect !== undefined) effect.inForce = inForce;
  }
}
