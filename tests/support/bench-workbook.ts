import exceljs from 'exceljs';
import { randomNumbers } from './random-numbers.ts';

const header = [
  'TT',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Chức vụ',
  'Đơn vị công tác',
  'Danh hiệu thi đua',
  'Hình thức khen thưởng',
  'Dân tộc',
  'Trình độ chuyên môn',
  'Số điện thoại',
  'Ghi chú',
];
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Nông', 'Đặng', 'Lý', 'Vũ', 'Đinh', 'Hà', 'Triệu'] as const;
const middles = ['Văn', 'Thị', 'Đức', 'Thu', 'Minh', 'Ngọc', 'Quang', 'Hồng', 'Hữu', 'Thanh', 'Xuân', 'Kim'] as const;
const givens = ['An', 'Bình', 'Chi', 'Dũng', 'Đạt', 'Hà', 'Hải', 'Hòa', 'Lan', 'Linh', 'Quý', 'Tú', 'Yến'] as const;
const positions = ['Giáo viên', 'Kế toán', 'Tổ trưởng', 'Trưởng phòng', 'Nhân viên', 'Điều dưỡng'] as const;
const titles = ['LĐTT', 'LĐTT', 'CSTĐCS', 'Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở'] as const;
const forms = ['', '', '', 'Bằng khen LĐLĐ tỉnh', 'BK TLĐ'] as const;

const nameCount = families.length * middles.length * givens.length;

function nameOf(number: number): string {
  const family = families[number % families.length] ?? '';
  const middle = middles[Math.floor(number / families.length) % middles.length] ?? '';
  return `${family} ${middle} ${givens[Math.floor(number / families.length / middles.length) % givens.length] ?? ''}`;
}

/** People of one name are born on different days, so that nobody stands in a list twice. */
function birthOf(number: number): Date {
  return new Date(Date.UTC(1960, 0, 1 + 300 * Math.floor(number / nameCount) + (number % 300)));
}

/** One unit's list of invented people: letterhead, title, twelve columns, `rows` people, a signature. */
export interface ListWorkbook {
  path: string;
  unitName: string;
  rows: number;
  seed: number;
}

/** Writes the list as Excel would, with shared strings and real dates, row by row; how many registrations it holds. */
export async function writeListWorkbook({ path, unitName, rows, seed }: ListWorkbook): Promise<number> {
  const random = randomNumbers(seed);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet('Danh sách');
  const add = (values: (string | number | Date)[]): void => sheet.addRow(values).commit();
  add(['LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN']);
  add([unitName.toUpperCase()]);
  add([]);
  add(['DANH SÁCH ĐĂNG KÝ THI ĐUA CÁ NHÂN NĂM 2020']);
  add([]);
  add(header);
  let registrations = 0;
  // Units list people of their own: nobody works in two.
  const before = (seed - 1) * rows;
  for (let number = 1; number <= rows; number += 1) {
    const form = random.pick(forms);
    registrations += form === '' ? 1 : 2;
    add([
      number,
      nameOf(before + number),
      random.pick(['Nam', 'Nữ']),
      birthOf(before + number),
      random.pick(positions),
      unitName,
      random.pick(titles),
      form,
      random.pick(['Kinh', 'Tày', 'Nùng', 'Dao']),
      random.pick(['Đại học', 'Cao đẳng', 'Thạc sĩ']),
      `09${String(random.below(100_000_000)).padStart(8, '0')}`,
      random.pick(['', '', 'Đảng viên']),
    ]);
  }
  add([]);
  add(['', '', '', '', '', '', '', 'CHỦ TỊCH']);
  sheet.commit();
  await workbook.commit();
  return registrations;
}
