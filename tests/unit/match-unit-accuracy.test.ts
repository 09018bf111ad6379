import { expect, it } from 'vitest';
import { createUnitDirectory, matchUnit } from '#core/intake/match/match-unit.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { inventedUnitNames, listedNames, writtenOtherwise } from '#tests/support/unit-names.ts';

const names = inventedUnitNames(1500);
const directory = createUnitDirectory(
  listedNames(
    names.map((text, at) => ({
      unitId: at + 1,
      text,
      matchKey: unitMatchKey(text),
      source: 'name',
      validFrom: null,
      validTo: null,
    })),
  ),
);
// Each fifth: all ways of writing come evenly, and the test stays short.
const written = writtenOtherwise(names, 20_241_101).filter((_, at) => at % 5 === 0);

/** The unit that is taken or stands first among the suggestions. */
function firstFor(name: string): string | undefined {
  const { unitId, suggestions } = matchUnit(name, directory);
  return names[(unitId ?? suggestions[0]?.unitId ?? 0) - 1];
}

it('puts the right unit first for at least 99 of 100 names, and for 98 in each way of writing them', () => {
  expect(names).toHaveLength(1500);
  const cases = written.map(({ written: name, way, meant }) => ({ way, right: firstFor(name) === meant }));
  const rightOf = (some: typeof cases): number => some.filter(({ right }) => right).length / some.length;
  for (const [way, some] of Map.groupBy(cases, (entry) => entry.way)) {
    expect(rightOf(some), way).toBeGreaterThanOrEqual(0.98);
  }
  expect(rightOf(cases)).toBeGreaterThanOrEqual(0.99);
}, 60_000);

it('takes a unit alone only under a name that it is known by', () => {
  const taken = written.filter((entry) => directory.find(entry.written) !== null);
  for (const entry of taken) expect(names[(directory.find(entry.written)?.unitId ?? 0) - 1]).toBe(entry.meant);
}, 60_000);

it('answers a name in less than 5 ms', () => {
  firstFor('CDCS So Y te');
  const started = process.cpuUsage();
  const asked = written.slice(0, 400);
  for (const entry of asked) firstFor(entry.written);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000 / asked.length).toBeLessThan(5);
}, 60_000);
