import type { ResultFault } from '../../domain/targets.ts';

const faults: Record<ResultFault, string> = {
  'no-number': 'Không hiểu số này. Hãy nhập một số, ví dụ 12.',
  'no-denominator': 'Chỉ tiêu tính theo % cần cả số đạt và mẫu số. Hãy nhập như 96/100.',
  'needless-denominator': 'Chỉ tiêu này không tính theo %. Hãy nhập một số, không có mẫu số.',
  'above-denominator': 'Số đạt lớn hơn mẫu số. Hãy xem lại hai số.',
  'not-yes-or-no': 'Chỉ tiêu này nói bằng lời. Hãy nhập “đạt” hoặc “không đạt”.',
};

export const targets = {
  setMissing: 'Không còn bộ chỉ tiêu này. Hãy tải lại danh sách.',
  targetMissing: 'Không còn chỉ tiêu này. Hãy tải lại bộ chỉ tiêu.',
  ownerMissing: 'Không còn đơn vị hoặc giao ước đã chọn. Hãy chọn lại.',
  federation: 'Liên đoàn',
  pactOwner: (cluster: string, pact: string) => `${cluster} – ${pact}`,
  setCalled: (name: string) => `bộ chỉ tiêu “${name}”`,
  targetCalled: (number: number, part: number) => `chỉ tiêu ${number}.${part}`,
  setFields: {
    name: 'Tên',
    fromYear: 'Từ năm',
    toYear: 'Đến năm',
    unitId: 'Đơn vị',
    pactId: 'Giao ước',
    basis: 'Căn cứ',
  },
  targetFields: {
    number: 'Số thứ tự',
    part: 'Ý',
    text: 'Nội dung',
    operator: 'So sánh',
    amount: 'Mức',
    unitOfMeasure: 'Đơn vị tính',
    period: 'Tính theo',
    scope: 'Đối tượng',
    measure: 'Cách tính',
    denominator: 'Mẫu số',
    judged: 'So với',
  },
  backwards: (from: number, to: number) => `Năm cuối (${to}) trước năm đầu (${from}). Hãy sửa lại năm.`,
  tooLong: 'Một bộ chỉ tiêu dài nhất 10 năm. Hãy lập thành nhiều bộ.',
  twoOwners: 'Bộ chỉ tiêu chỉ thuộc một đơn vị hoặc một giao ước. Hãy chọn một.',
  repeatedName: (name: string) => `Đã có bộ chỉ tiêu tên “${name}” cho những năm này. Hãy đặt tên khác.`,
  resultsOutside: (years: string) =>
    `Đã nhập kết quả của năm ${years} nên không bỏ năm đó được. Hãy xóa kết quả của năm đó trước.`,
  halfAsked: (called: string) =>
    `${called}: có so sánh thì phải có mức và ngược lại. Hãy nhập cả hai, hoặc bỏ trống cả hai nếu chỉ nói bằng lời.`,
  repeatedNumber: (called: string) => `Đã có ${called} trong bộ này. Hãy dùng số khác.`,
  unknownMeasure: (called: string) => `${called}: không có cách tính này. Hãy chọn lại cách tính.`,
  measureInWords: (called: string) =>
    `${called} nói bằng lời nên phần mềm không tính được. Hãy nhập mức, hoặc bỏ cách tính.`,
  noDenominator: (called: string) =>
    `${called} tính theo % nhưng chưa có mẫu số. Hãy chọn tính trên đoàn viên, đoàn viên nữ hay người lao động.`,
  needlessDenominator: (called: string) =>
    `${called} không tính theo % nên không có mẫu số. Hãy bỏ mẫu số, hoặc chọn đơn vị tính là %.`,
  noRate: (called: string) =>
    `${called}: tập thể, sáng kiến và công trình không tính theo % trên số người được. Hãy bỏ cách tính để tự nhập.`,
  judgedByTyped: (called: string) =>
    `${called}: kết quả tự nhập thì so với số đạt. Hãy chọn cách tính, hoặc chọn so với số đạt.`,
  hasResults: (called: string, count: string) =>
    `Đã nhập ${count} kết quả cho ${called} nên không xóa được. Hãy xóa các kết quả đó trước.`,
  outsideYears: (year: string) => `Bộ chỉ tiêu không có năm ${year}.`,
  faults,
  reached: 'đạt',
  notReached: 'không đạt',
  emptyResult: 'để trống',
  yearField: (year: string) => `năm ${year}`,
  reasons: {
    met: (reached: string, asked: string) => `${reached}, yêu cầu ${asked}: đạt.`,
    'not-met': (reached: string, asked: string) => `${reached}, yêu cầu ${asked}: không đạt.`,
    open: (reached: string, asked: string) => `${reached}, yêu cầu ${asked}: chưa hết thời gian nên chưa kết luận.`,
  },
  reasonNothing: 'Chưa có kết quả.',
  reasonNoCampaign: (year: number) => `Chưa lập năm thi đua ${year} nên chưa có số đăng ký.`,
  reasonNoHeads: (units: string, heads: string) =>
    `${units} đơn vị chưa có ${heads} nên tỷ lệ chưa đủ mẫu số. Hãy bổ sung ở màn hình Đơn vị.`,
  reasonWholeTerm: (reached: string) => `${reached}; chỉ tiêu tính cả nhiệm kỳ.`,
  reasonNobody: (heads: string) => `Chưa có đơn vị nào có ${heads} nên chưa có mẫu số. Hãy bổ sung ở màn hình Đơn vị.`,
  reasonYearsMissing: 'Chưa có năm nào có kết quả.',
  heads: { members: 'số đoàn viên', women: 'số đoàn viên nữ', workforce: 'số người lao động' },
  operators: { 'at-least': '≥', 'more-than': '>', equal: '=', 'at-most': '≤', 'less-than': '<' },
  rate: (percent: string, amount: string, denominator: string) => `${percent} % (${amount}/${denominator})`,
  added: (called: string) => `Thêm ${called}`,
  changed: (called: string) => `Sửa ${called}`,
  removed: (called: string) => `Xóa ${called}`,
  targetsAdded: (count: string, called: string) => `Thêm ${count} chỉ tiêu vào ${called}`,
  resultsEdited: (count: string) => `Nhập kết quả chỉ tiêu: ${count} dòng`,
};
