/** Taking another federation's data over, on the screen. */
export const uiTakeover = {
  title: 'Tiếp nhận tỉnh khác',
  about:
    'Dùng khi hợp nhất: chọn thư mục dữ liệu (hoặc một bản sao .sqlite) của liên đoàn kia. Dữ liệu bên đó chỉ được đọc. Xem các đơn vị trùng tên, quyết định từng đơn vị, rồi tiếp nhận; cả việc hoàn tác được trong Nhật ký.',
  chooseFolder: 'Chọn thư mục dữ liệu',
  chooseFile: 'Chọn bản sao .sqlite',
  noData: 'Trong thư mục này không có tệp dữ liệu .sqlite. Hãy chọn đúng thư mục dữ liệu.',
  of: (federation: string) => `Dữ liệu của ${federation}`,
  holds: (units: string, people: string, registrations: string, files: string) =>
    `${units} đơn vị, ${people} cá nhân, ${registrations} đăng ký, ${files} tệp đã nhận.`,
  filesKnown: (files: string) => `${files} tệp đã có trong sổ: không nhận lần nữa.`,
  years: (years: string) => `Năm thi đua: ${years}.`,
  yearKnown: (year: number) => `${year} (đã có, ghi chung)`,
  theirs: 'Đơn vị bên kia',
  upper: 'Cấp trên bên đó',
  ours: 'Là đơn vị nào trong sổ',
  undecided: 'Chưa quyết định',
  asNew: 'Đơn vị khác, tiếp nhận thành đơn vị mới',
  others: (count: string) => `${count} đơn vị khác không trùng tên: tiếp nhận thành đơn vị mới.`,
  none: 'Không đơn vị nào trùng tên với đơn vị trong sổ.',
  parent: 'Đặt các đơn vị đứng đầu dưới',
  since: 'Từ ngày',
  take: 'Tiếp nhận',
  taken: (units: string, registrations: string) => `Đã tiếp nhận ${units} đơn vị, ${registrations} đăng ký.`,
  originalsMissing: (count: string) => `Thiếu ${count} tệp gốc: hãy chép thư mục originals của bên kia sang.`,
};
