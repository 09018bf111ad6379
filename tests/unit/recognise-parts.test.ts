import { describe, expect, it } from 'vitest';
import { countsIn, problemsIn, readText } from '#tests/support/grid.ts';
import { readSample, sampleTruths } from '#tests/support/sample-reading.ts';

/** Row, birth of every registration. */
const births = (text: string): (string | null)[] =>
  readText(text).tables.flatMap(({ records }) =>
    records.flatMap((record) => (record.type === 'registration' ? [record.birth] : [])),
  );

describe('a birth in three columns', () => {
  it.each([
    ['under one header', 'Ngày sinh | | |', '| | Ngày | Tháng | Năm | |'],
    ['under three', 'Ngày sinh | Tháng sinh | Năm sinh |', null],
    ['by themselves', 'Ngày | Tháng | Năm |', null],
  ])('is one day: %s', (_where, header, lower) => {
    const text = `
DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2024
TT | Họ và tên | ${header} Chức vụ | Danh hiệu
${lower === null ? '' : `${lower}\n`}1 | Nguyễn Văn An | 5 | 11 | 1985 | Giáo viên | LĐTT
2 | Trần Thị Bình | 09 | 2 | 1990 | Giáo viên | LĐTT
3 | Lê Thị Cúc | | | 1979 | Giáo viên | CSTĐCS
4 | Phạm Văn Dũng | | 7 | 1981 | Kế toán | LĐTT
`;
    expect(births(text)).toEqual(['1985-11-05', '1990-02-09', '1979', '1981-07']);
    expect(problemsIn(readText(text))).toEqual([]);
  });

  it('that is no day of the calendar is said and left empty', () => {
    const text = `
TT | Họ và tên | Ngày sinh | Tháng sinh | Năm sinh | Danh hiệu
1 | Nguyễn Văn An | 31 | 2 | 1985 | LĐTT
2 | Trần Thị Bình | 4 | 6 | | LĐTT
`;
    expect(births(text)).toEqual([null, null]);
    expect(readText(text).tables[0]?.problems.map(({ code, raw }) => `${code} ${raw}`)).toEqual([
      'birth.unreadable 31/2/1985',
      'birth.unreadable 4/6',
    ]);
  });

  it('is not what another date in three columns tells', () => {
    const text = `
TT | Họ và tên | Ngày | Tháng | Năm | Danh hiệu
1 | Nguyễn Văn An | 5 | 11 | 2024 | LĐTT
2 | Trần Thị Bình | 6 | 11 | 2024 | LĐTT
`;
    expect(births(text)).toEqual([null, null]);
  });
});

describe('men and women counted apart', () => {
  it.each([
    ['behind the award', 'LĐTT nam | LĐTT nữ | CSTĐCS (nam) | CSTĐCS (nữ)', null],
    ['over the awards', 'Nam | | Nữ |', '| | LĐTT | CSTĐCS | LĐTT | CSTĐCS'],
  ])('are one count: the sex stands %s', (_where, header, lower) => {
    const [first, second] = lower === null ? ['4 | 7 | 1 | 2', '3 | | 5 |'] : ['4 | 1 | 7 | 2', '3 | 5 | |'];
    const reading = readText(`
TỔNG HỢP CÁ NHÂN ĐĂNG KÝ THI ĐUA
TT | Đơn vị | ${header}
${lower === null ? '' : `${lower}\n`}1 | CĐCS Trường THPT A | ${first}
2 | CĐCS Công ty B | ${second}
`);
    const row = lower === null ? 3 : 4;
    expect(countsIn(reading)).toEqual([
      `${row} individual LDTT 11`,
      `${row} individual CSTDCS 3`,
      `${row + 1} individual LDTT 3`,
      `${row + 1} individual CSTDCS 5`,
    ]);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('never take the year for the sex', () => {
    const reading = readText(`
TT | Đơn vị | LĐTT năm | LĐTT nữ
1 | CĐCS Trường THPT A | 12 | 7
`);
    expect(countsIn(reading)).not.toContain('3 individual LDTT 19');
  });
});

describe('tables of counts side by side', () => {
  const header = 'TT | Đơn vị | LĐTT | CSTĐCS';

  it('are read each by itself where one header is repeated', () => {
    const reading = readText(`
TỔNG HỢP CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2024
${header} | ${header}
1 | CĐCS Trường THPT A | 12 | 3 | 4 | CĐCS Công ty D | 9 | 2
2 | CĐCS Công ty B | 20 | 4 | 5 | CĐCS Sở E | 31 | 7
3 | CĐCS Trạm C | 8 | 1 | | | |
`);
    expect(countsIn(reading)).toEqual([
      '3 individual LDTT 12',
      '3 individual CSTDCS 3',
      '3 individual LDTT 9',
      '3 individual CSTDCS 2',
      '4 individual LDTT 20',
      '4 individual CSTDCS 4',
      '4 individual LDTT 31',
      '4 individual CSTDCS 7',
      '5 individual LDTT 8',
      '5 individual CSTDCS 1',
    ]);
    expect(problemsIn(reading)).toEqual([]);
  });

  it.each([
    ['a unit stands in both', 'CĐCS Trường THPT A', ''],
    ['a total may speak of one or of both', 'CĐCS Công ty D', '| Tổng cộng | 32 | 7 | | | 9 | 2'],
  ])('wait for a person where %s', (_why, unit, total) => {
    const reading = readText(`
${header} | ${header}
1 | CĐCS Trường THPT A | 12 | 3 | 3 | ${unit} | 9 | 2
2 | CĐCS Công ty B | 20 | 4 | | | |
${total}
`);
    expect(countsIn(reading)).toEqual([]);
    expect(problemsIn(reading)).not.toEqual([]);
  });
});

describe('the labelled workbooks with births in parts', () => {
  const told = sampleTruths('workbooks').filter(({ tables }) =>
    tables.some(({ records }) => records.some(({ birth }) => birth !== undefined)),
  );

  it.each(told)('$file gives every birth', async ({ file, tables }) => {
    const sample = await readSample('workbooks', file);
    const read = sample.status === 'refused' ? [] : sample.reading.tables.flatMap(({ records }) => records);
    const written = read.map((record) => [record.row, record.type === 'registration' ? record.birth : null]);
    expect(written).toEqual(tables.flatMap(({ records }) => records.map(({ row, birth }) => [row, birth])));
  });

  it('are there', () => {
    expect(told.length).toBeGreaterThan(0);
  });
});
