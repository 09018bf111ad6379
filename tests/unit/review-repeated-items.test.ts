import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EarlierItem,
  type ItemOwner,
  markDuplicateItems,
  markRepeatedItems,
} from '#core/intake/review/repeated-items.ts';
import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';

function initiative(row: number, title: string, authors: string[] = [], unitName: string | null = null): IntakeRecord {
  return { type: 'initiative', row, column: 'B', title, authors, unitName, benefitVnd: null };
}

function work(row: number, name: string): IntakeRecord {
  return { type: 'work', row, column: 'B', name, unitName: null, valueVnd: 1_000_000, plaque: false };
}

function target(row: number, name: string): IntakeRecord {
  return { type: 'target', row, column: 'B', name, unitOfMeasure: '%', operator: null, planned: 95, actual: null };
}

function table(...records: IntakeRecord[]): TableReading {
  return {
    sheet: 'Sáng kiến',
    kind: 'initiatives',
    firstRow: 1,
    lastRow: 100,
    headerRows: [1],
    numberRow: null,
    rows: { data: 99, section: 0, total: 0, title: 0, note: 0, blank: 0 },
    records,
    declared: [],
    problems: [],
  };
}

function earlier(type: EarlierItem['type'], folded: string, more: Partial<EarlierItem> = {}): EarlierItem {
  return { type, folded, authors: [], unitId: 1, part: '', fileName: 'cu.xlsx', sheet: 'Tờ 1', row: 7, ...more };
}

const mine = (): ItemOwner => ({ unitId: 1, part: '' });
const codes = (tables: readonly TableReading[]) =>
  tables.flatMap(({ problems }) => problems.map(({ row, severity, code }) => [row, severity, code]));

describe('items that an earlier file holds', () => {
  it('are errors on their rows and say the file, sheet and row', () => {
    const known = [earlier('initiative', 'cai tien may in', { authors: ['tran thi binh', 'nguyen van an'] })];
    const [marked] = markRepeatedItems(
      [
        table(
          initiative(5, 'Cải tiến máy in', ['Nguyễn Văn An', 'Trần Thị Bình']),
          initiative(6, 'Cải tiến máy in', ['Nguyễn Văn An']),
          initiative(7, 'Số hóa hồ sơ', ['Nguyễn Văn An', 'Trần Thị Bình']),
        ),
      ],
      known,
      mine,
    );
    expect(marked?.problems).toMatchObject([
      { row: 5, column: 'B', severity: 'error', code: 'record.repeated', raw: 'Cải tiến máy in' },
    ]);
    expect(marked?.problems[0]?.message).toMatch(/dòng 7, trang tính “Tờ 1” của tệp “cu\.xlsx”/);
    expect(marked?.records).toHaveLength(3);
  });

  it('are told by kind: a work, a target and an initiative of one name are three things', () => {
    const tables = [table(work(5, 'Nhà văn hóa'), target(6, 'Nhà văn hóa'), initiative(7, 'Nhà văn hóa'))];
    expect(codes(markRepeatedItems(tables, [earlier('work', 'nha van hoa')], mine))).toEqual([
      [5, 'error', 'record.repeated'],
    ]);
    expect(codes(markRepeatedItems(tables, [earlier('target', 'nha van hoa')], mine))).toEqual([
      [6, 'error', 'record.repeated'],
    ]);
  });

  it('are left alone in another unit, or in another part of the unit', () => {
    const tables = [table(work(5, 'Nhà văn hóa'))];
    expect(codes(markRepeatedItems(tables, [earlier('work', 'nha van hoa', { unitId: 2 })], mine))).toEqual([]);
    expect(codes(markRepeatedItems(tables, [earlier('work', 'nha van hoa', { part: 'xã a' })], mine))).toEqual([]);
  });

  it('a file against itself: every item is repeated, and nothing else is changed', () => {
    const names = fc.array(fc.constantFrom('Nhà văn hóa', 'Đường điện', 'Cầu treo', 'Sân chơi'), { maxLength: 8 });
    fc.assert(
      fc.property(names, (told) => {
        const one = table(...told.map((name, index) => work(index + 2, name)));
        const folded: Record<string, string> = {
          'Nhà văn hóa': 'nha van hoa',
          'Đường điện': 'duong dien',
          'Cầu treo': 'cau treo',
          'Sân chơi': 'san choi',
        };
        const known = told.map((name) => earlier('work', folded[name] ?? ''));
        const [marked] = markRepeatedItems([one], known, mine);
        expect(marked?.problems.map(({ row }) => row)).toEqual(one.records.map(({ row }) => row));
        expect(marked?.records).toEqual(one.records);
      }),
      { seed: 20200331 },
    );
  });
});

describe('an initiative told twice in one file', () => {
  it('is warned of at the second row, in whatever sheet', () => {
    const tables = [
      table(initiative(5, 'Cải tiến máy in', ['Nguyễn Văn An']), initiative(6, 'CẢI TIẾN MÁY IN', ['Nguyễn Văn An'])),
      table(initiative(9, 'Cải tiến máy in', ['Nguyễn Văn An'])),
    ];
    expect(codes(markDuplicateItems(tables))).toEqual([
      [6, 'warning', 'record.duplicate'],
      [9, 'warning', 'record.duplicate'],
    ]);
  });

  it('is not one of other authors or another unit', () => {
    const tables = [
      table(
        initiative(5, 'Cải tiến máy in', ['Nguyễn Văn An']),
        initiative(6, 'Cải tiến máy in', ['Trần Thị Bình']),
        initiative(7, 'Cải tiến máy in', ['Nguyễn Văn An'], 'CĐCS Sở Y tế'),
      ),
    ];
    expect(codes(markDuplicateItems(tables))).toEqual([]);
  });
});
