import { ORPCError } from '@orpc/server';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { subjects } from '#tests/support/office/acts.ts';
import {
  changesBetween,
  type Done,
  effectsBetween,
  noteUndone,
  replay,
  type State,
  stateOf,
  takenBack,
} from '#tests/support/office/ledger.ts';
import { type Act, NothingThere, type Office, openOffice, Refused } from '#tests/support/office/office.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';

const reading = createAnalysisPool();
afterAll(() => reading.close());

/** Procedures that change no record: they read, make papers, or keep, check and replace the data as a whole. */
const changingNothing = new Set(
  `app.state app.setUp app.loadDemonstration app.deleteDemonstration campaigns.list campaigns.overview
   campaigns.comparison campaigns.deadlines campaigns.expectedUnits movements.list movements.records followUp.page followUp.summary
   followUp.letters followUp.madeLetters units.list units.page unitLists.export unitLists.preview takeover.open takeover.close
   clusters.ofYear intake.interrupted intake.forgetInterrupted intake.files intake.file intake.sheet intake.unknownSenders papers.unitForm jobs.watch jobs.cancel
   registrations.page registrations.values numbers.table initiatives.page initiatives.values works.page works.values
   people.page people.collectives people.person people.collective people.duplicates awardHistory.files
   awardHistory.problems awardHistory.sheet awardHistory.page awardHistory.waiting figures.summary figures.table
   figures.rows figures.disagreements reports.kinds reports.render targets.sets targets.pacts targets.standing
   settings.state history.operations history.changes history.undo history.undoBatch backups.create backups.list
   backups.check backups.restore`.split(/\s+/),
);

function proceduresOf(node: object, path = ''): string[] {
  if ('~orpc' in node) return [path];
  return Object.entries(node).flatMap(([name, inner]) => proceduresOf(inner, path === '' ? name : `${path}.${name}`));
}

/** Does something and notes what it did; false where it was refused, and then nothing has changed. */
async function attempt(
  office: Office,
  done: Done[],
  name: string,
  work: () => Promise<unknown>,
  of: Done | null = null,
): Promise<Done | null> {
  const { reader } = office.app.core;
  const before = stateOf(reader);
  const last = reader.get<{ id: number }>('SELECT max(id) AS id FROM operation')?.id ?? 0;
  try {
    await work();
  } catch (error) {
    const said = error instanceof NothingThere || error instanceof Refused;
    if (!said && !(error instanceof ORPCError && error.defined)) throw error;
    // A file that is not ready yet is read again, and what was found in it is kept.
    if (name !== 'intake.confirm') {
      expect(changesBetween(before, stateOf(reader)), `${name} was refused`).toEqual([]);
      return null;
    }
  }
  const operations = reader.all<{ id: number; batch: string | null }>(
    'SELECT id, batch FROM operation WHERE id > :last ORDER BY id',
    { last },
  );
  if (operations.length === 0) return null;
  const act: Done = {
    name,
    operations: operations.map(({ id }) => id),
    batch: operations[0]?.batch ?? null,
    effects: effectsBetween(before, stateOf(reader)),
    of,
  };
  done.push(act);
  return act;
}

/** Rows that an import makes on its way and others may use since: they stay. */
const identity = /^(person|collective|unit|unit_name|unit_alias|unit_placement) /;

async function undo(office: Office, done: Done[], target: Done, force: boolean): Promise<Done | null> {
  const { client, app } = office;
  const before = stateOf(app.core.reader);
  const wholly = takenBack(before, target);
  const undone = await attempt(
    office,
    done,
    `undo of ${target.name}`,
    () =>
      target.operations.length > 1
        ? client.history.undoBatch({ batch: target.batch ?? '', force })
        : client.history.undo({ operationId: String(target.operations[0]), force }),
    target,
  );
  if (undone === null) return null;
  const now = stateOf(app.core.reader);
  const stayed = changesBetween(now, wholly);
  for (const key of stayed) expect(now.get(key), `${key} stays as it was or is put back`).toBe(before.get(key));
  if (!force) expect(stayed.filter((key) => !isImport(target) || !identity.test(key))).toEqual([]);
  noteUndone(
    target,
    [...target.effects.keys()].filter((key) => !stayed.includes(key)),
  );
  return undone;
}

