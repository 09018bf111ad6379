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
    `${formatVietnameseNumber(committed)} tệp đã nạp`,
    `${formatVietnameseNumber(review)} tệp cần xem`,
    `${formatVietnameseNumber(refused)} tệp không đọc được`,
    `${formatVietnameseNumber(duplicate)} tệp đã nhận từ trước`,
  ].join(', ');

export const intakeService = {
  succeeds: (name: string, ended: string) =>
    `kế tục “${name}”, kết thúc ngày ${ended.split('-').toReversed().join('/')}`,
  missing: 'Không còn tệp này trong danh sách tiếp nhận. Hãy tải lại danh sách.',
  originalMissing: (fileName: string) =>
    `Không tìm thấy bản gốc của tệp “${fileName}” trong thư mục dữ liệu. Hãy nạp lại tệp này.`,
  sheetMissing: (sheet: string) => `Tệp không có trang tính “${sheet}”. Hãy mở lại tệp.`,
  committedAlready: (fileName: string) =>
    `Tệp “${fileName}” đã được nạp. Muốn sửa, hãy hoàn tác lần nạp này trong Nhật ký rồi nạp lại.`,
  refusedAlready: (fileName: string) => `Tệp “${fileName}” không đọc được nên không nạp được. Hãy nạp tệp khác.`,
  unitUndecided: 'Chưa biết tệp của đơn vị nào. Hãy chọn đơn vị trước khi nạp.',
  unitChoice: 'Hãy chọn một đơn vị đã có hoặc ghi tên đơn vị mới.',
  errorsLeft: (count: number) =>
    `Tệp còn ${formatVietnameseNumber(count)} lỗi chưa giải quyết. Hãy giải quyết từng lỗi rồi nạp.`,
  awardUnknown: (award: string) => `Không có danh hiệu mang mã “${award}”. Hãy chọn danh hiệu khác.`,
  duplicate: 'Tệp này đã được nạp vào năm thi đua; lần này không thay đổi gì.',
  duplicateInDrop: (path: string) => `Nội dung giống hệt tệp “${path}” trong cùng lần nạp; không thay đổi gì.`,
  notAllowed: (path: string) =>
    `Không có quyền đọc “${path}”. Hãy xin quyền đọc hoặc chép tệp sang thư mục khác rồi nạp lại.`,
  notReadable: (path: string) => `Không đọc được “${path}”. Hãy kiểm tra tệp còn ở chỗ đó rồi nạp lại.`,
  noRecords: 'Tệp không có dòng đăng ký, số lượng, sáng kiến, công trình hay chỉ tiêu nào. Hãy xem lại tệp.',
  otherYear: (written: number, year: number) =>
    `Tệp ghi năm ${written}, khác năm thi đua ${year} đang nạp vào. Hãy kiểm tra có nạp nhầm năm không.`,
  countNotWhole: (count: number) =>
    `Số lượng ${formatVietnameseNumber(count)} không phải số nguyên dương. Hãy sửa lại ô này hoặc bỏ qua dòng.`,
  rowUnread: (row: number) =>
    `Dòng ${row} có dữ liệu nhưng không đọc ra mục nào. Hãy xem lại dòng này trong trang tính hoặc bỏ qua dòng.`,
  recordDuplicate: (row: number, name: string, first: RowPlace) =>
    `Dòng ${row}: sáng kiến “${name}” cùng tên, cùng tác giả với dòng ${first.row}, trang tính “${first.sheet}”, và cả hai đều được tính. Nếu là một, hãy bỏ qua một dòng.`,
  recordRepeated: (row: number, name: string, earlier: RowPlace & { fileName: string }) =>
    `Dòng ${row}: “${name}” đã có ở dòng ${earlier.row}, trang tính “${earlier.sheet}” của tệp “${earlier.fileName}” đã nạp. Nếu là một, hãy bỏ qua dòng này; nếu là nội dung khác, hãy chấp nhận; nếu tệp này thay tệp trước, hãy hoàn tác tệp trước.`,
  declaredBefore: (row: number, count: number, found: number, skipped: readonly number[]) =>
    `Dòng ${row}: đơn vị ghi tổng là ${formatVietnameseNumber(count)}, đếm được ${formatVietnameseNumber(found)} khi chưa bỏ qua ${rowsOf(skipped)}. Hãy hỏi lại đơn vị số nào đúng.`,
  declaredAgrees: (row: number, count: number, skipped: readonly number[]) =>
    `Dòng ${row}: sau khi bỏ qua ${rowsOf(skipped)}, số đếm được khớp với tổng đơn vị ghi là ${formatVietnameseNumber(count)}.`,
  declaredDiffers: (row: number, count: number, found: number, skipped: readonly number[]) =>
    `Dòng ${row}: đơn vị ghi tổng là ${formatVietnameseNumber(count)}, đếm được ${formatVietnameseNumber(found)} sau khi bỏ qua ${rowsOf(skipped)}. Hãy hỏi lại đơn vị số nào đúng.`,
  rowSkipped: 'Dòng này đã được bỏ qua theo quyết định của người xem.',
  received: (fileName: string) => `Nạp tệp “${fileName}”`,
  keptForReview: (fileName: string) => `Đưa tệp “${fileName}” vào danh sách cần xem`,
  refused: (fileName: string) => `Ghi nhận tệp “${fileName}” không đọc được`,
  unitDecided: (fileName: string, unit: string) => `Chọn đơn vị “${unit}” cho tệp “${fileName}”`,
  sendersSettled: (count: number) => `Xác nhận ${formatVietnameseNumber(count)} đơn vị gửi tệp`,
  corrected: (fileName: string) => `Sửa cách hiểu tệp “${fileName}”`,
  confirmed: (fileName: string) => `Xem và nạp tệp “${fileName}”`,
  discarded: (fileName: string) => `Bỏ tệp “${fileName}” khỏi danh sách tiếp nhận`,
  done: (counts: Counts) => `Xong: ${counted(counts)}.`,
  cancelled: (counts: Counts) =>
    `Đã dừng theo yêu cầu: ${counted(counts)}. Nạp lại thư mục để tiếp tục với các tệp còn lại.`,
  failed: (reason: string, counts: Counts) =>
    `${reason} Đến lúc dừng: ${counted(counts)}. Nạp lại thư mục để tiếp tục; tệp đã nạp không bị nạp hai lần.`,
  unexpected: 'Có lỗi ngoài dự kiến khi ghi tệp này; tệp chưa được nạp. Hãy nạp lại tệp hoặc báo cho người hỗ trợ.',
  jobMissing: 'Không còn công việc này. Hãy tải lại danh sách.',
  jobFailed: 'Công việc dừng vì một lỗi ngoài dự kiến; chi tiết đã được ghi vào nhật ký kỹ thuật. Hãy thử lại.',
};
