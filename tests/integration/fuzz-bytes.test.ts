import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReading } from '#core/intake/sealed-reading.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import { refusalCodes } from '#shared/domain/records.ts';
import { mutateBytes, mutateEntries, mutateXml, partsOf } from '#tests/support/fuzzing/mutate-bytes.ts';
import { fuzzRuns } from '#tests/support/fuzzing/runs.ts';
import { randomNumbers } from '#tests/support/random-numbers.ts';
import { accountingGap, silentRows } from '#tests/support/sample-reading.ts';
import { type AnalysisPool, type AnalysisResult, createAnalysisPool } from '#workers/analyse-pool.ts';

const folder = fileURLToPath(new URL('../fixtures/workbooks/', import.meta.url));
const files = readdirSync(folder).filter((name) => name !== 'truth.json');
const zips = files.filter((name) => /\.(xlsx|xlsb|ods)$/.test(name));
const bytesOf = (name: string): Uint8Array => readFileSync(folder + name);

/** What a worker that died says of itself: the pool replaces it and warns. */
const crashes: Error[] = [];
const crashed = (warning: Error): void => {
  if (warning.name.endsWith('Error')) crashes.push(warning);
};
let pool: AnalysisPool;
beforeAll(() => {
  pool = createAnalysisPool({ limits: { milliseconds: 10_000 } });
  process.on('warning', crashed);
});
afterAll(async () => {
  process.off('warning', crashed);
  await pool.close();
});

type Mutate = (name: string, random: ReturnType<typeof randomNumbers>) => Uint8Array;

/** What is wrong with the answer to a mutated file; empty when it was refused with a code or read with every row accounted for. */
function faultsOf(result: AnalysisResult): string[] {
  if (result.refused !== undefined) {
    const { code, message } = result.refused;
    const known = refusalCodes.includes(code) ? [] : [`unknown refusal ${code}`];
    return /quá lâu|bộ nhớ/.test(message) ? [...known, message] : known;
  }
  const reading = openReading(result.sealed);
  const hidden = new Set(result.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const shown = reading.explanations.filter(({ sheet }) => !hidden.has(sheet));
  const gaps = reading.tables.filter((table) => accountingGap(table) !== 0);
  return [
    ...silentRows(shown, reading.tables).map((row) => `silent ${row}`),
    ...gaps.map(({ sheet, firstRow }) => `rows of ${sheet}!${firstRow} do not add up`),
    ...overlaps({ ...reading, tables: reading.tables.filter(({ sheet }) => !sameNames(result.sheets, sheet)) }),
  ];
}

/** Tables of one sheet that claim the same row. */
function overlaps({ tables }: FileReading): string[] {
  return tables.flatMap((table, place) => {
    const before = tables.slice(0, place).filter(({ sheet }) => sheet === table.sheet);
    const shared = before.filter(({ firstRow, lastRow }) => table.firstRow <= lastRow && firstRow <= table.lastRow);
    return shared.map(({ firstRow }) => `tables at rows ${firstRow} and ${table.firstRow} of ${table.sheet} overlap`);
  });
}

/** A mutated book may hold two sheets of one name, whose rows cannot be told apart. */
function sameNames(sheets: readonly { name: string }[], sheet: string): boolean {
  return sheets.filter(({ name }) => name === sheet).length > 1;
}

async function fuzz(seed: number, runs: number, among: readonly string[], mutate: Mutate): Promise<void> {
  const random = randomNumbers(seed);
  const faults: string[] = [];
  let read = 0;
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < runs) {
      const run = next;
      next += 1;
      const fileName = among[random.below(among.length)] ?? '';
      const bytes = mutate(fileName, random);
      const result = await pool.analyse({ bytes, fileName, awardTypes: defaultAwardTypes, explained: true });
      if (result.refused === undefined) read += 1;
      faults.push(...faultsOf(result).map((fault) => `run ${run}, ${fileName}: ${fault}`));
    }
  };
  await Promise.all([one(), one()]);
  expect(faults).toEqual([]);
  expect(crashes).toEqual([]);
  // Mutations that nothing survives would try nothing but the refusals.
  expect(read).toBeGreaterThan(runs / 20);
  const sound = await pool.analyse({
    bytes: bytesOf('c01-hai-phan.xlsx'),
    fileName: 'c01.xlsx',
    awardTypes: defaultAwardTypes,
  });
  expect(sound.refused).toBeUndefined();
}

const timeout = 30_000 + fuzzRuns * 60;

test('bytes changed, lost and doubled: refused or read whole', { timeout }, async () => {
  await fuzz(1, Math.ceil(fuzzRuns * 0.2), files, (name, random) => mutateBytes(bytesOf(name), random));
});

test('zip entries lost, doubled, renamed and swapped: refused or read whole', { timeout }, async () => {
  await fuzz(2, Math.ceil(fuzzRuns * 0.1), zips, (name, random) => mutateEntries(partsOf(bytesOf(name)), random));
});

test('XML of parts changed: refused or read whole', { timeout }, async () => {
  await fuzz(3, Math.ceil(fuzzRuns * 0.25), zips, (name, random) => mutateXml(partsOf(bytesOf(name)), random));
});
