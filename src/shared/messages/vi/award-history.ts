import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

const number = formatVietnameseNumber;

/** Awards of earlier years: what a workbook of them does not tell, and what is done with them. */
export const awardHistory = {
  noAward: 'Dòng này không ghi danh hiệu, hình thức khen. Hãy điền vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  noName: 'Dòng này không ghi tên người hoặc tập thể được khen. Hãy điền vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  noYear: 'Không rõ năm được khen. Hãy điền cột “Năm” vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  yearUnreadable: (text: string) => `Không hiểu năm “${text}”. Hãy ghi một năm (2019) hoặc một năm học (2018-2019).`,
  dateUnreadable: (text: string) =>
    `Không hiểu ngày quyết định “${text}”. Khen thưởng vẫn được nhận, chưa có ngày quyết định.`,
  decisionsUneven: (decisions: number, awards: number) =>
    `Dòng ghi ${number(decisions)} quyết định cho ${number(awards)} khen thưởng nên không biết quyết định nào của khen thưởng nào. Khen thưởng được nhận, chưa có quyết định.`,
  hiddenSheet: 'Trang tính này đang ẩn nên không được đọc. Hãy bỏ ẩn rồi nạp lại nếu cần.',
  noTable:
    'Trang tính này không có bảng khen thưởng (cần các cột như Họ và tên, Năm, Danh hiệu, Số quyết định). Hãy kiểm tra dòng tiêu đề cột.',
  received: (file: string) => `Nhập lịch sử khen thưởng từ “${file}”`,
  duplicate: (file: string) => `“${file}”: tệp này đã được nhập trước đó.`,
  refused: (file: string, reason: string) => `“${file}”: ${reason}`,
  nothing: (file: string) =>
    `“${file}”: không tìm thấy khen thưởng nào. Hãy kiểm tra các cột Họ và tên, Năm, Danh hiệu.`,
  took: (awards: number, known: number, waiting: number, lost: number) =>
    [
      `Đã nhận ${number(awards)} khen thưởng`,
      ...(known === 0 ? [] : [`${number(known)} đã có từ trước`]),
      ...(waiting === 0 ? [] : [`${number(waiting)} chờ xác định là của ai`]),
      ...(lost === 0 ? [] : [`${number(lost)} dòng không đọc được`]),
    ].join(', '),
  cancelled: 'Đã dừng.',
  missing: 'Khen thưởng này không còn trong dữ liệu. Hãy tải lại danh sách.',
  fileMissing: 'Tệp này không còn trong dữ liệu. Hãy tải lại danh sách.',
  sheetMissing: (sheet: string) => `Tệp không có trang tính “${sheet}”.`,
  settledAlready: 'Có dòng trong nhóm này đã được xác định là của ai rồi. Hãy tải lại danh sách.',
  unitNeeded: 'Chưa rõ đơn vị. Hãy chọn đơn vị trước.',
  mixed: 'Các dòng này vừa có tập thể vừa có cá nhân nên không xác định chung được.',
  unitSettled: (text: string, unit: string) => `Xác nhận “${text}” là “${unit}”`,
  settled: (name: string, count: number) => `Xác nhận ${number(count)} khen thưởng là của “${name}”`,
  verified: (count: number) => `Xác minh ${number(count)} khen thưởng`,
  unverified: (count: number) => `Bỏ xác minh ${number(count)} khen thưởng`,
  added: (award: string, name: string) => `Thêm khen thưởng “${award}” cho “${name}”`,
  changed: (award: string, name: string) => `Sửa khen thưởng “${award}” của “${name}”`,
  removed: (award: string, name: string) => `Xóa khen thưởng “${award}” của “${name}”`,
  changedSince: 'Có người đã sửa khen thưởng này trong lúc đang mở. Hãy xem cả hai rồi chọn.',
  conflict: (field: string, now: string, wanted: string) => `${field}: hiện là “${now}”, đang muốn ghi “${wanted}”.`,
  empty: 'để trống',
  dateImpossible: (date: string) => `Ngày quyết định “${date}” không có trong lịch.`,
  fields: {
    award: 'Danh hiệu, hình thức',
    awardText: 'Danh hiệu, hình thức',
    year: 'Năm',
    yearBasis: 'Năm hay năm học',
    decisionNumber: 'Số quyết định',
    decisionOn: 'Ngày quyết định',
    issuer: 'Cơ quan ban hành',
    note: 'Ghi chú',
  },
};
