/** What reports print, and what is said about them. */
export const reports = {
  kinds: {
    'registration-summary': 'Bảng tổng hợp đăng ký thi đua',
    'registration-paragraph': 'Báo cáo kết quả đăng ký thi đua',
    'registration-list': 'Danh sách đăng ký danh hiệu thi đua, hình thức khen thưởng',
  },
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (symbol: string): string => `Số:         /${symbol}`,
  placeAndDate: (place: string, day: string, month: string, year: string): string =>
    `${place}, ngày ${day} tháng ${month} năm ${year}`,
  phase: (name: string, start: string, end: string): string => `(${name}, từ ngày ${start} đến ngày ${end})`,
  recipientsTitle: 'Nơi nhận:',
  recipients: ['- Thường trực LĐLĐ tỉnh;', '- Các đơn vị trực thuộc;', '- Lưu: VT.'],

  summaryHeading: (year: number): string => `BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM ${year}`,
  summaryFile: (year: number): string => `Bảng tổng hợp đăng ký thi đua năm ${year}`,
  ordinal: 'TT',
  unit: 'Đơn vị',
  individuals: 'Cá nhân',
  collectives: 'Tập thể',
  initiatives: 'Sáng kiến',
  works: 'Công trình',
  worksCount: 'Số lượng',
  /** “Giá trị” holds together, so that a narrow heading breaks before the unit of measure. */
  worksValue: 'Giá\u00a0trị (triệu đồng)',
  subtotal: 'Cộng',
  total: 'Tổng cộng',
  abbreviations: (entries: string): string => `Chữ viết tắt: ${entries}.`,
  part: (part: number, parts: number): string => `Phần ${part}/${parts} của bảng`,
  nothingRegistered: 'Chưa có đăng ký nào trong phạm vi của báo cáo này.',

  paragraphTitle: 'BÁO CÁO',
  paragraphAbstract: (year: number): string => `Kết quả đăng ký thi đua năm ${year}`,
  paragraphFile: (year: number): string => `Báo cáo kết quả đăng ký thi đua năm ${year}`,

  listTitle: 'DANH SÁCH',
  listAbstract: (subject: string, award: string, year: number): string => `${subject} đăng ký ${award} năm ${year}`,
  listFile: (award: string, subject: string, year: number): string => `Danh sách ${subject} đăng ký ${award} ${year}`,
  listOrdinal: 'STT',
  personName: 'Họ và tên',
  collectiveName: 'Tên tập thể',
  birth: 'Ngày sinh',
  position: 'Chức vụ',
  subjects: { individual: 'cá nhân', collective: 'tập thể' },
  listEnds: 'Danh sách này có ',
  listAddsNumbers: '; ngoài ra có ',
  listNumbersFrom: (units: string, subject: string): string => ` ${subject} do ${units} đơn vị chỉ báo số lượng`,
  listSum: ', tổng số đăng ký là ',
  numbersOnly: 'Đơn vị chỉ báo số lượng, chưa gửi danh sách (hoặc gửi thiếu): ',
  namesBeyond: 'Đơn vị có số lượng được chốt ít hơn số tên trong danh sách: ',
  listCountedFewer: '; số đăng ký được tính là ',

  awardMissing: 'Hãy chọn danh hiệu hoặc hình thức khen thưởng để lập danh sách.',
  awardUnknown: (code: string): string => `Danh mục không có danh hiệu hoặc hình thức khen thưởng mang mã ${code}.`,
  subjectMissing: (award: string): string =>
    `${award} có cả cá nhân và tập thể: hãy chọn một trong hai để lập danh sách.`,
  formatMissing: (title: string, format: string): string =>
    `“${title}” chưa lập được dưới dạng ${format}. Hãy chọn PDF hoặc Excel.`,
  tooLarge: 'Báo cáo quá lớn so với bộ nhớ của máy. Hãy lập riêng từng đợt, hoặc dùng định dạng Excel.',
};
