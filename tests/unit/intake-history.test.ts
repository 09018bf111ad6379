import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readHistory } from '#core/intake/history/read-history.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';
import type { HistoryEntry, HistoryReading } from '#shared/domain/award-history.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { csvBytes } from '#tests/support/unit-csv.ts';

async function read(bytes: Uint8Array, fileName = 'lich-su.csv'): Promise<HistoryReading> {
  const { workbook } = repairWorkbook(await readWorkbook(bytes, fileName));
  return readHistory(workbook, { awardTypes: defaultAwardTypes, fileName });
}

/** Short lines make a sheet as wide as its widest. */
function sheet(...lines: string[][]): Uint8Array {
  const width = Math.max(...lines.map((line) => line.length));
  return csvBytes(lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]));
}

const entriesOf = ({ sheets }: HistoryReading): HistoryEntry[] => sheets.flatMap(({ entries }) => entries);
const told = ({ name, subject, unitName, award, year, number, decidedOn, issuer }: HistoryEntry) => ({
  name,
  subject,
  unitName,
  award,
  year,
  decision: [number, decidedOn, issuer],
});
const none = [null, null, null];

function expectAccounted({ sheets }: HistoryReading): void {
  for (const { sheet: name, rows, lastRow, entries, problems } of sheets) {
    const accounted = Object.values(rows).reduce((sum, count) => sum + count, 0);
    expect(accounted, name).toBe(lastRow);
    const answered = new Set([...entries.map(({ row }) => row), ...problems.map(({ row }) => row)]);
    if (rows.data > 0) expect(answered.size, name).toBeGreaterThanOrEqual(rows.data);
  }
}

