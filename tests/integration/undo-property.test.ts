import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '#core/core.ts';
import type { Writer } from '#core/database/connection.ts';
import { DomainError } from '#core/domain-error.ts';
import { undo } from '#core/operations/undo.ts';
import { openTestCore } from '#tests/support/store.ts';

/** Small keys and few rows, so that operations meet each other often. */
const edit = fc.oneof(
  fc.record({ what: fc.constant('add-cluster' as const), name: fc.nat(4) }),
  fc.record({ what: fc.constant('rename-cluster' as const), pick: fc.nat(5), name: fc.nat(4) }),
  fc.record({ what: fc.constant('delete-cluster' as const), pick: fc.nat(5) }),
  fc.record({ what: fc.constant('add-unit' as const), name: fc.nat(4), pick: fc.nat(5) }),
  fc.record({ what: fc.constant('move-unit' as const), pick: fc.nat(5), to: fc.nat(5) }),
  fc.record({ what: fc.constant('delete-unit' as const), pick: fc.nat(5) }),
  fc.record({ what: fc.constant('add-alias' as const), name: fc.nat(4), pick: fc.nat(5) }),
  fc.record({ what: fc.constant('rename-alias' as const), pick: fc.nat(5), name: fc.nat(4) }),
);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), isImport: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ undo: fc.nat(20), force: fc.boolean() }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const tables = ['cluster', 'unit', 'unit_alias'] as const;
type State = Map<string, string>;

function stateOf(core: Core): State {
  return new Map(
    tables.flatMap((table) =>
      core.reader
        .all<{ id: number }>(`SELECT * FROM ${table}`)
        .map((row): [string, string] => [`${table}:${row.id}`, JSON.stringify(row)]),
    ),
  );
}

function pickId(writer: Writer, table: string, pick: number): number | null {
  const rows = writer.all<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`);
  return rows[pick % Math.max(rows.length, 1)]?.id ?? null;
}

function apply(writer: Writer, what: Edit): void {
  const name = 'name' in what ? `tên ${what.name}` : '';
  const cluster = 'pick' in what ? pickId(writer, 'cluster', what.pick) : null;
  const unit = 'pick' in what ? pickId(writer, 'unit', what.pick) : null;
  switch (what.what) {
    case 'add-cluster':
      writer.run('INSERT INTO cluster (name) VALUES (:name)', { name });
      break;
    case 'rename-cluster':
      writer.run('UPDATE cluster SET name = :name WHERE id = :cluster', { name, cluster });
      break;
    case 'delete-cluster':
      writer.run('DELETE FROM cluster WHERE id = :cluster', { cluster });
      break;
    case 'add-unit':
      writer.run(`INSERT INTO unit (code, kind, cluster_id) VALUES (:name, 'guild', :cluster)`, { name, cluster });
      break;
    case 'move-unit':
      writer.run('UPDATE unit SET cluster_id = :to WHERE id = :unit', { unit, to: pickId(writer, 'cluster', what.to) });
      break;
    case 'delete-unit':
      writer.run('DELETE FROM unit WHERE id = :unit', { unit });
      break;
    case 'add-alias':
      writer.run('INSERT INTO unit_alias (unit_id, alias, match_key) VALUES (:unit, :name, :name)', { unit, name });
      break;
    case 'rename-alias':
      writer.run('UPDATE unit_alias SET match_key = :name WHERE id = :alias', {
        name,
        alias: pickId(writer, 'unit_alias', what.pick),
      });
      break;
  }
}

/** What the operation did, taken from states before and after it and not from the program's own history. */
interface Done {
  id: number;
  isImport: boolean;
  before: State;
  after: State;
}

const touched = ({ before, after }: Done): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

/** Whether a state keeps the keys and relations of the three tables. */
function whole(state: State): boolean {
  const rows = [...state].map(([key, row]) => ({ key, row: JSON.parse(row) as Record<string, unknown> }));
  const unique = rows.map(
    ({ key, row }) => `${key.split(':')[0]} ${String(row['match_key'] ?? row['code'] ?? row['name'])}`,
  );
  return (
    new Set(unique).size === unique.length &&
    rows.every(
      ({ row }) =>
        (typeof row['cluster_id'] !== 'number' || state.has(`cluster:${row['cluster_id']}`)) &&
        (typeof row['unit_id'] !== 'number' || state.has(`unit:${row['unit_id']}`)),
    )
  );
}

async function attempt(
  core: Core,
  done: Done[],
  isImport: boolean,
  work: () => number | Promise<number>,
): Promise<boolean> {
  const before = stateOf(core);
  try {
    const id = await work();
    done.push({ id, isImport, before, after: stateOf(core) });
    return true;
  } catch (error) {
    expect(stateOf(core)).toEqual(before);
    if (error instanceof DomainError) return false;
    // The random edit itself broke a rule of the schema.
    expect(String(error)).toMatch(/constraint failed/);
    return false;
  }
}

async function checkUndo(core: Core, done: Done[], target: Done, force: boolean): Promise<void> {
  const before = stateOf(core);
  const changed = touched(target).filter((key) => before.get(key) !== target.after.get(key));
  const wholly = new Map(before);
  for (const key of touched(target)) {
    const image = target.before.get(key);
    if (image === undefined) wholly.delete(key);
    else wholly.set(key, image);
  }
  const inForce = core.reader.get('SELECT 1 FROM operation WHERE id = :id AND undone_by IS NULL', { id: target.id });
  const worked = await attempt(core, done, false, async () => (await undo(core, target.id, force)).operationId);
  if (!worked) {
    const reason = !inForce || changed.length > 0 || !whole(wholly) || touched(target).length === 0;
    expect(reason).toBe(true);
    return;
  }
  const now = stateOf(core);
  if (!force && !target.isImport) {
    expect(changed).toEqual([]);
    expect(now).toEqual(wholly);
    return;
  }
  if (!force) {
    const stayed = [...new Set([...now.keys(), ...wholly.keys()])].filter((key) => now.get(key) !== wholly.get(key));
    for (const key of stayed) expect(key).toMatch(/^unit/);
  }
  for (const key of new Set([...before.keys(), ...wholly.keys()])) {
    expect([before.get(key), wholly.get(key)]).toContain(now.get(key));
  }
  for (const key of changed) expect(now.get(key)).toBe(before.get(key));
}

/** Plays the recorded changes over an empty map. */
function replay(core: Core): State {
  const state: State = new Map();
  for (const { key, after } of core.reader.all<{ key: string; after: string | null }>(
    `SELECT table_name || ':' || row_id AS key, after FROM change ORDER BY id`,
  )) {
    if (after === null) state.delete(key);
    else state.set(key, after);
  }
  return state;
}

test('after any operations and undos the data is what the history says, and whole', async () => {
  const core = await openTestCore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const done: Done[] = [];
      for (const next of steps) {
        if ('edits' in next) {
          await attempt(core, done, next.isImport, () =>
            core.runOperation({ kind: next.isImport ? 'intake.commit' : 'test', summary: 'Sửa' }, (writer) => {
              for (const what of next.edits) apply(writer, what);
              return writer.operationId;
            }),
          );
          continue;
        }
        const target = done[next.undo % Math.max(done.length, 1)];
        if (target) await checkUndo(core, done, target, next.force);
      }
      expect(replay(core)).toEqual(stateOf(core));
      expect(core.store.connection().pragma('foreign_key_check')).toEqual([]);
    }),
    { numRuns: 150, seed: 20200331 },
  );
});
