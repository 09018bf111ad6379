import { describe, expect, test } from 'vitest';
import { registrationSummary } from '#core/reports/builders/registration-summary.ts';
import type { ReportModel, Row, Table } from '#core/reports/model.ts';
import { headerRows } from '#core/reports/table-header.ts';
import { bacKanAwards, summaryInput } from '#tests/support/report-data.ts';

function tableOf(model: ReportModel): Table {
  const table = model.body.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('the report has no table');
  return table;
}

function values(row: Row | undefined): number[] {
  return (row?.cells ?? []).flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
}

describe('the summary table', () => {
  const input = summaryInput({ units: 40, awards: bacKanAwards });
  const table = tableOf(registrationSummary(input));

  test('has a column for every award with registrations, in the order of the catalogue, individuals first', () => {
    const headings = table.columns.map((column) => column.heading.join(' / '));
    expect(headings).toEqual([
      'TT',
      'Đơn vị',
      'Cá nhân / CSTĐCS',
      'Cá nhân / CSTĐ cấp tỉnh',
      'Cá nhân / CSTĐTQ',
      'Cá nhân / BK LĐLĐ tỉnh',
      'Cá nhân / BK TLĐ',
      'Tập thể / TTLĐTT',
      'Tập thể / TTLĐXS',
      'Tập thể / Cờ LĐLĐ tỉnh',
      'Tập thể / Cờ TLĐ',
      'Tập thể / BK LĐLĐ tỉnh',
      'Tập thể / BK TLĐ',
      'Sáng kiến',
      'Công trình / Số lượng',
      'Công trình / Giá\u00a0trị (triệu đồng)',
    ]);
  });

  test('every sum is the sum of the rows it names, and the total is the summary', () => {
    for (const row of table.rows.filter((entry) => entry.sums.length > 0)) {
      const added = row.sums.map((index) => values(table.rows[index]));
      expect(values(row)).toEqual(
        values(row).map((_value, column) => added.reduce((sum, cells) => sum + (cells[column] ?? 0), 0)),
      );
    }
    const { summary } = input;
    const registered = (award: string, subject: string): number =>
      summary.awards.find((figure) => figure.award === award && figure.subject === subject)?.registered ?? 0;
    expect(values(table.rows.at(-1))).toEqual([
      ...bacKanAwards.map(([award, subject]) => registered(award, subject)),
      summary.initiatives.count,
      summary.works.count,
      summary.works.valueVnd,
    ]);
  });

  test('every number carries the figure that opens its rows', () => {
    const row = table.rows.find((entry) => entry.kind === 'data');
    const number = row?.cells.find((cell) => cell.kind === 'number');
    expect(number?.kind === 'number' ? number.figure : null).toEqual({
      campaignId: '1',
      phaseId: null,
      unitId: input.units.find((unit) => unit.sector === 'public-service')?.key,
      sector: null,
      clusterId: null,
      what: 'registered',
      award: 'CSTDCS',
      group: null,
      subject: 'individual',
    });
    const subtotal = table.rows.find((entry) => entry.kind === 'subtotal')?.cells.at(-1);
    expect(subtotal?.kind === 'number' ? subtotal.figure : null).toMatchObject({
      sector: 'public-service',
      what: 'works',
    });
  });

  test('units without a sector come last under a heading of their own', () => {
    const sections = table.rows
      .filter((row) => row.kind === 'section')
      .map((row) => row.cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
    expect(sections.map(([ordinal]) => ordinal)).toEqual(['I', 'II', 'III', 'IV']);
    expect(sections.at(-1)?.[1]).toBe('Chưa xếp khu vực');
  });

  test('one section alone is not named, and an award nobody registered has no column', () => {
    const plain = tableOf(
      registrationSummary(
        summaryInput({ units: 5, awards: [['CSTDCS', 'individual']], groupBy: 'none', works: false }),
      ),
    );
    expect(plain.rows.map((row) => row.kind)).toEqual(['data', 'data', 'data', 'data', 'data', 'total']);
    expect(plain.columns).toHaveLength(4);
  });

  test('clusters open by their keys', () => {
    const byCluster = tableOf(
      registrationSummary(summaryInput({ units: 60, awards: bacKanAwards, groupBy: 'cluster' })),
    );
    const figures = byCluster.rows.filter((row) => row.kind === 'subtotal').map((row) => row.cells.at(-1));
    expect(figures.map((cell) => (cell?.kind === 'number' ? cell.figure.clusterId : null))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'none',
    ]);
  });

  test('a table whose units do not add up to the summary is refused', () => {
    const [first, ...others] = input.units;
    if (first === undefined) throw new Error('no units');
    const initiatives = { count: first.initiatives.count + 1, benefitVnd: 0 };
    expect(() => registrationSummary({ ...input, units: [{ ...first, initiatives }, ...others] })).toThrow(
      /out of balance/,
    );
  });

  test('without any registration it says so', () => {
    const empty = summaryInput({ units: 0, awards: [] });
    expect(registrationSummary(empty).body).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        pieces: [{ text: 'Chưa có đăng ký nào trong phạm vi của báo cáo này.', figure: null }],
      },
    ]);
  });

  test('values of works keep as many decimals as print them exactly', () => {
    const units = input.units.map((unit) => ({
      ...unit,
      works: { count: unit.works.count, valueVnd: unit.works.count * 1_250_000 },
    }));
    const valueVnd = units.reduce((sum, unit) => sum + unit.works.valueVnd, 0);
    const works = { ...input.summary.works, valueVnd };
    const exact = tableOf(registrationSummary({ ...input, units, summary: { ...input.summary, works } }));
    expect(exact.columns.at(-1)).toMatchObject({ scale: 1e6, decimals: 2 });
  });
});