function isImport({ name }: Done): boolean {
  return name.includes('intake.') || name.includes('awardHistory.receive');
}

async function expectReplayed(office: Office, start: State, done: Done[]): Promise<void> {
  const now = stateOf(office.app.core.reader);
  const wanted = replay(start, done);
  const trail = done.map(({ name, operations }) => `${operations.join(',')} ${name}`).join('\n');
  const differing = changesBetween(now, wanted).map((key) => `${key}\n now  ${now.get(key)}\n want ${wanted.get(key)}`);
  expect(differing.join('\n'), trail).toBe('');
}

test('every procedure that changes a record is among the acts', () => {
  const named = new Set(subjects.flatMap(Object.keys).map((name) => name.split(' ', 1).join('')));
  const changing = proceduresOf(contract).filter((name) => !changingNothing.has(name));
  expect([...named].toSorted(), 'one that changes records needs an act, one that changes none its place above').toEqual(
    changing.toSorted(),
  );
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.nat(997) }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.nat(12), force: fc.boolean() }) },
);
/** A few subjects at a time, so that what is done in one meets what was done in another. */
const some = fc.subarray([...subjects.keys()], { minLength: 2, maxLength: 3 });

test('every act comes back by undo, and is done again by the undo of that', async () => {
  let die = 0;
  const office = await openOffice(() => {
    die = (die * 31 + 7) % 997;
    return die;
  }, reading);
  const { reader } = office.app.core;
  const worked = new Set<string>();
  const acts = subjects.flatMap((each) => Object.entries(each));
  // What some act needs another has to do first.
  for (let round = 0; round < 8; round += 1) {
    for (const [name, act] of acts.filter(([each]) => round % 2 === 0 || !worked.has(each))) {
      const before = stateOf(reader);
      const done: Done[] = [];
      const did = await attempt(office, done, name, () => act(office));
      if (did === null || worked.has(name)) continue;
      worked.add(name);
      const after = stateOf(reader);
      const undone = await undo(office, done, did, false);
      if (undone === null) expect.unreachable(`${name} cannot be undone`);
      expect(changesBetween(stateOf(reader), before), `${name} undone`).toEqual([]);
      await undo(office, done, undone, false);
      expect(changesBetween(stateOf(reader), after), `${name} done again`).toEqual([]);
    }
  }
  expect(acts.map(([name]) => name).filter((name) => !worked.has(name))).toEqual([]);
}, 120_000);

describe('any acts of the office and any undos', () => {
  test('leave what a replay without the undone acts leaves, and whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.array(step, { minLength: 60, maxLength: 90 }),
        fc.infiniteStream(fc.nat(997)),
        async (chosen, steps, stream) => {
          const acts = Object.entries(
            Object.assign({}, ...chosen.map((index) => subjects[index])) as Record<string, Act>,
          );
          const dice = () => Number(stream.next().value);
          const office = await openOffice(dice, reading);
          const start = stateOf(office.app.core.reader);
          const done: Done[] = [];
          for (const next of steps) {
            if ('act' in next) {
              const [name, act] = acts[next.act % acts.length] ?? [];
              if (name === undefined || act === undefined) continue;
              await attempt(office, done, name, () => act(office));
              continue;
            }
            const target = done.at(-1 - (next.undo % Math.max(done.length, 1)));
            if (target) await undo(office, done, target, next.force);
          }
          await expectReplayed(office, start, done);
          const { checks } = await office.client.backups.check();
          expect(checks.filter(({ ok }) => !ok)).toEqual([]);
          await office.app.close();
        },
      ),
      { numRuns: 8, seed: 20200331, endOnFailure: true },
    );
  }, 300_000);
});
