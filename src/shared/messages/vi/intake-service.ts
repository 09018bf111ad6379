import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

interface Counts {
  committed: number;
  review: number;
  refused: number;
  duplicate: number;
}

interface RowPlace {
  sheet: string;
  row: number;
}

const rowsOf = (rows: readonly number[]): string =>
  rows.length > 5 ? `${formatVietnameseNumber(rows.length)} dòng` : `dòng ${rows.join(', ')}`;

const counted = ({ committed, review, refused, duplicate }: Counts): string =>
  [
    `${formatVietnameseNumber(committed)} tệp đã nhận`,
    `${formatVietnameseNumber(review)} tệp cần xem`,
    `${formatVietnameseNumber(refused)} tệp không đọc được`,
    `${formatVietnameseNumber(duplicate)} tệp đã có từ trước`,
  ].join(', ');

export const intakeService = {
  missing: 'Không còn tệp này trong danh sách tiếp nhận. Hãy tải lại danh sách.',
  originalMissing: (fileName: string) =>
    `Không tìm thấy bản gốc của tệp “${fileName}” trong thư mục dữ liệu. Hãy nạp lại tệp này.`,
  sheetMissing: (sheet: string) => `Tệp không có trang tính “${sheet}”. Hãy mở lại tệp.`,
  committedAlready: (fileName: string) =>
    `Tệp “${fileName}” đã được nhận. Muốn sửa, hãy hoàn tác lần nhận này trong Nhật ký rồi nạp lại.`,
  refusedAlready: (fileName: string) => `Tệp “${fileName}” không đọc được nên không nhận được. Hãy nạp tệp khác.`,
  unitUndecided: 'Chưa biết tệp của đơn vị nào. Hãy chọn đơn vị trước khi nhận.',
  unitChoice: 'Hãy chọn một đơn vị đã có hoặc ghi tên đơn vị mới.',
  errorsLeft: (count: number) =>
    `Tệp còn ${formatVietnameseNumber(count)} lỗi chưa giải quyết. Hãy sửa hoặc bỏ qua từng lỗi rồi nhận.`,
  awardUnknown: (award: string) => `Không có danh hiệu mang mã “${award}”. Hãy chọn danh hiệu khác.`,
  duplicate: 'Tệp này đã được nhận trong năm thi đua; lần này không thay đổi gì.',
  duplicateInDrop: (path: string) => `Nội dung giống hệt tệp “${path}” trong cùng lần nạp; không thay đổi gì.`,
  notAllowed: 'Không có quyền đọc tệp. Hãy kiểm tra quyền của tệp và thư mục rồi nạp lại.',
  notReadable: 'Không đọc được tệp từ ổ đĩa. Hãy kiểm tra tệp còn ở chỗ cũ rồi nạp lại.',
  noRecords: 'Tệp không có dòng đăng ký, số lượng, sáng kiến, công trình hay chỉ tiêu nào. Hãy xem lại tệp.',
  otherYear: (written: number, year: number) =>
    `Tệp ghi năm ${written}, khác năm thi đua ${year} đang nhận. Hãy kiểm tra có nạp nhầm năm không.`,
  countNotWhole: (count: number) =>
    `Số lượng ${formatVietnameseNumber(count)} không phải số nguyên dương. Hãy sửa lại ô này hoặc bỏ qua dòng.`,
  rowUnread: (row: number) =>
    `Dòng ${row} có dữ liệu nhưng không đọc ra bản ghi nào. Hãy xem lại cách hiểu bảng hoặc bỏ qua dòng.`,
  recordDuplicate: (row: number, name: string, first: RowPlace) =>
    `Dòng ${row}: sáng kiến “${name}” cùng tên, cùng tác giả với dòng ${first.row}, tờ “${first.sheet}”, và cả hai đều được tính. Nếu là một, hãy bỏ qua một dòng.`,
  recordRepeated: (row: number, name: string, earlier: RowPlace & { fileName: string }) =>
    `Dòng ${row}: “${name}” đã có ở dòng ${earlier.row}, tờ “${earlier.sheet}” của tệp “${earlier.fileName}” đã nhận. Nếu là một, hãy bỏ qua dòng này; nếu là nội dung khác, hãy chấp nhận; nếu tệp này thay tệp trước, hãy hoàn tác tệp trước.`,
  declaredBefore: (row: number, count: number, found: number, skipped: readonly number[]) =>
    `Dòng ${row}: đơn vị ghi tổng là ${formatVietnameseNumber(count)}, đếm được ${formatVietnameseNumber(found)} khi chưa bỏ qua ${rowsOf(skipped)}. Hãy hỏi lại đơn vị số nào đúng.`,
  declaredAgrees: (row: number, count: number, skipped: readonly number[]) =>
    `Dòng ${row}: sau khi bỏ qua ${rowsOf(skipped)}, số đếm được khớp với tổng đơn vị ghi là ${formatVietnameseNumber(count)}.`,
  declaredDiffers: (row: number, count: number, found: number, skipped: readonly number[]) =>
    `Dòng ${row}: đơn vị ghi tổng là ${formatVietnameseNumber(count)}, đếm được ${formatVietnameseNumber(found)} sau khi bỏ qua ${rowsOf(skipped)}. Hãy hỏi lại đơn vị số nào đúng.`,
  rowSkipped: 'Dòng được người xem cho bỏ qua.',
  received: (fileName: string) => `Nhận tệp “${fileName}”`,
  keptForReview: (fileName: string) => `Đưa tệp “${fileName}” vào danh sách cần xem`,
  refused: (fileName: string) => `Ghi nhận tệp “${fileName}” không đọc được`,
  unitDecided: (fileName: string, unit: string) => `Chọn đơn vị “${unit}” cho tệp “${fileName}”`,
  sendersSettled: (count: number) => `Xác nhận ${formatVietnameseNumber(count)} đơn vị gửi tệp`,
  corrected: (fileName: string) => `Sửa cách hiểu tệp “${fileName}”`,
  confirmed: (fileName: string) => `Duyệt và nhận tệp “${fileName}”`,
  discarded: (fileName: string) => `Bỏ tệp “${fileName}” khỏi danh sách tiếp nhận`,
  done: (counts: Counts) => `Xong: ${counted(counts)}.`,
  cancelled: (counts: Counts) =>
    `Đã dừng theo yêu cầu: ${counted(counts)}. Nạp lại thư mục để nhận tiếp các tệp còn lại.`,
  failed: (reason: string, counts: Counts) =>
    `${reason} Đến lúc dừng: ${counted(counts)}. Nạp lại thư mục để nhận tiếp; tệp đã nhận sẽ không bị nhận hai lần.`,
  unexpected: 'Có lỗi ngoài dự kiến khi ghi tệp này; tệp chưa được nhận. Hãy nạp lại tệp hoặc báo cho người hỗ trợ.',
  jobMissing: 'Không còn công việc này. Hãy tải lại danh sách.',
  jobFailed: 'Công việc dừng vì một lỗi ngoài dự kiến; chi tiết đã được ghi vào nhật ký kỹ thuật. Hãy thử lại.',
};
