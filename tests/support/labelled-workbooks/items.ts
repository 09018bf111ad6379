import {
  addRow,
  addTotal,
  type CellInput,
  type FileFormat,
  type LabelledTable,
  type LabelledWorkbook,
  newSheet,
  newTable,
  register,
} from './draft.ts';
import { addSignature, addTitles } from './frame.ts';
import { addHeader, addNumberRow, type HeaderNode, numbersTo } from './header.ts';
import { initiativesOf, peopleOf, unitsOf, worksOf } from './people.ts';

function initiative(table: LabelledTable, row: number, title: string): void {
  table.records.push({ type: 'initiative', row, title });
}

const initiativeFormsWordings: {
  file: string;
  format: FileFormat;
  header: HeaderNode[];
  benefit: (line: number) => CellInput;
  acceptable?: { status: 'review' }[];
}[] = [
  {
    file: 'e01-bieu-sang-kien.xlsx',
    format: 'xlsx',
    header: [
      'TT',
      'Tên sáng kiến, đề tài',
      'Tác giả/đồng tác giả',
      'Đơn vị',
      'Lĩnh vực',
      ['Cấp công nhận', ['Cơ sở', 'Tỉnh/ngành', 'TLĐ']],
      'Giá trị làm lợi (triệu đồng)',
      'Thời gian áp dụng',
    ],
    benefit: (line) => (line % 3 === 0 ? null : line * 12.5),
  },
  {
    file: 'e02-giai-phap.ods',
    format: 'ods',
    header: [
      'STT',
      'Tên giải pháp',
      'Người thực hiện',
      'Bộ phận',
      'Lĩnh vực áp dụng',
      ['Đề nghị công nhận', ['Cơ sở', 'Tỉnh', 'TLĐ']],
      'Tiền làm lợi (đồng)',
      'Ghi chú',
    ],
    benefit: (line) => `${line * 15}.000.000`,
  },
  {
    file: 'e03-sang-kien-cai-tien.xls',
    format: 'xls',
    header: [
      'Số TT',
      'Tên đề tài, sáng kiến cải tiến kỹ thuật',
      'Họ tên tác giả',
      'Đơn vị',
      'Lĩnh vực',
      ['Cấp đề nghị', ['CĐCS', 'LĐLĐ tỉnh', 'TLĐ']],
      'Hiệu quả kinh tế (đồng)',
      'Thời gian',
    ],
    benefit: (line) => (line % 2 === 0 ? `${line * 20} triệu đồng` : 'Không tính được bằng tiền'),
    // A benefit that is not money may be asked about.
    acceptable: [{ status: 'review' }],
  },
];

/** Initiatives with authors, field, level of recognition by a mark, and benefit. */
export function initiativeForms(): LabelledWorkbook[] {
  return initiativeFormsWordings.map(({ file, format, header, benefit, acceptable }, index) => {
    const unit = unitsOf(150 + index, 1)[0] ?? '';
    const sheet = newSheet('Sáng kiến');
    addTitles(sheet, unit, 'BIỂU ĐĂNG KÝ SÁNG KIẾN NĂM 2024');
    const table = newTable(sheet, 'initiatives');
    addHeader(sheet, table, header);
    addNumberRow(sheet, table, ...numbersTo(10));
    const people = peopleOf(400 + index, 20);
    initiativesOf(10).forEach((title, line) => {
      const authors = line % 3 === 1 ? `${people[line]?.name}, ${people[line + 10]?.name}` : (people[line]?.name ?? '');
      const level = [line % 3 === 0 ? 'x' : null, line % 3 === 1 ? 'x' : null, line % 3 === 2 ? 'x' : null];
      initiative(
        table,
        addRow(
          sheet,
          line + 1,
          title,
          authors,
          'Phòng Kỹ thuật',
          'Kỹ thuật',
          ...level,
          benefit(line + 1),
          'Quý III/2024',
        ),
        title,
      );
    });
    addTotal(sheet, table, null, 'Tổng cộng: 10 sáng kiến');
    addSignature(sheet, 10, 'Phan Hữu Nghĩa');
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      ...(acceptable ? { acceptable } : {}),
      layout: 'initiative-form',
      about: 'Initiatives: the level of recognition is a mark in one of three columns; benefit in the unit’s own way.',
      sheets: [sheet],
    };
  });
}

