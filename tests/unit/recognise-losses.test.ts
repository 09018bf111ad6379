import { describe, expect, it } from 'vitest';
import { checkReading, errorCount } from '#core/intake/review/check-reading.ts';
import {
  accountsThatFail,
  countsIn,
  problemsIn,
  readSheets,
  readText,
  recordsIn,
  registrationsIn,
  rowsOf,
  sheetOf,
} from '#tests/support/grid.ts';

const title = 'DANH SÁCH ĐĂNG KÝ THI ĐUA CÁ NHÂN NĂM 2024';
const list = `
${title}
TT | Họ và tên | Chức vụ | Danh hiệu
1 | Nguyễn Văn An | KT | LĐTT`;

const values = (text: string) =>
  recordsIn(readText(text)).map((record) => (record.type === 'work' ? record.valueVnd : 0));

describe('a row that may be a registration never passes in silence', () => {
  it.each([
    ['cells shifted to the left', `${list}\nLê Thị Bình | KT | LĐTT\nTrần Văn Cường | Lái xe | CSTĐCS\n`, [4, 5]],
    ['a note that adds somebody', `${list}\nGhi chú: đề nghị bổ sung ông Lê Văn Ba đăng ký CSTĐCS\n`, [4]],
    ['an addition in another column', `${list}\n | | | | Bổ sung: Hà Văn Tám LĐTT\n`, [4]],
    [
      'names standing alone between numbered rows',
      `${list}\nNGUYỄN VĂN BÌNH\n2 | Lê Thị Hà | KT | LĐTT\nTrần Thị Cúc\n`,
      [4, 6],
    ],
    ['a remark that asks for an award', `${list}\n2 | Lê Thị Hà | KT | LĐTT | Đề nghị thêm BK LĐLĐ tỉnh\n`, [4]],
    ['a sign for “as above” under an empty cell', `${list}\n2 | Lê Thị Hà | KT | -\n3 | Hà Văn Ba | KT | nt\n`, [5]],
    ['two names beside one another', `${list}\nLê Văn Bốn | | Lê Văn Năm\n2 | Lê Thị Hà | KT | LĐTT\n`, [4]],
    ['a name beside its award in the wrong columns', `${list}\n | | Lê Văn Bốn | | LĐTT\n`, [2, 4]],
    [
      'a name with its award over the next header',
      `${list}\nLê Văn Bốn | LĐTT\nTT | Tên tập thể | Danh hiệu\n1 | Tổ Toán | TTLĐTT\n`,
      [4],
    ],
  ])('%s', (_name, text, rows) => {
    const reading = readText(text);
    const errors = problemsIn(reading, 'error').map((problem) => Number(problem.split(' ')[0]));
    expect([...new Set(errors)]).toEqual(rows);
    expect(accountsThatFail(reading)).toEqual([]);
  });

  it.each([
    ['several people in one cell', 'Nguyễn Văn An, Lê Thị Bình'],
    ['two lines', 'Trần Văn C⏎Hà Thị D'],
    ['two people joined by “và”', 'Ông Lý A và bà Lý B'],
    ['a name and a position', 'Nguyễn Văn An - Kế toán'],
    ['a collective in a column of people', 'Phòng Kế toán'],
  ])('%s is not one person', (_name, name) => {
    const reading = readText(`\n${title}\nTT | Họ và tên | Danh hiệu\n1 | ${name} | LĐTT\n`);
    expect(registrationsIn(reading)).toEqual([]);
    expect(problemsIn(reading, 'error')).toHaveLength(1);
  });

  it('keeps a name broken over two lines, and family names that are also words of units', () => {
    const reading = readText(`
ĐĂNG KÝ LAO ĐỘNG TIÊN TIẾN NĂM 2024
TT | Họ và tên | Chức vụ
1 | Trương Văn⏎Nam
2 | Đoàn Thị Hoa
3 | Phương Thị Lan | GV
`);
    expect(registrationsIn(reading)).toEqual([
      '3 individual LDTT Trương Văn Nam',
      '4 individual LDTT Đoàn Thị Hoa',
      '5 individual LDTT Phương Thị Lan',
    ]);
    expect(problemsIn(reading)).toEqual([]);
  });
});

describe('the award of a section', () => {
  it('ends where a section names an award outside the catalogue, or none', () => {
    const reading = readText(`
${title}
TT | Họ và tên | Chức vụ | Đơn vị
I | Chiến sĩ thi đua cơ sở
1 | Nguyễn Văn An | Kế toán | A
II | Bằng khen Bộ Y tế
1 | Hà Văn Tư | Kế toán | A
III | Giấy khen UBND huyện
1 | Hà Văn Năm | Kế toán | A
IV | Đề nghị khác
1 | Hà Văn Sáu | Kế toán | A
`);
    expect(registrationsIn(reading)).toEqual(['4 individual CSTDCS Nguyễn Văn An']);
    expect(problemsIn(reading, 'error')).toEqual(['6 award.unknown', '8 award.unknown', '10 award.unknown']);
  });

  it('holds for the sections of subjects inside it', () => {
    const reading = readText(`
DANH SÁCH ĐĂNG KÝ NĂM 2024
TT | Tên tập thể, cá nhân | Đơn vị
I | Bằng khen LĐLĐ tỉnh
1 | Tập thể
1 | Phòng Kế toán | A
2 | Cá nhân
1 | Trương Văn Nam | A
II | Chiến sĩ thi đua cơ sở
1 | Tô Văn Bình | A
`);
    expect(registrationsIn(reading)).toEqual([
      '5 collective BK-LDLD Phòng Kế toán',
      '7 individual BK-LDLD Trương Văn Nam',
      '9 individual CSTDCS Tô Văn Bình',
    ]);
  });
});

