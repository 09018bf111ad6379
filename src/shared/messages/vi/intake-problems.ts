import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

/** What keeps a row, a cell or a table from being read, and what to do about it. `where` is a text of `row` or `cell`. */
export const intakeProblems = {
  row: (row: number) => `Dòng ${row}`,
  cell: (reference: string) => `Ô ${reference}`,

  awardUnknown: (where: string, raw: string) =>
    `${where}: “${raw}” không có trong danh mục danh hiệu, hình thức khen thưởng. Hãy chọn danh hiệu đúng hoặc bỏ nội dung này.`,
  awardWithoutLevel: (where: string, raw: string) =>
    `${where}: “${raw}” chưa nêu cấp hoặc nơi tặng. Hãy chọn danh hiệu đầy đủ.`,
  awardSubject: (where: string, raw: string) =>
    `${where}: “${raw}” không dành cho đối tượng của dòng này (cá nhân hay tập thể). Hãy kiểm tra đối tượng hoặc danh hiệu.`,
  awardElsewhere: (where: string, raw: string) =>
    `${where}: “${raw}” nêu danh hiệu nhưng nằm ngoài các cột đăng ký nên không được tính. Hãy chuyển sang cột danh hiệu nếu đây là đăng ký.`,
  sectionAwardUnknown: (where: string, heading: string) =>
    `${where}: phần “${heading}” không nêu danh hiệu nào trong danh mục nên dòng này chưa có danh hiệu. Hãy chọn danh hiệu cho phần này hoặc bỏ dòng.`,
  subjectUnknown: (where: string, raw: string) =>
    `${where}: chưa rõ “${raw}” là cá nhân hay tập thể. Hãy chọn đối tượng cho dòng này.`,
  nameMissing: (where: string) => `${where}: có nội dung đăng ký nhưng thiếu tên. Hãy điền tên hoặc bỏ dòng này.`,
  nameUnsure: (where: string, raw: string) =>
    `${where}: “${raw}” không phải tên của một người (có thể là nhiều người, hoặc tên kèm chức vụ). Hãy tách mỗi người một dòng, mỗi nội dung một ô.`,
  awardMissing: (where: string, name: string) =>
    `${where}: “${name}” không có danh hiệu nào được đăng ký. Hãy hỏi lại đơn vị nếu đây là thiếu sót.`,
  rowUnsure: (where: string, name: string) =>
    `${where}: “${name}” không có số thứ tự và thông tin kèm theo nên chưa rõ là một người hay một tiêu đề. Hãy xác nhận.`,
  rowDoubtful: (where: string, doubt: string) =>
    `${where}: ${doubt}. Hãy sửa dòng trong tệp rồi nạp lại, hoặc bỏ dòng.`,
  markUnreadable: (where: string, raw: string) =>
    `${where}: “${raw}” không phải dấu đánh (x, ✓, 1, có). Hãy sửa ô hoặc xác nhận có đăng ký hay không.`,
  formulaWithoutValue: (where: string) =>
    `${where}: công thức không có giá trị lưu sẵn. Hãy mở tệp bằng Excel, lưu lại rồi nạp lại.`,
  duplicateRegistration: (where: string, name: string, first: string) =>
    `${where}: “${name}” đã đăng ký danh hiệu này ở ${first}, nên lần này không tính thêm. Hãy kiểm tra nếu là hai người khác nhau.`,
  sameSheet: (row: number) => `dòng ${row}`,
  otherSheet: (sheet: string, row: number) => `tờ “${sheet}”, dòng ${row}`,
  birthUnreadable: (where: string, raw: string) =>
    `${where}: không đọc được ngày sinh “${raw}”; ngày sinh để trống. Hãy sửa nếu cần.`,
  countUnreadable: (where: string, raw: string) =>
    `${where}: “${raw}” không phải một số lượng. Hãy sửa thành số nguyên.`,
  countWithoutUnit: (where: string) =>
    `${where}: có số lượng nhưng thiếu tên đơn vị. Hãy điền tên đơn vị hoặc bỏ dòng này.`,
  countNone: (where: string, raw: string) =>
    `${where}: “${raw}” không có số lượng nào. Không cần làm gì nếu đơn vị không đăng ký.`,
  countParts: (where: string, total: number, sum: number) =>
    `${where}: cột tổng ghi ${formatVietnameseNumber(total)}, các cột thành phần cộng lại được ${formatVietnameseNumber(sum)}. Hãy hỏi lại đơn vị số nào đúng.`,
  moneyUnreadable: (where: string, raw: string) =>
    `${where}: không đọc được số tiền “${raw}”. Hãy ghi số và đơn vị tính, ví dụ “2,5 tỷ đồng”.`,
  moneyTooSmall: (where: string, raw: string) =>
    `${where}: “${raw}” quá nhỏ nếu tính bằng đồng, có lẽ thiếu đơn vị tính (triệu đồng, nghìn đồng). Hãy ghi rõ đơn vị tính trong ô hoặc ở tiêu đề cột.`,
  titleMissing: (where: string) => `${where}: thiếu tên sáng kiến hoặc công trình. Hãy điền tên hoặc bỏ dòng này.`,
  authorsMissing: (where: string, title: string) =>
    `${where}: sáng kiến “${title}” chưa ghi tác giả. Hãy bổ sung nếu có.`,
  plaqueUnreadable: (where: string, raw: string) =>
    `${where}: “${raw}” không rõ có gắn biển hay không; tạm coi là không. Hãy xác nhận.`,
  targetInWords: (where: string) =>
    `${where}: chỉ tiêu ghi bằng lời, không có con số đăng ký. Hãy điền số nếu chỉ tiêu này cần so sánh.`,
  declaredMismatch: (where: string, written: string, found: string) =>
    `${where}: đơn vị ghi tổng là ${written}, đếm trong bảng được ${found}. Hãy hỏi lại đơn vị số nào đúng.`,
  declaredElsewhere: (where: string, written: string, subject: 'individual' | 'collective') => {
    const what = subject === 'collective' ? 'tập thể' : 'cá nhân';
    return `${where}: đơn vị ghi ${written} ${what} nhưng tờ này không có ${what} nào. Hãy đối chiếu với tờ khác.`;
  },
  rowWithoutRecord: (where: string) => `${where} không cho nội dung đăng ký nào. Hãy xem lại dòng này trong tờ.`,
  sheetHidden: (sheet: string) =>
    `Tờ “${sheet}” đang bị ẩn nên không nạp. Nếu cần số liệu của tờ này, hãy bỏ ẩn rồi nạp lại.`,

  tableUnsure: (row: number, reason: string) =>
    `Chưa hiểu bảng bắt đầu ở dòng ${row}: ${reason}. Hãy mở tờ này, chỉ ra cột tên và cột danh hiệu, hoặc bỏ qua bảng.`,
  headerMissing: (row: number, count: number) =>
    `Tờ này có ${count} dòng giống đăng ký (từ dòng ${row}) nhưng không thấy dòng tiêu đề cột. Hãy thêm tiêu đề cột rồi nạp lại, hoặc chỉ ra các cột.`,
  sideBySide: (row: number, column: string) =>
    `Ở dòng ${row} có hai bảng đặt cạnh nhau (bảng thứ hai từ cột ${column}). Hãy tách thành hai bảng trên dưới hoặc hai tờ rồi nạp lại.`,
  cellHeldBack: (where: string, raw: string) =>
    `${where}: “${raw}” chưa được nạp vì chưa hiểu cột. Hãy chọn danh hiệu của cột hoặc xác nhận bỏ qua cột.`,
  columnUnsure: (column: string, reason: string) =>
    `Chưa hiểu cột ${column}: ${reason}. Hãy chọn danh hiệu của cột hoặc xác nhận bỏ qua cột.`,
  columnIgnored: (column: string, header: string) =>
    header === ''
      ? `Cột ${column} không có tiêu đề nên không được nạp. Không cần làm gì nếu đây không phải nội dung đăng ký.`
      : `Cột ${column} “${header}” không được nạp vì không rõ nội dung. Không cần làm gì nếu đây không phải nội dung đăng ký.`,
  dittosFollowed: (column: string, count: number) =>
    `Cột ${column} có ${count} ô ghi “như trên” (nt, "), đã đọc theo ô ngay phía trên. Hãy đối chiếu vài dòng với tệp gốc.`,
  totalUnsure: (row: number) =>
    `Dòng ${row}: các số đúng bằng tổng của những dòng khác nhưng không có chữ “Cộng”. Hãy xác nhận đây là dòng tổng hay là một đơn vị.`,
  nothingRecognised: (row: number, count: number) =>
    `Từ dòng ${row} có ${count} dòng dữ liệu nhưng không nhận ra bảng đăng ký nào, nên không có gì được nạp. Hãy kiểm tra nếu đây là bảng cần nạp.`,

  decidedAlready: 'cột ghi quyết định, nên bảng có thể kể khen thưởng đã có chứ không phải đăng ký',
  headingOrName: 'chưa rõ là tiêu đề một phần hay là tên người đăng ký đứng riêng',
  headingWithClaims: 'giống tiêu đề một phần nhưng có danh hiệu ở cột đăng ký',
  totalWithAward: 'giống dòng cộng nhưng có danh hiệu ở cột đăng ký',
  noteWithAward: 'nằm ngoài các cột của bảng nhưng có danh hiệu hoặc dấu đánh, có thể bị lệch cột',
  noteOrData: 'có nhiều ô nhưng không khớp các cột của bảng, có thể bị lệch cột',
  noteNamesAward: 'lời ghi chú nêu danh hiệu cùng với tên người hoặc số lượng, có thể là đăng ký bổ sung',
  targetsWithoutPlan: 'không thấy cột nào ghi con số đơn vị đăng ký',
  titleWithClaims: 'nằm trên tiêu đề cột nhưng giống nội dung đăng ký',
};
