import { describe, expect, it } from 'vitest';
import { applyCorrections } from '#core/intake/review/apply-corrections.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { DeclaredTotal, Problem } from '#shared/domain/records.ts';
import { registration } from '#tests/support/told-analysis.ts';

const people = [5, 6, 7].map((row) => registration(row, `Người ${row}`, 'LDTT'));
const more = [9, 10].map((row) => registration(row, `Người ${row}`, 'LDTT'));

function reading(declared: DeclaredTotal[], problems: Problem[] = []): FileReading {
  const rows = { data: 5, section: 0, total: 3, title: 0, note: 0, blank: 0 };
  const shape = {
    kind: 'registration-list' as const,
    firstRow: 4,
    lastRow: 12,
    headerRows: [4],
    numberRow: null,
    rows,
  };
  const tables = [{ sheet: 'Sheet1', ...shape, records: [...people, ...more], declared, problems }];
  return { sender: null, year: null, explanations: [], tables };
}

function total(row: number, count: number, counted: number, award: string | null = null): DeclaredTotal {
  return { row, award, subject: award === null ? null : 'individual', count, counted };
}

function mismatch(row: number, count: number): Problem {
  const raw = String(count);
  return { row, column: 'B', severity: 'error', code: 'declared.mismatch', message: 'lệch', raw };
}

const skip = (row: number): Correction => ({ action: 'skip-row', sheet: 'Sheet1', row });
const corrected = (file: FileReading, ...corrections: Correction[]) => applyCorrections(file, corrections).tables[0];

describe('totals after a row is skipped', () => {
  it('a total that was one too few agrees, and holds the file no longer', () => {
    const table = corrected(reading([total(12, 4, 5)], [mismatch(12, 4)]), skip(10));
    expect(table?.declared).toEqual([total(12, 4, 4)]);
    expect(table?.problems[0]).toMatchObject({ row: 12, severity: 'info', code: 'declared.mismatch' });
    expect(table?.problems[0]?.message).toMatch(/bỏ qua dòng 10, số đếm được khớp với tổng đơn vị ghi là 4\./);
  });

  it('a total that still differs says the new count', () => {
    const table = corrected(reading([total(12, 3, 5)], [mismatch(12, 3)]), skip(10));
    expect(table?.declared).toEqual([total(12, 3, 4)]);
    expect(table?.problems[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('đếm được 4 sau') });
  });

  it('a total that agreed differs now: a warning, because the person chose so', () => {
    const table = corrected(reading([total(12, 5, 5)]), skip(10));
    expect(table?.declared).toEqual([total(12, 5, 4)]);
    expect(table?.problems[0]).toMatchObject({ row: 12, severity: 'warning', code: 'declared.mismatch' });
  });

  it('only the sub-total of the skipped row changes', () => {
    const table = corrected(reading([total(8, 3, 3), total(11, 2, 2), total(12, 5, 5)]), skip(6));
    expect(table?.declared).toEqual([total(8, 3, 2), total(11, 2, 2), total(12, 5, 4)]);
  });

  it('a total of one award counts that award alone', () => {
    const table = corrected(reading([total(12, 5, 5, 'LDTT'), total(12, 0, 0, 'CSTDCS')]), skip(6));
    expect(table?.declared).toEqual([total(12, 5, 4, 'LDTT'), total(12, 0, 0, 'CSTDCS')]);
  });

  it('a count that the rows of the table do not explain stays, and says that it is from before', () => {
    const table = corrected(reading([total(12, 90, 88)], [mismatch(12, 90)]), skip(6));
    expect(table?.declared).toEqual([total(12, 90, 88)]);
    expect(table?.problems[0]?.message).toContain('đếm được 88 khi chưa bỏ qua dòng 6');
  });

  it('corrections applied twice say the same', () => {
    const file = reading([total(12, 3, 5)], [mismatch(12, 3)]);
    const once = applyCorrections(file, [skip(10)]);
    expect(applyCorrections(once, [skip(10)])).toEqual(once);
  });
});