describe('labels that begin like totals', () => {
  it('are data where the order number goes on, or an author or a measure stands beside them', () => {
    const initiatives = readText(`
TT | Tên sáng kiến | Tác giả | Đơn vị
1 | Cải tiến lò hơi | Lê B | A
2 | Tổng số hóa hồ sơ | Lê C | A
Tổng cộng: 2 sáng kiến
`);
    expect(recordsIn(initiatives).map(({ row }) => row)).toEqual([2, 3]);
    const targets = readText(`
TT | Nội dung chỉ tiêu | ĐVT | Chỉ tiêu giao | Đăng ký
1 | Kết nạp đoàn viên | người | 100 | 150
2 | Tổng số đoàn viên được tập huấn | người | 10 | 20
3 | Tổ chức tốt hội thi
`);
    expect(recordsIn(targets)).toMatchObject([{ planned: 150 }, { planned: 20 }, { row: 4, planned: null }]);
  });
});

describe('a sheet without a header beside a good one', () => {
  const good = sheetOf(rowsOf(`${list}\n`), { name: 'A' });
  it.each([
    ['names under a title of no award', 'ĐĂNG KÝ THI ĐUA NĂM 2024\nHọ và tên\nNguyễn Văn An\nLê Thị Bình'],
    ['names of the council', 'HỘI ĐỒNG ĐỀ NGHỊ TẶNG KỶ NIỆM CHƯƠNG\nNguyễn Văn An\nLê Thị Bình'],
    ['names with a stray line', 'ĐĂNG KÝ LAO ĐỘNG TIÊN TIẾN\nNguyễn Văn An\nLê Thị Bình\nKhối văn phòng\nTrần Thị Chi'],
    ['numbered lines', 'ĐĂNG KÝ LAO ĐỘNG TIÊN TIẾN NĂM 2024\n1. Nguyễn Văn An - Kế toán\n2. Lê Thị Bình - Văn thư'],
    ['awards and numbers', 'Lao động tiên tiến | 35\nChiến sĩ thi đua cơ sở | 5'],
    ['sentences', 'ĐĂNG KÝ THI ĐUA NĂM 2024\nLao động tiên tiến: 35 người\nChiến sĩ thi đua cơ sở: 5 người'],
    [
      'initiatives',
      'SÁNG KIẾN NĂM 2024\n1 | Cải tiến lò hơi đốt than | Nguyễn Văn An\n2 | Ứng dụng CNTT | Lê Thị Bình',
    ],
    [
      'a table lying on its side with an award not known',
      'Họ và tên | Nguyễn Văn An | Lê Thị Bình\nChức vụ | Kế toán | Văn thư\nDanh hiệu | LĐTT | Huy hiệu',
    ],
    [
      'a table lying on its side with an award missing',
      'Họ và tên | Nguyễn Văn An | Lê Thị Bình\nChức vụ | Kế toán | Văn thư\nDanh hiệu | LĐTT',
    ],
    ['statistics', ' | Mã số | Tổng số | Cấp tỉnh\nA | B | 1 | 2\nThường xuyên | 02 | 7 | 1'],
  ])('%s is an error', (_name, text) => {
    const reading = checkReading(readSheets(good, sheetOf(rowsOf(`\n${text}\n`), { name: 'B' })), null);
    const [, other] = reading.tables;
    expect(other?.problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(errorCount(reading)).toBeGreaterThan(0);
  });
});

describe('columns of counts', () => {
  const heads = ['A1:A2', 'B1:B2'];
  it('does not count another year, nor the same number twice', () => {
    const years = `
TT | Đơn vị | Năm 2023 | | Năm 2024 |
 | | LĐTT | CSTĐCS | LĐTT | CSTĐCS
1 | CĐCS A | 2 | 5 | 1 | 7
`;
    const reading = readText(years, { merges: [...heads, 'C1:D1', 'E1:F1'] });
    expect(countsIn(reading)).toEqual(['3 individual LDTT 1', '3 individual CSTDCS 7']);
    const phases = readText(years.replace('Năm 2023', 'Đợt 1').replace('Năm 2024', 'Đợt 2'), {
      merges: [...heads, 'C1:D1', 'E1:F1'],
    });
    expect(countsIn(phases)).toEqual(['3 individual LDTT 2', '3 individual CSTDCS 5']);
    expect(problemsIn(phases, 'error')).toEqual(['1 column.unsure', '1 column.unsure']);
  });

  it('tells subjects by TT and CN', () => {
    const reading = readText(
      `
TT | Đơn vị | Bằng khen LĐLĐ tỉnh | | Giấy khen |
 | | TT | CN | TT | CN
1 | CĐCS A | 2 | 5 | 1 | 7
`,
      { merges: [...heads, 'C1:D1', 'E1:F1'] },
    );
    expect(countsIn(reading)).toEqual([
      '3 collective BK-LDLD 2',
      '3 individual BK-LDLD 5',
      '3 collective GK 1',
      '3 individual GK 7',
    ]);
  });

  it('reads numbers and ratios under an award, and the total of men and women with a check', () => {
    const ratios = readText(
      `
TT | Đơn vị | LĐTT | | CSTĐCS |
 | | Số lượng | Tỷ lệ % | Số lượng | Tỷ lệ %
1 | CĐCS A | 80 | 80 | 12 | 12
`,
      { merges: [...heads, 'C1:D1', 'E1:F1'] },
    );
    expect(countsIn(ratios)).toEqual(['3 individual LDTT 80', '3 individual CSTDCS 12']);
    const sexes = readText(
      `
TT | Đơn vị | LĐTT | | |
 | | Tổng | Nam | Nữ
1 | CĐCS A | 80 | 30 | 50
2 | CĐCS B | 40 | | 41
`,
      { merges: [...heads, 'C1:E1'] },
    );
    expect(countsIn(sexes)).toEqual(['3 individual LDTT 80', '4 individual LDTT 40']);
    expect(problemsIn(sexes)).toEqual(['4 count.parts']);
  });

  it('counts awards that stand where targets usually do, and a unit without members of its own', () => {
    const measured = readText(`
TT | Nội dung | ĐVT | Số lượng | Ghi chú
1 | Lao động tiên tiến | người | 35 |
2 | Tập thể lao động tiên tiến | tập thể | 4 |
3 | Bằng khen LĐLĐ tỉnh cho cá nhân | người | 3 |
`);
    expect(countsIn(measured)).toEqual(['2 individual LDTT 35', '3 collective TTLDTT 4', '4 individual BK-LDLD 3']);
    const roman = readText(`
TT | Đơn vị | LĐTT | CSTĐCS
I | LĐLĐ huyện Ba Bể | 30 | 5
1 | CĐCS A | 10 | 2
2 | CĐCS B | 20 | 3
II | CĐCS Sở Y tế | 7 | 1
Tổng cộng | | 37 | 6
`);
    expect(countsIn(roman)).toHaveLength(6);
    expect(problemsIn(roman)).toEqual([]);
  });
});

describe('columns of lists', () => {
  it('takes the award of this year, not of the last, nor of a round that was decided', () => {
    const years = readText(`
${title}
TT | Họ và tên | Danh hiệu năm 2023 | Danh hiệu năm 2024
1 | Nguyễn Văn An | LĐTT | CSTĐCS
`);
    expect(registrationsIn(years)).toEqual(['3 individual CSTDCS Nguyễn Văn An']);
    const rounds = readText(`
STT | Năm | Họ tên | Danh hiệu đăng ký | SKKN | Danh hiệu vòng 1 | Xét duyệt
1 | 2024 | Nguyễn Văn An | CSTĐCS | Dạy toán lớp 3 | LĐTT | Đạt
`);
    expect(registrationsIn(rounds)).toEqual(['2 individual CSTDCS Nguyễn Văn An']);
    expect(recordsIn(rounds)[0]).toMatchObject({ sex: null });
  });

  it('reads codes of the catalogue, and mentions a column that it does not know', () => {
    const reading = readText(`
STT | Họ và tên | Mã hình thức khen thưởng | Mã danh hiệu thi đua⏎(nếu có) | Nội dung
1 | Nguyễn Văn An | BK-LDLD | CSTDCS | tốt
2 | Lê Thị Bình | | HT05 |
`);
    expect(registrationsIn(reading)).toEqual([
      '2 individual BK-LDLD Nguyễn Văn An',
      '2 individual CSTDCS Nguyễn Văn An',
    ]);
    expect(problemsIn(reading)).toEqual(['1 column.ignored', '3 award.unknown']);
  });
});

describe('money', () => {
  it('takes the unit from brackets in the title, and doubts sums that lack one', () => {
    const rows = `
TT | Tên công trình | Đơn vị | Giá trị
1 | Nhà kho | CĐCS A | 1.200
2 | Cổng chào | CĐCS B | 35,5
`;
    expect(values(`\nĐĂNG KÝ CÔNG TRÌNH NĂM 2024 (ĐVT: triệu đồng)${rows}`)).toEqual([1_200_000_000, 35_500_000]);
    expect(values(rows)).toEqual([null, null]);
    expect(problemsIn(readText(rows))).toEqual(['2 money.too-small', '3 money.too-small']);
  });
});
