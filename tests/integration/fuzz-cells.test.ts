import { beforeAll, expect, test } from 'vitest';
import type { SheetGrid, WorkbookGrid } from '#core/intake/read/grid.ts';
import { errorCount } from '#core/intake/review/check-reading.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import { mutateOneRow, mutateSheet } from '#tests/support/fuzzing/mutate-grid.ts';
import { fuzzRuns } from '#tests/support/fuzzing/runs.ts';
import { randomNumbers } from '#tests/support/random-numbers.ts';
import {
  accountingGap,
  ofSheet,
  rowsAccountedWrongly,
  type SampleTruth,
  sampleTruths,
  sampleWorkbook,
  silentRows,
  understand,
} from '#tests/support/sample-reading.ts';
import { factOf } from '#tests/support/truth.ts';

interface Base {
  truth: SampleTruth;
  workbook: WorkbookGrid;
}
const bases: Base[] = [];
/** Workbooks of which everything was read as it should be. */
let exact: Base[] = [];

beforeAll(async () => {
  for (const truth of sampleTruths('workbooks'))
    bases.push({ truth, workbook: await sampleWorkbook('workbooks', truth.file) });
  exact = bases.filter(({ truth, workbook }) => {
    const reading = understand(workbook, truth.file);
    return errorCount(reading) === 0 && lostRows(truth, reading, 0).length === 0;
  });
});

/** Rows of the truth with a record that is missing while nothing says so; `mutated` left aside. */
function lostRows(truth: SampleTruth, reading: FileReading, mutated: number): string[] {
  return truth.tables.flatMap((table) => {
    const { records, problems } = ofSheet(reading, table.sheet);
    const facts = new Set(records.map((record) => ('item' in record ? '' : factOf(record))));
    const told = new Set(problems.map(({ row }) => row));
    return table.records
      .filter((record) => record.row !== mutated && !told.has(record.row) && !facts.has(factOf(record)))
      .map((record) => `${table.sheet}: ${factOf(record)}`);
  });
}

function faultsOf(workbook: WorkbookGrid, reading: FileReading): string[] {
  const hidden = new Set(workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const shown = reading.explanations.filter(({ sheet }) => !hidden.has(sheet));
  const unowned = workbook.sheets.flatMap((sheet) =>
    rowsAccountedWrongly(sheet, ofSheet(reading, sheet.name).tables).map(
      (row) => `${sheet.name}!${row} in no table or several`,
    ),
  );
  const gaps = reading.tables.filter(
    (table) => accountingGap(table) !== 0 || Object.values(table.rows).some((rows) => rows < 0),
  );
  const silent = silentRows(shown, reading.tables).map((row) => `${row} silent`);
  return [...unowned, ...silent, ...gaps.map(({ sheet, firstRow }) => `rows of ${sheet}!${firstRow} do not add up`)];
}

function withSheet(workbook: WorkbookGrid, place: number, sheet: SheetGrid): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.map((other, at) => (at === place ? sheet : other)) };
}

test('cells, rows and columns mutated: every row is accounted for and none is silent', {
  timeout: 30_000 + fuzzRuns * 30,
}, () => {
  const random = randomNumbers(4);
  const faults: string[] = [];
  for (let run = 0; run < fuzzRuns * 0.3; run += 1) {
    const base = bases[random.below(bases.length)];
    if (base === undefined) continue;
    const place = random.below(base.workbook.sheets.length);
    const sheet = base.workbook.sheets[place];
    if (sheet === undefined) continue;
    const workbook = withSheet(base.workbook, place, mutateSheet(sheet, random));
    const reading = understand(workbook, base.truth.file);
    faults.push(...faultsOf(workbook, reading).map((fault) => `run ${run}, ${base.truth.file}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('one row mutated: no record of another row is lost while the file stays ready', {
  timeout: 30_000 + fuzzRuns * 30,
}, () => {
  const random = randomNumbers(5);
  const faults: string[] = [];
  expect(exact.length).toBeGreaterThan(0);
  for (let run = 0; run < fuzzRuns * 0.15; run += 1) {
    const base = exact[random.below(exact.length)];
    const table = base?.truth.tables.find(({ records }) => records.length > 0);
    if (base === undefined || table === undefined) continue;
    const place = Math.max(
      0,
      base.workbook.sheets.findIndex(({ name }) => name === table.sheet),
    );
    const sheet = base.workbook.sheets[place];
    if (sheet === undefined) continue;
    const rows = table.records.map(({ row }) => row);
    const [mutated, row] = mutateOneRow(sheet, rows, random);
    const workbook = withSheet(base.workbook, place, mutated);
    const reading = understand(workbook, base.truth.file);
    const lost = errorCount(reading) === 0 ? lostRows(base.truth, reading, row) : [];
    const found = [...faultsOf(workbook, reading), ...lost.map((fact) => `lost ${fact}`)];
    faults.push(...found.map((fault) => `run ${run}, ${base.truth.file} row ${row}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