const initiativesWithTitlesWordings = [
  { file: 'e04-de-tai-skkn.xlsx', format: 'xlsx', title: 'Tên đề tài sáng kiến kinh nghiệm', year: '2023-2024' },
  { file: 'e05-de-tai-skkn.ods', format: 'ods', title: 'Tên đề tài SKKN', year: '2024-2025' },
] as const;

/** A teacher's registration and the initiative of the same row. */
export function initiativesWithTitles(): LabelledWorkbook[] {
  return initiativesWithTitlesWordings.map(({ file, format, title, year }, index) => {
    const sheet = newSheet('SKKN');
    addTitles(sheet, 'CĐCS TRƯỜNG THCS NGUYỄN TRÃI', `DANH SÁCH ĐĂNG KÝ ĐỀ TÀI SÁNG KIẾN KINH NGHIỆM NĂM HỌC ${year}`);
    const table = newTable(sheet, 'registration-list');
    addHeader(sheet, table, ['Stt', 'Họ và tên', 'Chức vụ, đơn vị', 'Đăng ký DHTĐ', title, 'Môn']);
    const titles = initiativesOf(12);
    peopleOf(420 + index, 12).forEach((person, line) => {
      const fighter = line % 2 === 0;
      const topic = titles[line] ?? '';
      const row = addRow(
        sheet,
        line + 1,
        person.name,
        'Giáo viên',
        fighter ? 'CSTĐCS' : 'LĐTT',
        fighter ? topic : null,
        'Toán',
      );
      register(table, row, 'individual', person.name, [fighter ? 'CSTDCS' : 'LDTT']);
      if (fighter) initiative(table, row, topic);
    });
    return {
      file,
      format,
      campaign: 2024,
      unit: 'CĐCS Trường THCS Nguyễn Trãi',
      expect: 'ready',
      layout: 'initiatives-with-titles',
      about: 'A title and an initiative in the same row; whoever registers no initiative leaves the cell empty.',
      sheets: [sheet],
    };
  });
}

const worksFormsWordings: {
  file: string;
  format: FileFormat;
  header: string;
  above?: string;
  value: (line: number) => [CellInput, number | null];
}[] = [
  {
    file: 'e06-cong-trinh-dong.xlsx',
    format: 'xlsx',
    header: 'Giá trị (đồng)',
    value: (line) => [line * 35_000_000, line * 35_000_000],
  },
  {
    file: 'e07-cong-trinh-ty.ods',
    format: 'ods',
    header: 'Tổng mức đầu tư (tỷ đồng)',
    value: (line) => [
      line % 2 === 0 ? line / 4 : `${line},5`,
      line % 2 === 0 ? line * 250_000_000 : line * 1_000_000_000 + 500_000_000,
    ],
  },
  {
    file: 'e08-cong-trinh-tr.xls',
    format: 'xls',
    header: 'Trị giá',
    above: 'Đơn vị tính: tr.đ',
    value: (line) =>
      line % 4 === 0 ? [`${line / 4},2 tỷ đồng`, line * 250_000_000 + 200_000_000] : [line * 45, line * 45_000_000],
  },
  {
    file: 'e09-cong-trinh-o.csv',
    format: 'csv-semicolon',
    header: 'Kinh phí thực hiện',
    value: (line) => (line === 5 ? [null, null] : [`${line * 60} triệu đồng`, line * 60_000_000]),
  },
];

