import { describe, expect, test } from 'vitest';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import {
  accountingGap,
  ofSheet,
  readSample,
  rowsAccountedWrongly,
  type SampleTruth,
  type SheetReading,
  sampleTruths,
  silentRows,
  type TruthDetails,
  type TruthTable,
} from '#tests/support/sample-reading.ts';
import { factOf, type TruthRecord } from '#tests/support/truth.ts';

type Understood = Exclude<Awaited<ReturnType<typeof readSample>>, { status: 'refused' }>;

describe.each(['samples', 'bac-kan-2020'])('%s', (folder) => {
  test.each(sampleTruths(folder))('$file', async (truth) => {
    const outcome = await readSample(folder, truth.file);
    expect([truth.expect, ...(truth.acceptable ?? []).map(({ status }) => status)]).toContain(outcome.status);
    if (outcome.status === 'refused') {
      const reasons = truth.expect === 'refused' ? [truth.reason] : ['file.not-a-spreadsheet'];
      expect(reasons).toContain(outcome.code);
      return;
    }
    expectRowsAccounted(outcome);
    const open = truth.tables.some(({ sheet }) => sheet === null);
    const told = new Set(truth.tables.map(({ sheet }) => (open ? null : sheet)));
    for (const sheet of told) {
      const tables = tablesOf(truth, sheet);
      const mayStand = unitNamesOf(outcome, sheet, tables);
      expectSheet(ofSheet(outcome.reading, sheet), tables, mayStand);
    }
    const others = outcome.reading.tables.filter(({ sheet }) => !open && !told.has(sheet));
    expect(others.flatMap(({ records }) => records)).toEqual([]);
  });
});

function tablesOf(truth: SampleTruth, sheet: string | null): TruthTable[] {
  return sheet === null ? truth.tables : truth.tables.filter((table) => table.sheet === sheet);
}