describe('layouts of earlier awards', () => {
  test('a row an award, the name written once, decision in columns', async () => {
    const reading = await read(
      sheet(
        ['LĐLĐ TỈNH BẮC KẠN'],
        [],
        ['TỔNG HỢP KHEN THƯỞNG'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Năm', 'Danh hiệu', 'Số QĐ', 'Ngày QĐ', 'Cơ quan ban hành'],
        [
          '1',
          'Ông Nguyễn Văn An',
          'Trưởng phòng',
          'CĐCS Sở Y tế',
          '2018',
          'CSTĐCS',
          '12/QĐ-LĐLĐ',
          '15/01/2019',
          'LĐLĐ tỉnh',
        ],
        ['', '', '', '', '2019', 'Bằng khen', '45/QĐ-LĐLĐ', '2/3/2020', 'LĐLĐ tỉnh'],
        ['', 'Cộng: 2'],
        ['', '', '', '', '', '', 'Người lập biểu'],
        ['', '', '', '', '', '', 'Trần Văn Tý'],
      ),
    );
    const an = { name: 'Nguyễn Văn An', subject: 'individual', unitName: 'CĐCS Sở Y tế' };
    expect(entriesOf(reading).map(told)).toEqual([
      { ...an, award: 'CSTDCS', year: 2018, decision: ['12/QĐ-LĐLĐ', '2019-01-15', 'LĐLĐ tỉnh'] },
      { ...an, award: 'BK-LDLD', year: 2019, decision: ['45/QĐ-LĐLĐ', '2020-03-02', 'LĐLĐ tỉnh'] },
    ]);
    expect(reading.sheets[0]?.rows).toEqual({ header: 1, data: 2, section: 0, total: 1, title: 2, note: 2, blank: 1 });
    expectAccounted(reading);
  });

  test('years across, collectives and people in sections, decision in the cell', async () => {
    const reading = await read(
      sheet(
        ['TT', 'Tên tập thể, cá nhân', 'Đơn vị', 'Năm 2018', 'Năm 2019'],
        ['I', 'TẬP THỂ'],
        ['1', 'CĐCS Sở Y tế', '', 'Tập thể LĐXS', 'Cờ thi đua LĐLĐ tỉnh (QĐ 7/QĐ-LĐLĐ ngày 1/2/2020 của LĐLĐ tỉnh)'],
        ['II', 'CÁ NHÂN'],
        ['1', 'Lê Văn Cường', 'CĐCS Sở Y tế', 'LĐTT; CSTĐCS', 'Khen lạ'],
      ),
    );
    const unit = { name: 'CĐCS Sở Y tế', subject: 'collective', unitName: null };
    const person = { name: 'Lê Văn Cường', subject: 'individual', unitName: 'CĐCS Sở Y tế' };
    expect(entriesOf(reading).map(told)).toEqual([
      { ...unit, award: 'TTLDXS', year: 2018, decision: none },
      { ...unit, award: 'CO-LDLD', year: 2019, decision: ['7/QĐ-LĐLĐ', '2020-02-01', 'LĐLĐ tỉnh'] },
      { ...person, award: 'LDTT', year: 2018, decision: none },
      { ...person, award: 'CSTDCS', year: 2018, decision: none },
      { ...person, award: null, year: 2019, decision: none },
    ]);
    expectAccounted(reading);
  });

  test('one person’s achievements under a title that names the person', async () => {
    const reading = await read(
      sheet(
        ['BÁO CÁO THÀNH TÍCH'],
        ['Họ và tên: Phạm Thị Dung'],
        ['Đơn vị công tác: CĐCS Sở Nội vụ'],
        [
          'Năm',
          'Danh hiệu thi đua',
          'Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định',
        ],
        ['2018', 'LĐTT', 'Quyết định số 5/QĐ-SNV ngày 3 tháng 1 năm 2019 của Sở Nội vụ'],
        ['Năm học 2019-2020', 'CSTĐCS', ''],
      ),
    );
    const person = { name: 'Phạm Thị Dung', subject: 'individual', unitName: 'CĐCS Sở Nội vụ' };
    expect(entriesOf(reading).map(told)).toEqual([
      { ...person, award: 'LDTT', year: 2018, decision: ['5/QĐ-SNV', '2019-01-03', 'Sở Nội vụ'] },
      { ...person, award: 'CSTDCS', year: 2020, decision: none },
    ]);
  });

  test('two levels of header over a decision, other papers left out', async () => {
    const reading = await read(
      sheet(
        [
          'STT',
          'Quyết định',
          '',
          '',
          'Tờ trình',
          '',
          'Họ tên cán bộ',
          'Thông tin công tác',
          'Danh hiệu thi đua/ Hình thức khen thưởng',
          'Năm',
        ],
        ['', 'Số QĐ', 'Ngày tháng', 'Cấp độ', 'Số TT', 'Ngày tháng'],
        [
          '1',
          '15/QĐ-LĐLĐ',
          '20/12/2020',
          'LĐLĐ tỉnh',
          '3/TTr',
          '1/12/2020',
          'Hoàng Văn Em',
          'CĐCS Sở Tư pháp',
          'CSTĐCS',
          '2020',
        ],
      ),
    );
    expect(entriesOf(reading).map(told)).toEqual([
      {
        name: 'Hoàng Văn Em',
        subject: 'individual',
        unitName: 'CĐCS Sở Tư pháp',
        award: 'CSTDCS',
        year: 2020,
        decision: ['15/QĐ-LĐLĐ', '2020-12-20', 'LĐLĐ tỉnh'],
      },
    ]);
  });

  test('the year of the title holds for rows that have none; a sheet without a table says so', async () => {
    const header = ['TT', 'Họ và tên', 'Danh hiệu'];
    const row = ['1', 'Vũ Thị Giang', 'LĐTT'];
    expect(entriesOf(await read(sheet(['DANH SÁCH KHEN THƯỞNG NĂM 2019'], header, row)))).toMatchObject([
      { year: 2019 },
    ]);
    const untold = await read(sheet(['DANH SÁCH KHEN THƯỞNG 2015 - 2020'], header, row));
    expect(untold.sheets[0]).toMatchObject({ entries: [], problems: [{ row: 3, lost: true }] });
    const other = await read(sheet(['Kính gửi các đơn vị'], ['Nội dung', 'Ghi gì đó']));
    expect(other.sheets[0]).toMatchObject({ entries: [], problems: [{ row: 0, lost: true }], rows: { data: 0 } });
  });
});

it('neither blank rows nor titles nor a total change what is read', async () => {
  const header = ['TT', 'Họ và tên', 'Đơn vị', 'Năm', 'Danh hiệu', 'Quyết định'];
  const rows = [
    ['1', 'Nguyễn Văn An', 'CĐCS Sở Y tế', '2018', 'LĐTT', 'Số 1/QĐ-CĐ ngày 1/2/2019'],
    ['2', 'Trần Thị Bình', 'CĐCS Sở Y tế', '2019', 'CSTĐCS', ''],
    ['3', 'Lê Văn Cường', 'CĐCS Sở Y tế', '2018-2019', 'LĐTT', ''],
  ];
  const base = entriesOf(await read(sheet(header, ...rows))).map(told);
  expect(base).toHaveLength(3);
  const shape = fc.record({
    titles: fc.nat(3),
    blanks: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    total: fc.boolean(),
    numbers: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(shape, async ({ titles, blanks, total, numbers }) => {
      const reading = await read(
        sheet(
          ...Array.from({ length: titles }, (_title, index) => [`TỔNG HỢP phần ${index}`]),
          header,
          ...(numbers ? [header.map((_text, index) => String(index + 1))] : []),
          ...rows.flatMap((row, index) => [...Array.from({ length: blanks[index] ?? 0 }, () => ['']), row]),
          ...(total ? [['', 'Tổng cộng', '', '', '3']] : []),
        ),
      );
      expect(entriesOf(reading).map(told)).toEqual(base);
      expectAccounted(reading);
    }),
    { numRuns: 40 },
  );
});

test('every sheet of the samples is accounted for, whatever it holds', async () => {
  const folder = 'tests/fixtures/samples';
  const names = readdirSync(folder).filter((name) => /\.(xlsx|xls|ods|csv)$/.test(name));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    try {
      expectAccounted(await read(readFileSync(`${folder}/${name}`), name));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
    }
  }
});
