import { describe, expect, it } from 'vitest';
import {
  accountsThatFail,
  countsIn,
  problemsIn,
  readSheets,
  readText,
  registrationsIn,
  rowsOf,
  sheetOf,
} from '#tests/support/grid.ts';

describe('headers and the rows around them', () => {
  it('reads a school form with two header levels, sections for both subjects and a signature', () => {
    const reading = readText(`
DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM HỌC 2024 - 2025

Stt | Ông (bà) | Họ và tên | Chức vụ, đơn vị | Đăng ký thi đua khen thưởng |
| | | | Thi đua | Khen thưởng
1. Cá nhân:
1 | Ông | Nguyễn Văn An | Giáo viên | LĐTT, CSTĐCS | BK LĐLĐ tỉnh
2 | Bà | Trần Thị Bình | Giáo viên | LĐTT |
2. Tập thể:
1 | | Tổ Toán | | LĐTT |
| | | Ngày 10 tháng 10 năm 2024
| | | Thủ trưởng đơn vị
`);
    expect(registrationsIn(reading)).toEqual([
      '6 individual LDTT Nguyễn Văn An',
      '6 individual CSTDCS Nguyễn Văn An',
      '6 individual BK-LDLD Nguyễn Văn An',
      '7 individual LDTT Trần Thị Bình',
      '9 collective TTLDTT Tổ Toán',
    ]);
    expect(reading.tables[0]).toMatchObject({
      kind: 'registration-list',
      headerRows: [3, 4],
      rows: { data: 3, section: 2, total: 0, title: 1, note: 2, blank: 1 },
    });
    expect(reading.year).toBe(2024);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('reads a court matrix; a column outside the catalogue waits for a person', () => {
    const reading = readText(`
STT | Tên đối tượng | Tập thể | | | Cá nhân | |
| | LĐTT | LĐXS | Cờ TAND | LĐTT | CSTĐCS | CSTĐTQ
I | TẬP THỂ
1 | Văn phòng | x | x | x | | |
II | CÁ NHÂN
1 | Nguyễn Văn An | | | | x | X | ✓
`);
    expect(registrationsIn(reading)).toEqual([
      '4 collective TTLDTT Văn phòng',
      '4 collective TTLDXS Văn phòng',
      '6 individual LDTT Nguyễn Văn An',
      '6 individual CSTDCS Nguyễn Văn An',
      '6 individual CSTDTQ Nguyễn Văn An',
    ]);
    expect(reading.tables[0]?.kind).toBe('registration-matrix');
    expect(problemsIn(reading)).toEqual(['1 column.unsure', '4 column.unsure']);
  });

  it('reads three merged header levels, the row of column numbers and a total that stands first', () => {
    const rows = rowsOf(`
BIỂU TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2024
Đơn vị tính: tập thể, cá nhân
TT | Đơn vị | Cá nhân | | | Tập thể | | Sáng kiến | Công trình |
| | Danh hiệu | | Khen thưởng | LĐTT | BK LĐLĐ tỉnh | | Số lượng | Giá trị (tr.đ)
| | LĐTT | CSTĐCS | BK LĐLĐ tỉnh | | | | |
A | B | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
| TỔNG SỐ | 1.030 | 05 | 02 | 07 | 01 | 11 | 1 | 250
I | Khối hành chính | 1.030 | 05 | 02 | 07 | 01 | 11 | 1 | 250
1 | CĐCS Sở Y tế | 1.010 | 02 | 01 | 03 | - | 5 | 1 | 250
2 | CĐCS Sở Nội vụ | 20 | 03 | 01 | 04 | 01 | 6 | 0 |
`);
    const merges = ['A3:A5', 'B3:B5', 'C3:E3', 'C4:D4', 'F3:G3', 'F4:F5', 'G4:G5', 'H3:H5', 'I3:J3', 'I4:I5', 'J4:J5'];
    const reading = readSheets(sheetOf(rows, { merges }));
    expect(reading.tables[0]).toMatchObject({ kind: 'count-by-unit', headerRows: [3, 4, 5], numberRow: 6 });
    expect(countsIn(reading)).toEqual([
      '9 individual LDTT 1010',
      '9 individual CSTDCS 2',
      '9 individual BK-LDLD 1',
      '9 collective TTLDTT 3',
      '10 individual LDTT 20',
      '10 individual CSTDCS 3',
      '10 individual BK-LDLD 1',
      '10 collective TTLDTT 4',
      '10 collective BK-LDLD 1',
    ]);
    expect(reading.tables[0]?.records).toContainEqual(
      expect.objectContaining({ row: 9, item: 'works', count: 1, valueVnd: 250_000_000 }),
    );
    expect(reading.tables[0]?.declared).toContainEqual({
      row: 7,
      award: 'LDTT',
      subject: 'individual',
      count: 1030,
      counted: 1030,
    });
    expect(problemsIn(reading)).toEqual([]);
    expect(accountsThatFail(reading)).toEqual([]);
  });

  it('reads several tables under one another, each with the award of its own title', () => {
    const reading = readText(`
CĐCS SỞ Y TẾ
ĐĂNG KÝ THI ĐUA NĂM 2024
I. CHIẾN SĨ THI ĐUA CƠ SỞ
TT | Họ và tên | Chức vụ
1 | Nguyễn Văn An | Trưởng phòng
2 | Trần Thị Bình | Chuyên viên

II. BẰNG KHEN LĐLĐ TỈNH
TT | Họ và tên | Chức vụ
1 | Nguyễn Văn An | Trưởng phòng
Cộng: 01 người
NGƯỜI LẬP BIỂU
Lê Văn Cường
`);
    expect(registrationsIn(reading)).toEqual([
      '5 individual CSTDCS Nguyễn Văn An',
      '6 individual CSTDCS Trần Thị Bình',
      '10 individual BK-LDLD Nguyễn Văn An',
    ]);
    expect(reading.tables.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([
      [1, 7],
      [8, 13],
    ]);
    expect(reading.sender?.name).toBe('CĐCS Sở Y tế');
    expect(problemsIn(reading)).toEqual([]);
  });

  it('takes a header repeated on the next page for a header, not for a table', () => {
    const reading = readText(`
DANH SÁCH ĐĂNG KÝ
TT | Họ và tên | Chức vụ | Danh hiệu
1 | 2 | 3 | 4
1 | Nguyễn Văn An | Trưởng phòng | LĐTT
TT | Họ và tên | Chức vụ | Danh hiệu
1 | 2 | 3 | 4
2 | Trần Thị Bình | Chuyên viên | LĐTT
Tổng cộng | | | 2
`);
    expect(reading.tables).toHaveLength(1);
    expect(reading.tables[0]).toMatchObject({ headerRows: [2, 5, 6], numberRow: 3, rows: { data: 2, total: 1 } });
    expect(registrationsIn(reading)).toHaveLength(2);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('takes the award of every row from section rows', () => {
    const reading = readText(`
DANH SÁCH ĐĂNG KÝ
TT | Họ và tên | Chức vụ | Ghi chú
I | Chiến sĩ thi đua cơ sở
1 | Nguyễn Văn An | Trưởng phòng
II | Bằng khen của LĐLĐ tỉnh
1 | Nguyễn Văn An | Trưởng phòng
`);
    expect(registrationsIn(reading)).toEqual([
      '4 individual CSTDCS Nguyễn Văn An',
      '6 individual BK-LDLD Nguyễn Văn An',
    ]);
  });
});

describe('what is left to a person', () => {
  it.each([
    [
      'two tables side by side of which one has no award',
      `
TT | Họ và tên | Danh hiệu | | TT | Tên tập thể | Số lao động
1 | Nguyễn Văn An | LĐTT | | 3 | Phòng Kế toán | 14
`,
      ['1 table.side-by-side'],
    ],
    [
      'two lists side by side, a row of one without its number',
      `
TT | Họ và tên | Danh hiệu | | TT | Tên tập thể | Danh hiệu
1 | Nguyễn Văn An | LĐTT | | | Phòng Kế toán | LĐTT
`,
      ['1 table.side-by-side'],
    ],
    [
      'two names in a row, the second without an award of its own',
      `
TT | Họ và tên | Danh hiệu | Họ và tên người giới thiệu
1 | Nguyễn Văn An | LĐTT | Trần Thị Bình
`,
      ['1 table.side-by-side'],
    ],
    [
      'two halves with a unit behind both',
      `
TT | Họ và tên | Danh hiệu | TT | Họ và tên | Danh hiệu | Đơn vị
1 | Nguyễn Văn An | LĐTT | 3 | Trần Thị Bình | LĐTT | CĐCS Sở Y tế
`,
      ['1 table.side-by-side'],
    ],
    [
      'two tables of counts of one unit side by side',
      `
TT | Đơn vị | LĐTT | | TT | Đơn vị | LĐTT
1 | CĐCS Sở A | 12 | | 2 | CĐCS Sở A | 14
`,
      ['1 table.side-by-side'],
    ],
    [
      'a list without a header',
      `
1 | Nguyễn Văn An | Trưởng phòng | LĐTT
2 | Trần Thị Bình | Chuyên viên | LĐTT
`,
      ['1 table.unsure'],
    ],
    [
      'a list of names without any award',
      `
TT | Họ và tên | Chức vụ
1 | Nguyễn Văn An | Trưởng phòng
`,
      ['1 table.unsure'],
    ],
    [
      'awards in a column without a header',
      `
TT | Họ và tên | Danh hiệu |
1 | Nguyễn Văn An | LĐTT | CSTĐCS
`,
      ['1 column.unsure'],
    ],
    [
      'a row that only arithmetic calls a total',
      `
Đơn vị | LĐTT | CSTĐCS
CĐCS Sở A | 10 | 2
CĐCS Sở B | 20 | 3
CĐCS Sở C | 30 | 5
`,
      ['4 row.unsure'],
    ],
  ])('%s', (_name, text, problems) => {
    const reading = readText(text);
    expect(problemsIn(reading, 'error')).toEqual(problems);
    expect(accountsThatFail(reading)).toEqual([]);
  });

  it('lets instructions, code lists and empty sheets pass, and reports a hidden list', () => {
    const reading = readSheets(
      sheetOf(rowsOf('\nHƯỚNG DẪN NHẬP LIỆU\n1. Nhập danh sách cá nhân vào sheet "Cá nhân".\n'), { name: 'Hướng dẫn' }),
      sheetOf(rowsOf('\nMã | Tên danh hiệu\nDH01 | Lao động tiên tiến\nDH02 | Chiến sĩ thi đua cơ sở\n'), {
        name: 'DANHMUC',
      }),
      sheetOf([], { name: 'Sheet3' }),
      sheetOf(rowsOf('\nTT | Họ và tên | Danh hiệu\n1 | Nguyễn Văn An | LĐTT\n'), { name: 'Năm trước', hidden: true }),
    );
    expect(registrationsIn(reading)).toEqual([]);
    expect(problemsIn(reading)).toEqual(['0 sheet.hidden']);
    expect(reading.tables.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(accountsThatFail(reading)).toEqual([]);
  });
});

describe('a list folded into halves', () => {
  const folded =
    '\nTT | Họ và tên | Danh hiệu | | TT | Họ và tên | Danh hiệu\n1 | Nguyễn Văn An | LĐTT | | 3 | Lê Văn Cường | LĐTT';

  it('gives the people of both halves, the last row half empty', () => {
    const reading = readText(`${folded}\n2 | Trần Thị Bình | CSTĐCS\n`);
    expect(registrationsIn(reading)).toEqual([
      '2 individual LDTT Nguyễn Văn An',
      '2 individual LDTT Lê Văn Cường',
      '3 individual CSTDCS Trần Thị Bình',
    ]);
    expect(problemsIn(reading)).toEqual([]);
    expect(accountsThatFail(reading)).toEqual([]);
  });

  it.each([
    [
      'with numbers',
      'TT | Họ và tên | Danh hiệu | | TT | Tên tập thể | Đăng ký\n1 | Nguyễn Văn An | LĐTT | | 1 | Phòng Kế toán | LĐTT',
    ],
    ['without', 'Họ và tên | Danh hiệu | Tên tập thể | Đăng ký\nNguyễn Văn An | LĐTT | Phòng Kế toán | LĐTT'],
  ])('reads people beside collectives, %s', (_name, text) => {
    const reading = readText(`\n${text}\n`);
    expect(registrationsIn(reading)).toEqual(['2 individual LDTT Nguyễn Văn An', '2 collective TTLDTT Phòng Kế toán']);
    expect(problemsIn(reading, 'error')).toEqual([]);
    expect(accountsThatFail(reading)).toEqual([]);
  });

  it.each([
    ['a total in the right half', '2 | Trần Thị Bình | LĐTT | | | Cộng: 3 |'],
    ['a total in the left half', ' | Cộng: 3 | | | 4 | Phạm Thị Dung | LĐTT'],
    ['a heading in one half', '2 | Trần Thị Bình | LĐTT | | | Tập thể: |'],
    ['a name without its number', '2 | Trần Thị Bình | LĐTT | | | Phạm Thị Dung | LĐTT'],
  ])('leaves %s to a person', (_name, row) => {
    const reading = readText(`${folded}\n${row}\n`);
    expect(problemsIn(reading, 'error')).toContain('1 table.side-by-side');
    expect(reading.tables.flatMap(({ records }) => records)).toEqual([]);
  });
});

describe('totals', () => {
  it('knows a total by arithmetic where other rows are numbered', () => {
    const reading = readText(`
TT | Đơn vị | LĐTT | CSTĐCS
| Khối cơ quan tỉnh | 30 | 5
1 | CĐCS Sở A | 10 | 2
2 | CĐCS Sở B | 20 | 3
`);
    expect(countsIn(reading)).toHaveLength(4);
    expect(reading.tables[0]?.rows.total).toBe(1);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('notices a written total that disagrees, by award and by people', () => {
    const matrix = readText(`
TT | Tên tập thể | TTLĐTT | TTLĐXS
1 | Phòng A | x | x
2 | Phòng B | x |
| Cộng | 3 | 1
`);
    expect(matrix.tables[0]?.declared).toEqual([
      { row: 4, award: 'TTLDTT', subject: 'collective', count: 3, counted: 2 },
      { row: 4, award: 'TTLDXS', subject: 'collective', count: 1, counted: 1 },
    ]);
    expect(problemsIn(matrix)).toEqual(['4 declared.mismatch']);
    const list = readText(`
TT | Họ và tên | Danh hiệu
1 | Nguyễn Văn An | LĐTT
Danh sách này có 02 cá nhân./.
`);
    expect(problemsIn(list)).toEqual(['3 declared.mismatch']);
  });

  it('keeps units named Công đoàn and Tổng công ty apart from “Cộng” and “Tổng cộng”', () => {
    const reading = readText(`
TT | Đơn vị | LĐTT
1 | Công đoàn Viên chức | 10
2 | Tổng công ty Cà phê | 20
| Cộng | 30
`);
    expect(countsIn(reading)).toEqual(['2 individual LDTT 10', '3 individual LDTT 20']);
    expect(reading.tables[0]?.rows.total).toBe(1);
  });
});