function expectRowsAccounted({ workbook, reading }: Understood): void {
  for (const sheet of workbook.sheets) {
    expect(rowsAccountedWrongly(sheet, ofSheet(reading, sheet.name).tables), sheet.name).toEqual([]);
  }
  expect(reading.tables.filter((table) => accountingGap(table) !== 0)).toEqual([]);
  const hidden = new Set(workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  const shown = reading.explanations.filter(({ sheet }) => !hidden.has(sheet));
  expect(silentRows(shown, reading.tables)).toEqual([]);
}

/** Whether a record may name this unit where the truth names that one. */
type UnitRule = (got: unknown, told: string) => boolean;

/**
 * A unit is the truth's under any of its spellings. A part inside the sender (a department, a workshop) may give way to
 * the sender itself, and under a section row that names a unit that one, the nearer, may stand.
 */
function unitNamesOf(
  { workbook, reading }: Understood,
  sheetName: string | null,
  truths: readonly TruthTable[],
): UnitRule {
  const rows = new Set(truths.flatMap((truth) => truth.sectionRows ?? []));
  const sections = workbook.sheets
    .filter(({ name }) => name === sheetName)
    .flatMap((sheet) => sheet.rows.filter(({ index }) => rows.has(index)))
    .flatMap(({ cells }) => [...cells.values()].map(({ text }) => unitMatchKey(text)));
  const sender = unitMatchKey(reading.sender?.name ?? '');
  return (got, told) => {
    const key = unitMatchKey(typeof got === 'string' ? got : '');
    if (key === unitMatchKey(told)) return true;
    if (key === sender && /^(phòng|khối|phân xưởng|bộ phận|tổ|ban) /iu.test(told)) return true;
    return key !== '' && sections.some((section) => section.endsWith(key));
  };
}

function expectSheet(got: SheetReading, truths: readonly TruthTable[], mayStand: UnitRule): void {
  expectRecords(got, truths, mayStand);
  expectProblems(got, truths);
  expectTotals(got, truths);
  for (const truth of truths.filter((table) => table.problemSheet !== true)) expectParts(got, truth);
}

function expectRecords(got: SheetReading, truths: readonly TruthTable[], mayStand: UnitRule): void {
  const others = truths.flatMap((truth) => truth.otherCounts ?? []);
  const items = got.records.flatMap((record) => ('item' in record ? [record] : []));
  for (const item of items) {
    const what = item.item === 'works' ? 'work' : 'initiative';
    expect(others).toContainEqual(expect.objectContaining({ row: item.row, what, count: item.count }));
  }
  const wanted = truths.flatMap((truth) => truth.records);
  const withProblem = new Set(got.problems.map(({ row }) => row));
  const found = got.records.filter((record) => !('item' in record));
  const facts = new Set(found.map(factOf));
  const required = wanted.filter((record) => record.orProblem !== true || !withProblem.has(record.row));
  expect(sorted(required.filter((record) => !facts.has(factOf(record))))).toEqual([]);
  const allowed = new Set(wanted.map(factOf));
  expect(sorted(found.filter((record) => !allowed.has(factOf(record))))).toEqual([]);
  expectDetails(found, wanted, mayStand);
}
const sorted = (records: readonly TruthRecord[]): string[] => records.map(factOf).toSorted();

/** Where one fact stands twice, each of the two must be found with its own details. */
function expectDetails(
  found: readonly IntakeRecord[],
  wanted: readonly (TruthRecord & TruthDetails)[],
  mayStand: UnitRule,
): void {
  const left = found.map((record) => ({ fact: factOf(record), record }));
  for (const truth of wanted) {
    const place = left.findIndex(({ fact }) => fact === factOf(truth));
    const [match] = place < 0 ? [] : left.splice(place, 1);
    if (match === undefined) continue;
    expect.soft(detailsOf(match.record, truth), `row ${truth.row}`).toEqual(detailsOf(truth, truth));
    const unit = 'unitName' in match.record ? match.record.unitName : null;
    if (truth.unitName) expect.soft(mayStand(unit, truth.unitName), `unit of row ${truth.row}: ${unit}`).toBe(true);
  }
}

/** The details that the truth tells, of a record, with texts in one spelling. */
function detailsOf(record: TruthDetails | IntakeRecord, told: TruthDetails): Record<string, unknown> {
  const names = ['position', 'sex', 'authors', 'benefitVnd', 'plaque', 'unitOfMeasure'] as const;
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.fromEntries(
    names.filter((name) => told[name] !== undefined).map((name) => [name, plain(values.get(name) ?? null)]),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'string' ? sameSpelling(value) : value;
}

function expectProblems(got: SheetReading, truths: readonly TruthTable[]): void {
  for (const due of truths.flatMap((truth) => truth.problemRows ?? [])) {
    const { row, code } = typeof due === 'number' ? { row: due, code: undefined } : due;
    const codes = got.problems.filter((problem) => problem.row === row).map((problem) => problem.code);
    expect(codes, `problems of row ${row}`).not.toEqual([]);
    if (code !== undefined) expect(codes, `problems of row ${row}`).toContain(code);
  }
  if (!truths.some((truth) => truth.problemSheet === true)) return;
  expect(got.records).toEqual([]);
  expect(got.problems).not.toEqual([]);
}

function expectTotals(got: SheetReading, truths: readonly TruthTable[]): void {
  const totalRows = new Set(truths.flatMap((truth) => truth.totalRows ?? []));
  expect(got.records.filter(({ row }) => totalRows.has(row))).toEqual([]);
  for (const { row, award, subject, count, counted } of truths.flatMap((truth) => truth.declared ?? [])) {
    expect.soft(got.declared, `row ${row}`).toContainEqual({ row, award, subject, count, counted });
  }
}

function expectParts(got: SheetReading, truth: TruthTable): void {
  const roles = new Map(got.explanations.flatMap(({ rows }) => rows.map(({ row, role }) => [row, role] as const)));
  const having = (role: string): number[] => [...roles].filter(([, each]) => each === role).map(([row]) => row);
  expect.soft(got.tables.map(({ kind }) => kind)).toContain(truth.kind);
  expect.soft(having('header')).toEqual(expect.arrayContaining(truth.headerRows ?? []));
  if (truth.numberRow) expect.soft(having('number')).toContain(truth.numberRow);
  const groups = new Set([...having('section'), ...having('total')]);
  expect.soft((truth.sectionRows ?? []).filter((row) => !groups.has(row))).toEqual([]);
  expect.soft((truth.totalRows ?? []).filter((row) => !groups.has(row))).toEqual([]);
}
