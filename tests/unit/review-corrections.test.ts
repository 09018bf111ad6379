import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  awardTypesWithCorrections,
  mergeCorrections,
} from '#core/intake/review/apply-corrections.ts';
import { checkReading, errorCount } from '#core/intake/review/check-reading.ts';
import type { Correction } from '#shared/contract/intake.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { IntakeRecord, Problem } from '#shared/domain/records.ts';
import { problem, registration } from '#tests/support/told-analysis.ts';

function reading(records: IntakeRecord[], problems: Problem[], year: number | null = null): FileReading {
  const rows = { data: 20, section: 0, total: 0, title: 0, note: 0, blank: 0 };
  const table = { kind: 'registration-list' as const, firstRow: 1, lastRow: 20, headerRows: [], numberRow: null, rows };
  return {
    sender: null,
    year,
    explanations: [],
    tables: [{ sheet: 'Sheet1', ...table, records, declared: [], problems }],
  };
}

const table = (file: FileReading) => file.tables[0] ?? { records: [], problems: [] };

const count = (row: number, number: number): IntakeRecord => ({
  type: 'count',
  row,
  column: 'D',
  unitName: null,
  subject: 'individual',
  award: 'LDTT',
  count: number,
});

describe('applyCorrections', () => {
  const file = reading(
    [registration(5, 'Nguyễn Văn An', 'LDTT'), registration(6, 'Trần Thị Bình', 'LDTT')],
    [problem(6, 'registration.duplicate', 'warning'), problem(9, 'declared.mismatch', 'error')],
  );

  it('skips a row: no record, its problems become notes', () => {
    const corrected = table(applyCorrections(file, [{ action: 'skip-row', sheet: 'Sheet1', row: 6 }]));
    expect(corrected.records.map(({ row }) => row)).toEqual([5]);
    expect(corrected.problems.map(({ row, severity }) => [row, severity])).toEqual([
      [6, 'info'],
      [9, 'error'],
    ]);
  });

  it('marks a skipped row that had no problem, so that it is not lost in silence', () => {
    const corrected = table(applyCorrections(file, [{ action: 'skip-row', sheet: 'Sheet1', row: 5 }]));
    expect(corrected.problems.at(-1)).toMatchObject({ row: 5, severity: 'info', code: 'row.skipped' });
  });

  it('accepts one problem and no other', () => {
    const accept: Correction = { action: 'accept', sheet: 'Sheet1', row: 9, code: 'declared.mismatch' };
    expect(errorCount(applyCorrections(file, [accept]))).toBe(0);
    expect(errorCount(applyCorrections(file, [{ ...accept, code: 'other' }]))).toBe(1);
    expect(errorCount(applyCorrections(file, [{ ...accept, sheet: 'Sheet2' }]))).toBe(1);
  });

  it('never makes a row without a record and without a problem', () => {
    const skips = fc.array(
      fc.integer({ min: 1, max: 25 }).map((row) => ({ action: 'skip-row' as const, sheet: 'Sheet1', row })),
    );
    fc.assert(
      fc.property(skips, (corrections) => {
        const corrected = table(applyCorrections(file, corrections));
        for (const { row } of table(file).records) {
          const rows = [...corrected.records, ...corrected.problems].map((entry) => entry.row);
          expect(rows).toContain(row);
        }
      }),
    );
  });
});

describe('awardTypesWithCorrections', () => {
  it('adds the raw text as an alias of the chosen award, and of no other', () => {
    const types = awardTypesWithCorrections(defaultAwardTypes, [{ action: 'award', raw: 'CSTĐ???', award: 'CSTDCS' }]);
    expect(types.filter(({ aliases }) => aliases.includes('CSTĐ???')).map(({ code }) => code)).toEqual(['CSTDCS']);
    expect(defaultAwardTypes.some(({ aliases }) => aliases.includes('CSTĐ???'))).toBe(false);
  });
});

describe('mergeCorrections', () => {
  it('lets a later decision on the same thing stand', () => {
    const first: Correction = { action: 'award', raw: 'CSTĐ', award: 'CSTDCS' };
    const skip: Correction = { action: 'skip-row', sheet: 'Sheet1', row: 3 };
    const second: Correction = { action: 'award', raw: 'CSTĐ', award: 'CSTDTINH' };
    expect(mergeCorrections([first, skip], [second, skip])).toEqual([second, skip]);
  });
});

describe('checkReading', () => {
  it('holds a file with nothing in it, unless its errors say why already', () => {
    expect(table(checkReading(reading([], []), 2024)).problems).toMatchObject([
      { code: 'file.no-records', severity: 'error' },
    ]);
    const broken = reading([], [problem(5, 'award.unknown', 'error')]);
    expect(table(checkReading(broken, 2024)).problems).toHaveLength(1);
  });

  it('holds a file in which a data row gave neither record nor problem', () => {
    const file = reading([registration(5, 'Nguyễn Văn An', 'LDTT')], [problem(6, 'name.missing', 'warning')]);
    const rows = [5, 6, 7].map((row) => ({ row, role: 'data' as const, reason: '', confidence: 1 }));
    const why = { sheet: 'Sheet1', firstRow: 1, lastRow: 20, kindReason: '', confidence: 1, rows, columns: [] };
    const checked = table(checkReading({ ...file, explanations: [why] }, 2024));
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 7, code: 'row.unread' },
    ]);
  });

  it('warns of another year', () => {
    const records = [registration(5, 'Nguyễn Văn An', 'LDTT')];
    expect(table(checkReading(reading(records, [], 2023), 2024)).problems).toMatchObject([{ severity: 'warning' }]);
    expect(table(checkReading(reading(records, [], 2024), 2024)).problems).toEqual([]);
  });

  it('turns a number that cannot be a count into an error on its row', () => {
    const checked = table(checkReading(reading([count(5, 12), count(6, 12.5), count(7, -3)], []), 2024));
    expect(checked.records.map(({ row }) => row)).toEqual([5]);
    expect(checked.problems.map(({ row, severity, raw }) => [row, severity, raw])).toEqual([
      [6, 'error', '12.5'],
      [7, 'error', '-3'],
    ]);
  });
});
