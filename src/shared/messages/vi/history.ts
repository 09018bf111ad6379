const tables: Record<string, string> = {
  setting: 'Thiết lập',
  federation: 'Liên đoàn',
  letterhead: 'Mẫu đầu văn bản',
  award_type: 'Danh hiệu, hình thức khen thưởng',
  cluster: 'Cụm, khối thi đua',
  unit: 'Đơn vị',
  unit_name: 'Tên đơn vị',
  unit_alias: 'Tên gọi khác của đơn vị',
  campaign: 'Năm thi đua',
  phase: 'Đợt thi đua',
  import_file: 'Tệp đã nhận',
  import_table: 'Bảng trong tệp',
  import_problem: 'Vấn đề của tệp',
  person: 'Cá nhân',
  collective: 'Tập thể',
  registration: 'Đăng ký',
  award_count: 'Số lượng đăng ký',
  item_count: 'Số lượng sáng kiến, công trình',
  initiative: 'Sáng kiến',
  initiative_author: 'Tác giả sáng kiến',
  work: 'Công trình',
  target: 'Chỉ tiêu',
  claim_decision: 'Quyết định chọn số liệu',
};

/** The operation log, undo, and what stands against an undo. */
export const history = {
  table: (name: string) => tables[name] ?? name,
  row: (table: string, label: string | null, id: number) =>
    label === null ? `${table} (mã ${id})` : `${table} “${label}” (mã ${id})`,
  changedSince: (row: string, operation: number, summary: string) =>
    `${row} đã được sửa ở thao tác #${operation} (${summary}).`,
  deletedSince: (row: string, operation: number, summary: string) =>
    `${row} đã bị xóa ở thao tác #${operation} (${summary}).`,
  usedBy: (row: string, user: string) => `${row} đang được dùng bởi ${user}.`,
  keptWith: (row: string, owner: string) => `${row} được giữ lại cùng ${owner}.`,
  needsMissing: (row: string, table: string) => `${row} cần một dòng của “${table}” nay không còn.`,
  taken: (row: string, by: string) => `${row} trùng với ${by} được ghi sau đó.`,
  andMore: (count: number) => `… và ${count} dòng khác.`,
  undo: (summary: string, id: number) => `Hoàn tác #${id}: ${summary}`,
  redo: (summary: string, id: number) => `Làm lại (bỏ #${id}): ${summary}`,
  undoBatch: (count: number) => `Hoàn tác ${count} thao tác của một lượt`,
  conflict: (count: number) =>
    `Có ${count} dòng đã thay đổi sau thao tác này nên chưa hoàn tác. Hãy xem danh sách rồi chọn hoàn tác phần còn lại hoặc dừng.`,
  blocked:
    'Dữ liệu được ghi sau đó còn dựa vào thao tác này nên không hoàn tác được. Hãy hoàn tác các thao tác sau trước.',
  notFound: (id: number) => `Không có thao tác #${id} trong nhật ký. Hãy tải lại nhật ký.`,
  batchNotFound: 'Không còn thao tác nào của lượt này để hoàn tác. Hãy tải lại nhật ký.',
  alreadyUndone: (id: number, by: number) =>
    `Thao tác #${id} đã được hoàn tác ở thao tác #${by}. Muốn làm lại, hãy hoàn tác thao tác #${by}.`,
  nothingLeft:
    'Không còn dòng nào hoàn tác được: tất cả đều đã thay đổi sau thao tác này. Hãy sửa trực tiếp những dòng cần sửa.',
};