/** Works, whose value is in đồng, triệu or tỷ by the header, the line above or the cell. */
export function worksForms(): LabelledWorkbook[] {
  return worksFormsWordings.map(({ file, format, header, above, value }, index) => {
    const unit = unitsOf(160 + index, 1)[0] ?? '';
    const sheet = newSheet('Công trình');
    addTitles(
      sheet,
      unit,
      'BIỂU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC CHÀO MỪNG KỶ NIỆM 95 NĂM NGÀY THÀNH LẬP CÔNG ĐOÀN VIỆT NAM',
    );
    if (above !== undefined) addRow(sheet, null, null, null, above);
    const table = newTable(sheet, 'works');
    addHeader(sheet, table, [
      'TT',
      'Tên công trình, phần việc',
      'Đơn vị đăng ký',
      header,
      'Khởi công',
      'Hoàn thành',
      'Gắn biển (x)',
    ]);
    worksOf(8).forEach((name, line) => {
      const [shown, valueVnd] = value(line + 1);
      const row = addRow(sheet, line + 1, name, unit, shown, 'Tháng 3/2024', '15/7/2024', line % 3 === 0 ? 'x' : null);
      table.records.push({ type: 'work', row, name, valueVnd });
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'works-form',
      about: `Works; the unit of “${header}” comes from ${above ?? 'the header or the cell'}.`,
      sheets: [sheet],
    };
  });
}

const targets: [string, string, CellInput, number][] = [
  ['Tỷ lệ đoàn viên được tuyên truyền nghị quyết', '%', '100%', 100],
  ['Kết nạp đoàn viên mới', 'người', 'ít nhất 25', 25],
  ['Giới thiệu đoàn viên ưu tú cho Đảng', 'người', '05', 5],
  ['Thỏa ước lao động tập thể xếp loại B trở lên', '%', 'từ 80 trở lên', 80],
  ['Số sáng kiến được công nhận', 'sáng kiến', 12, 12],
  ['Nữ CNVCLĐ đạt danh hiệu hai giỏi', '%', '≥ 85', 85],
  ['Buổi tuyên truyền pháp luật', 'buổi', 'trên 6', 6],
  ['CĐCS hoàn thành tốt nhiệm vụ', '%', { value: 0.9, format: 'percent' }, 90],
];

const targetFormsWordings: { file: string; format: FileFormat; header: string[]; assigned: boolean }[] = [
  {
    file: 'e10-chi-tieu.xlsx',
    format: 'xlsx',
    header: [
      'TT',
      'Nội dung chỉ tiêu',
      'ĐVT',
      'Chỉ tiêu giao',
      'Đăng ký',
      'Thực hiện đợt 1',
      'Thực hiện cả năm',
      'Tỷ lệ %',
      'Ghi chú',
    ],
    assigned: true,
  },
  {
    file: 'e11-giao-uoc.xlsb',
    format: 'xlsb',
    header: ['TT', 'Nội dung các chỉ tiêu', 'Đơn vị tính', 'Kế hoạch 2024', 'Ghi chú'],
    assigned: false,
  },
  {
    file: 'e12-chi-tieu.xls',
    format: 'xls',
    header: ['STT', 'Chỉ tiêu thi đua', 'Đơn vị tính', 'LĐLĐ tỉnh giao', 'Đơn vị đăng ký', 'Ghi chú'],
    assigned: true,
  },
];

/** Targets: the figure is what the unit registers, not what it was given. */
export function targetForms(): LabelledWorkbook[] {
  return targetFormsWordings.map(({ file, format, header, assigned }, index) => {
    const unit = unitsOf(170 + index, 1)[0] ?? '';
    const sheet = newSheet('Chỉ tiêu');
    addTitles(sheet, unit, 'BẢNG ĐĂNG KÝ CHỈ TIÊU THI ĐUA NĂM 2024');
    const table = newTable(sheet, 'targets');
    addHeader(sheet, table, header);
    targets.forEach(([name, measure, value, planned], line) => {
      const row = addRow(sheet, line + 1, name, measure, ...(assigned ? [planned + 3] : []), value);
      table.records.push({ type: 'target', row, name, planned });
    });
    return {
      file,
      format,
      campaign: 2024,
      unit,
      expect: 'ready',
      layout: 'targets-form',
      about: 'Targets in figures and words; the assigned figure beside the registered one is another.',
      sheets: [sheet],
    };
  });
}
