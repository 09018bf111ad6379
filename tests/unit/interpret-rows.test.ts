import { describe, expect, it } from 'vitest';
import { problemsIn, readSheets, readText, recordsIn, registrationsIn, rowsOf, sheetOf } from '#tests/support/grid.ts';

describe('registrations', () => {
  it('reads the person of a row: sex by the column of the name, joined position and unit, birth', () => {
    const reading = readText(`
TT | Họ và tên | | Năm sinh | Chức vụ, đơn vị công tác | Danh hiệu
| Nam | Nữ | | |
1 | Ông Nguyễn Văn An | | 05/11/1985 | Trưởng phòng, CĐCS Sở Y tế | LĐTT
2 | | TRẦN THỊ BÌNH | 1990 | Chuyên viên | CSTĐCS
`);
    expect(recordsIn(reading)).toMatchObject([
      {
        row: 3,
        name: 'Nguyễn Văn An',
        sex: 'male',
        birth: '1985-11-05',
        position: 'Trưởng phòng',
        unitName: 'CĐCS Sở Y tế',
      },
      { row: 4, name: 'Trần Thị Bình', sex: 'female', birth: '1990', position: 'Chuyên viên', unitName: null },
    ]);
  });

  it('never guesses an award: each unknown text is an error that carries it', () => {
    const reading = readText(`
TT | Họ và tên | Chức vụ | Danh hiệu, hình thức
1 | Nguyễn Văn An | Giáo viên | LĐTT, Huy hiệu Lao động sáng tạo
2 | Trần Thị Bình | Giáo viên | CSTĐ
3 | | Giáo viên | LĐTT
4 | Lê Văn Cường | Giáo viên |
5 | Phạm Thị Dung | Giáo viên | TTLĐTT
`);
    expect(registrationsIn(reading)).toEqual(['2 individual LDTT Nguyễn Văn An']);
    expect(problemsIn(reading)).toEqual([
      '2 award.unknown',
      '3 award.unknown',
      '4 registration.name-missing',
      '5 registration.no-award',
      '6 award.subject',
    ]);
    expect(reading.tables[0]?.problems[0]?.raw).toBe('Huy hiệu Lao động sáng tạo');
  });

  it('does not end a list without order numbers at a position', () => {
    const reading = readText(`
Họ và tên | Chức vụ | Danh hiệu đăng ký
Nguyễn Văn An | Trưởng phòng | LĐTT
Trần Thị Bình | Chủ tịch | CSTĐ cơ sở
| | TM. BAN CHẤP HÀNH
| | Lê Văn Cường
`);
    expect(registrationsIn(reading)).toEqual(['2 individual LDTT Nguyễn Văn An', '3 individual CSTDCS Trần Thị Bình']);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('counts a merged cell for every row it covers, once', () => {
    const rows = rowsOf(`
TT | Họ và tên | Đơn vị | Danh hiệu
1 | Nguyễn Văn An | CĐCS Sở Y tế | LĐTT
2 | Trần Thị Bình | | LĐTT
3 | Lê Văn Cường | | CSTĐCS
`);
    const reading = readSheets(sheetOf(rows, { merges: ['C2:C4'] }));
    expect(recordsIn(reading).map((record) => ('unitName' in record ? record.unitName : ''))).toEqual([
      'CĐCS Sở Y tế',
      'CĐCS Sở Y tế',
      'CĐCS Sở Y tế',
    ]);
  });

  it('reports the same person twice and keeps two people of one name', () => {
    const reading = readText(`
TT | Họ và tên | Ngày sinh | Chức vụ | Danh hiệu
1 | Hồ Anh Hòa | 03/11/1990 | Bác sĩ | LĐTT
2 | Hồ Anh Hoà | 17/04/1979 | Kế toán viên | LĐTT
3 | HỒ ANH HÒA | 3-11-1990 | Bác sĩ | LĐTT
`);
    expect(registrationsIn(reading)).toHaveLength(2);
    expect(problemsIn(reading)).toEqual(['4 registration.duplicate']);
  });

  it('gives the initiative of the same row to its person', () => {
    const reading = readText(`
Stt | Họ và tên | Chức vụ, đơn vị | Đăng ký DHTĐ | Tên đề tài sáng kiến kinh nghiệm | Môn
1 | Nguyễn Văn An | Giáo viên | CSTĐCS | Giải pháp dạy toán | Toán
`);
    expect(recordsIn(reading)).toMatchObject([
      { type: 'registration', award: 'CSTDCS' },
      { type: 'initiative', title: 'Giải pháp dạy toán', authors: ['Nguyễn Văn An'] },
    ]);
  });

  it('does not read earlier awards, notes and ratios as registrations', () => {
    const reading = readText(`
TT | Tên tập thể, cá nhân | Thành tích đã đạt (Số QĐ, ngày, cơ quan) | | Hình thức đề nghị | Ghi chú
| | Năm trước | Năm nay | |
1 | Nguyễn Văn An | LĐTT | CSTĐCS (QĐ 112) | BK LĐLĐ tỉnh | LĐTT
`);
    expect(registrationsIn(reading)).toEqual(['3 individual BK-LDLD Nguyễn Văn An']);
  });

  it('completes “Bằng khen” by the giver that the title names, and by nothing else', () => {
    const table = `
TT | Tên tập thể | Hình thức đề nghị
1 | Phòng A | Bằng khen
`;
    const given = readText(`\nDANH SÁCH TẬP THỂ ĐỀ NGHỊ LIÊN ĐOÀN LAO ĐỘNG TỈNH TẶNG BẰNG KHEN NĂM 2024${table}`);
    expect(registrationsIn(given)).toEqual(['3 collective BK-LDLD Phòng A']);
    expect(problemsIn(readText(table))).toEqual(['2 award.unknown']);
  });
});

describe('counts', () => {
  it('reads counts by award with the subject of the column or of the section', () => {
    const reading = readText(`
TT | Danh hiệu, hình thức | Số lượng đăng ký | Ghi chú
I | TẬP THỂ
1 | Lao động tiên tiến | 15 |
2 | Bằng khen LĐLĐ tỉnh | 01 |
| Cộng I | 16 |
II | CÁ NHÂN
1 | Lao động tiên tiến | 1.120 |
2 | Cờ Tổng cục | 3 |
| Cộng II | 1.123 |
`);
    expect(reading.tables[0]?.kind).toBe('count-by-award');
    expect(recordsIn(reading)).toMatchObject([
      { row: 3, subject: 'collective', award: 'TTLDTT', count: 15 },
      { row: 4, subject: 'collective', award: 'BK-LDLD', count: 1 },
      { row: 7, subject: 'individual', award: 'LDTT', count: 1120 },
    ]);
    expect(problemsIn(reading)).toEqual(['8 award.unknown']);
  });

  it('refuses what is no whole number', () => {
    const reading = readText(`
TT | Đơn vị | LĐTT | CSTĐCS
1 | CĐCS Sở A | 12,5 | 2
2 | CĐCS Sở B | nhiều | 12 đ/c
`);
    expect(recordsIn(reading)).toMatchObject([
      { row: 2, award: 'CSTDCS', count: 2 },
      { row: 3, award: 'CSTDCS', count: 12 },
    ]);
    expect(problemsIn(reading)).toEqual(['2 count.unreadable', '3 count.unreadable']);
  });
});

describe('initiatives, works and targets', () => {
  it('reads authors and benefit in the unit of the header', () => {
    const reading = readText(`
TT | Tên sáng kiến, đề tài | Tác giả/đồng tác giả | Đơn vị | Cấp công nhận | | Giá trị làm lợi (triệu đồng)
| | | | Cơ sở | Tỉnh/ngành |
1 | Cải tiến lò hơi | Ngô Thị Tuyết⏎Ông Phan Đình Tú; Lê A và Lê B | Điện lực Vị Thanh | x | | 1.250
2 | Giảm tổn thất | Lý Thu Liên | Điện lực Vị Thanh | | x |
| | | Tổng cộng: 2 sáng kiến
`);
    expect(recordsIn(reading)).toMatchObject([
      {
        title: 'Cải tiến lò hơi',
        authors: ['Ngô Thị Tuyết', 'Phan Đình Tú', 'Lê A', 'Lê B'],
        benefitVnd: 1_250_000_000,
      },
      { title: 'Giảm tổn thất', authors: ['Lý Thu Liên'], benefitVnd: null },
    ]);
    expect(problemsIn(reading)).toEqual([]);
  });

  it('reads the value of works in the unit of the cell, of the header or of a line above', () => {
    const reading = readText(`
BIỂU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC
ĐVT: triệu đồng
TT | Tên công trình, phần việc | Đơn vị đăng ký | Giá trị | Gắn biển (x)
1 | Nhà đa năng | CĐCS A | 2,5 tỷ | x
2 | Nhà ăn ca | CĐCS B | 850 |
3 | Đường nội đồng | CĐCS C | 850.000.000 đồng |
4 | Khu vui chơi | CĐCS D | |
5 | Sân trường | CĐCS E | khoảng 2 tỷ |
`);
    const works = recordsIn(reading).map((record) =>
      record.type === 'work' ? [record.valueVnd, record.plaque] : null,
    );
    expect(works).toEqual([
      [2_500_000_000, true],
      [850_000_000, false],
      [850_000_000, false],
      [null, false],
      [null, false],
    ]);
    expect(problemsIn(reading)).toEqual(['8 money.unreadable']);
  });

  it('reads targets by the column of what the unit registers', () => {
    const reading = readText(`
TT | Nội dung chỉ tiêu | ĐVT | Chỉ tiêu giao | Đăng ký | Tỷ lệ %
I | Chỉ tiêu hằng năm
1 | Phân loại đoàn viên
| a) Lao động tiên tiến | % | 90 | ít nhất 95% |
| b) Xuất sắc | % | 90 | ≥ 95 |
2 | Tập huấn | % | | 80% trở lên |
3 | Kiểm tra | cuộc | | 02 |
4 | Xếp loại | xếp loại | | Tốt trở lên |
`);
    const targets = recordsIn(reading).map((record) =>
      record.type === 'target' ? [record.planned, record.operator] : null,
    );
    expect(targets).toEqual([
      [95, 'at-least'],
      [95, 'at-least'],
      [80, 'at-least'],
      [2, 'equal'],
      [null, null],
    ]);
    expect(reading.tables[0]?.rows.section).toBe(2);
  });
});
