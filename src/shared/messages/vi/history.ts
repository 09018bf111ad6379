import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

const tables: Record<string, string> = {
  setting: 'Thiết lập',
  federation: 'Liên đoàn',
  letterhead: 'Mẫu đầu văn bản',
  award_type: 'Danh hiệu, hình thức khen thưởng',
  cluster: 'Cụm, khối thi đua',
  unit: 'Đơn vị',
  unit_name: 'Tên đơn vị',
  unit_alias: 'Tên gọi khác của đơn vị',
  unit_placement: 'Cấp trên của đơn vị',
  unit_event: 'Biến động tổ chức',
  unit_event_unit: 'Đơn vị trong biến động',
  head_count: 'Số đoàn viên, lao động',
  cluster_year: 'Cụm, khối trong năm',
  cluster_member: 'Đơn vị trong cụm, khối',
  pact: 'Giao ước thi đua',
  pact_signature: 'Đơn vị ký giao ước',
  campaign: 'Năm thi đua',
  phase: 'Đợt thi đua',
  deadline: 'Hạn gửi riêng',
  campaign_unit: 'Đơn vị phải gửi trong năm',
  movement: 'Phong trào, chương trình',
  movement_link: 'Mục gắn với phong trào, chương trình',
  reminder: 'Lần nhắc',
  import_file: 'Tệp đã nhận',
  import_table: 'Bảng trong tệp',
  import_problem: 'Vấn đề của tệp',
  learned_correction: 'Cách hiểu đã nhớ',
  person: 'Cá nhân',
  person_decision: 'Quyết định về người trùng tên',
  collective: 'Tập thể',
  history_file: 'Tệp lịch sử khen thưởng',
  history_problem: 'Vấn đề của tệp lịch sử khen thưởng',
  award_history: 'Khen thưởng các năm',
  initiative_use: 'Việc dùng sáng kiến để xét',
  registration: 'Đăng ký',
  award_count: 'Số lượng đăng ký',
  item_count: 'Số lượng sáng kiến, công trình',
  initiative: 'Sáng kiến',
  initiative_author: 'Tác giả sáng kiến',
  work: 'Công trình',
  target: 'Chỉ tiêu',
  target_set: 'Bộ chỉ tiêu',
  set_target: 'Chỉ tiêu trong bộ',
  target_result: 'Kết quả chỉ tiêu',
  claim_decision: 'Quyết định chọn số liệu',
};

/** A table's name starts a sentence with a capital and stands in its midst without. */
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The operation log, undo, and what stands against an undo. */
export const history = {
  table: (name: string) => tables[name] ?? name,
  row: (table: string, label: string | null, id: number) =>
    label === null ? `${table} số ${id}` : `${table} “${label}”`,
  changedSince: (row: string, operation: number, summary: string) =>
    `${row}: sau đó đã được sửa ở việc “${summary}” (số ${operation}).`,
  deletedSince: (row: string, operation: number, summary: string) =>
    `${row}: sau đó đã bị xóa ở việc “${summary}” (số ${operation}).`,
  usedBy: (row: string, user: string) => `${row}: đang được dùng cho ${lowerFirst(user)}.`,
  keptWith: (row: string, owner: string) => `${row}: được giữ lại cùng ${lowerFirst(owner)}.`,
  needsMissing: (row: string, table: string) => `${row}: mục “${table}” mà dòng này thuộc về nay không còn.`,
  taken: (row: string, by: string) => `${row}: trùng với ${lowerFirst(by)} được ghi sau đó.`,
  receivedBatch: (files: number, phase: string | null) =>
    `Nạp ${formatVietnameseNumber(files)} tệp${phase === null ? '' : ` vào ${phase}`}`,
  settledBatch: (units: number, files: number) =>
    `Xác nhận ${formatVietnameseNumber(units)} đơn vị và nạp ${formatVietnameseNumber(files)} tệp`,
  batch: (operations: number) => `${formatVietnameseNumber(operations)} việc cùng lúc`,
  andMore: (count: number) => `… và ${count} dòng khác.`,
  running: (summary: string) => `Đang ghi dữ liệu: ${summary}. Hãy đợi xong rồi làm lại.`,
  undo: (summary: string, id: number) => `Hoàn tác #${id}: ${summary}`,
  redo: (summary: string, id: number) => `Làm lại (bỏ #${id}): ${summary}`,
  undoBatch: (count: number) => `Hoàn tác ${count} thao tác của một lượt`,
  conflict: (count: number) =>
    `Có ${count} dòng đã thay đổi sau thao tác này nên chưa hoàn tác. Hãy xem danh sách rồi chọn hoàn tác phần còn lại hoặc dừng.`,
  contradicts: (finding: string) =>
    `Chưa hoàn tác được vì dữ liệu sẽ mâu thuẫn với việc làm sau đó: ${finding} Hoặc hãy hoàn tác các việc sau trước.`,
  blocked:
    'Dữ liệu được ghi sau đó còn dựa vào thao tác này nên không hoàn tác được. Hãy hoàn tác các thao tác sau trước.',
  notFound: (id: number) => `Không có thao tác #${id} trong nhật ký. Hãy tải lại nhật ký.`,
  batchNotFound: 'Không còn thao tác nào của lượt này để hoàn tác. Hãy tải lại nhật ký.',
  alreadyUndone: (id: number, by: number) =>
    `Thao tác #${id} đã được hoàn tác ở thao tác #${by}. Muốn làm lại, hãy hoàn tác thao tác #${by}.`,
  nothingLeft:
    'Không còn dòng nào hoàn tác được: tất cả đều đã thay đổi sau thao tác này. Hãy sửa trực tiếp những dòng cần sửa.',
  rowChanged: (what: string) => `${what} vừa được sửa ở nơi khác. Hãy xem hai giá trị bên dưới rồi sửa lại nếu cần.`,
  seenOtherwise: (field: string, seen: string, now: string) =>
    `${field}: lúc mở là “${seen === '' ? 'để trống' : seen}”, nay là “${now === '' ? 'để trống' : now}”.`,
};