describe('the frame of a paper', () => {
  test('carries the lines of an official paper, its day written as offices write it', () => {
    const { letterhead, fileName, signature } = registrationSummary(summaryInput({ units: 3, awards: bacKanAwards }));
    expect(letterhead).toEqual({
      superior: 'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
      issuer: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN',
      country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số:         /BC-LĐLĐ',
      subject: null,
      placeAndDate: 'Bắc Kạn, ngày 11 tháng 5 năm 2020',
    });
    expect(signature).toMatchObject({ authority: 'TM. BAN THƯỜNG VỤ', signerTitle: 'CHỦ TỊCH' });
    expect(fileName).toBe('Bang tong hop dang ky thi dua nam 2020');
  });

  test('a day under ten and the first two months have a zero, and the day is that of Vietnam', () => {
    const change = { createdAt: '2024-01-04T18:30:00.000Z' };
    expect(registrationSummary(summaryInput({ units: 1, awards: [], change })).letterhead.placeAndDate).toBe(
      'Bắc Kạn, ngày 05 tháng 01 năm 2024',
    );
  });

  test('a report on one phase says which', () => {
    const phase = { id: '7', name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31' };
    const model = registrationSummary(summaryInput({ units: 1, awards: [], change: { phase } }));
    expect(model.heading?.abstract).toEqual(['(Đợt I, từ ngày 01/11/2019 đến ngày 31/3/2020)']);
    expect(model.fileName).toBe('Bang tong hop dang ky thi dua nam 2020 - Dot I');
  });
});

const column = (heading: string[]) => ({ heading, kind: 'number' as const, share: 0, scale: 1, decimals: 0 });

test('the header joins what is one group and lets short columns reach down', () => {
  const columns = [['TT'], ['Cá nhân', 'A'], ['Cá nhân', 'B'], ['Tập thể', 'B'], ['Sáng kiến']].map(column);
  expect(headerRows(columns)).toEqual([
    [
      { text: 'TT', column: 0, columns: 1, rows: 2 },
      { text: 'Cá nhân', column: 1, columns: 2, rows: 1 },
      { text: 'Tập thể', column: 3, columns: 1, rows: 1 },
      { text: 'Sáng kiến', column: 4, columns: 1, rows: 2 },
    ],
    [
      { text: 'A', column: 1, columns: 1, rows: 1 },
      { text: 'B', column: 2, columns: 1, rows: 1 },
      { text: 'B', column: 3, columns: 1, rows: 1 },
    ],
  ]);
});
