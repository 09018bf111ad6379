export interface ReturnAdvice {
  wrong?: (raw: string) => string;
  todo: string;
}

/** Keeps each code's advice typed, whichever codes there are. */
const advice = (entries: Record<string, ReturnAdvice>): Readonly<Record<string, ReturnAdvice>> => entries;

/** Texts that the unit reads in the workbook that comes back to it, and those of the office that returns it. */
export const intakeReturn = {
  author: 'Sổ Thi đua',
  fileName: (name: string) => `${name} - cần sửa`,
  listName: 'Cần sửa',
  listTitle: 'NHỮNG CHỖ CẦN SỬA',
  listOf: (file: string) => `Tệp: ${file}`,
  listHowTo: (count: number) =>
    `Có ${count} chỗ cần xem lại. Ô cần sửa được tô đỏ nhạt, ô nên kiểm tra được tô vàng nhạt; bấm vào cột “Dòng” để đến đúng ô. Sửa ngay trong tệp này, lưu lại rồi gửi về.`,
  listHead: ['TT', 'Tờ', 'Dòng', 'Cột', 'Chỗ chưa đúng', 'Cách sửa'],
  wholeSheet: 'Cả tờ',
  rowNumber: (row: number) => `Dòng ${row}`,
  lookAgain: 'Hãy xem lại và sửa nếu chưa đúng.',
  returned: (file: string) => `Trả lại ${file} để đơn vị sửa`,
  nothingWrong: (file: string) => `Tệp ${file} không có chỗ nào cần đơn vị sửa.`,
  unreadable: (file: string) =>
    `Không đọc được ${file} nên không đánh dấu được chỗ sai. Hãy đề nghị đơn vị gửi lại tệp khác.`,
  committed: (file: string) => `Tệp ${file} đã được nạp. Hãy hoàn tác lần nạp trước khi trả lại.`,
  /** By the code of a problem: what is wrong (with the cell's own text), where the problem's own words do not say it to the unit, and what the unit does about it. */
  advice: advice({
    'award.unknown': {
      wrong: (raw) => `“${raw}” chưa rõ là danh hiệu hay hình thức khen thưởng nào.`,
      todo: 'Ghi đầy đủ tên danh hiệu hoặc hình thức khen thưởng, cả cấp tặng; nếu không đăng ký thì xóa.',
    },
    'award.subject': {
      wrong: (raw) => `“${raw}” không dành cho đối tượng của dòng này.`,
      todo: 'Kiểm tra dòng này là cá nhân hay tập thể, rồi sửa danh hiệu cho đúng.',
    },
    'subject.unknown': {
      wrong: (raw) => `Chưa rõ “${raw}” là cá nhân hay tập thể.`,
      todo: 'Ghi rõ là cá nhân hay tập thể, hoặc chuyển sang đúng bảng.',
    },
    'registration.name-missing': {
      wrong: () => 'Có nội dung đăng ký nhưng thiếu tên.',
      todo: 'Điền tên hoặc xóa dòng này.',
    },
    'registration.no-award': {
      wrong: (raw) => `“${raw}” không có danh hiệu nào được đăng ký.`,
      todo: 'Điền danh hiệu đăng ký, hoặc xóa dòng này nếu không đăng ký.',
    },
    'row.unsure': {
      wrong: (raw) => `Chưa rõ “${raw}” là một người hay một tiêu đề.`,
      todo: 'Nếu là một người hoặc tập thể đăng ký, điền số thứ tự và danh hiệu.',
    },
    'mark.unreadable': {
      wrong: (raw) => `“${raw}” không phải dấu đánh.`,
      todo: 'Ghi x nếu có đăng ký; để trống nếu không.',
    },
    'cell.formula-without-value': {
      wrong: () => 'Công thức trong ô này không có kết quả.',
      todo: 'Mở tệp bằng Excel, thay công thức bằng con số rồi lưu lại.',
    },
    'registration.duplicate': {
      wrong: (raw) => `“${raw}” đăng ký cùng một danh hiệu hai lần.`,
      todo: 'Xóa một dòng; nếu là hai người khác nhau, điền thêm ngày sinh hoặc chức vụ.',
    },
    'count.unreadable': { wrong: (raw) => `“${raw}” không phải một số lượng.`, todo: 'Ghi một số nguyên.' },
    'count.not-whole': { wrong: (raw) => `“${raw}” không phải một số lượng.`, todo: 'Ghi một số nguyên.' },
    'count.unit-missing': {
      wrong: () => 'Có số lượng nhưng thiếu tên đơn vị.',
      todo: 'Điền tên đơn vị hoặc xóa dòng này.',
    },
    'money.unreadable': {
      wrong: (raw) => `Không đọc được số tiền “${raw}”.`,
      todo: 'Ghi số và đơn vị tính, ví dụ “2,5 tỷ đồng”.',
    },
    'item.name-missing': { wrong: () => 'Thiếu tên sáng kiến hoặc công trình.', todo: 'Điền tên hoặc xóa dòng này.' },
    'work.plaque-unreadable': {
      wrong: (raw) => `“${raw}” không rõ có gắn biển hay không.`,
      todo: 'Ghi “có” hoặc “không”.',
    },
    'row.no-record': {
      wrong: () => 'Dòng này không có nội dung đăng ký nào đọc được.',
      todo: 'Điền đủ các cột hoặc xóa dòng này.',
    },
    'row.unread': {
      wrong: () => 'Dòng này không có nội dung đăng ký nào đọc được.',
      todo: 'Điền đủ các cột hoặc xóa dòng này.',
    },
    'file.no-records': {
      wrong: () => 'Tệp chưa có nội dung đăng ký nào đọc được.',
      todo: 'Điền danh sách đăng ký theo mẫu rồi gửi lại.',
    },
    'sheet.hidden': {
      wrong: () => 'Tờ này đang bị ẩn nên không được nạp.',
      todo: 'Bỏ ẩn nếu cần nạp; nếu không thì xóa tờ.',
    },
    'declared.mismatch': { todo: 'Kiểm tra lại danh sách và con số tổng, rồi sửa bên chưa đúng.' },
    'declared.elsewhere': { todo: 'Kiểm tra con số này với các tờ khác trong tệp.' },
    'birth.unreadable': { todo: 'Ghi ngày sinh theo dạng 05/11/1985, hoặc chỉ năm sinh.' },
    'file.other-phase': { todo: 'Dùng mẫu của đúng đợt đăng ký.' },
    'file.other-year': { todo: 'Kiểm tra lại năm ghi trong tiêu đề.' },
  }),
};
