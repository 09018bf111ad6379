/** The preview of a list of units that is taken in. */
export const uiUnitLists = {
  export: 'Xuất khẩu',
  import: 'Nhập khẩu',
  title: 'Nhập khẩu danh sách đơn vị',
  about: (sheet: string, rows: string) => `Trang tính “${sheet}”, ${rows} dòng. Chưa có gì được ghi.`,
  states: { new: 'Mới', changed: 'Sửa', same: 'Không đổi', doubtful: 'Cần xem', wrong: 'Chưa đúng' },
  row: 'Dòng',
  name: 'Tên trong tệp',
  state: 'Kết quả',
  unit: 'Đơn vị trong sổ',
  what: 'Nội dung',
  change: (field: string, before: string, after: string) =>
    before === '' ? `${field}: ${after}` : `${field}: ${before} → ${after}`,
  undecided: 'Chưa quyết định',
  asNew: 'Đơn vị mới',
  skip: 'Bỏ qua dòng',
  newClusters: 'Cụm, khối chưa có: đánh dấu để thêm',
  newCommunes: 'Xã, phường chưa có trong sổ: đánh dấu để nhận',
  onlyOpen: 'Chỉ hiện dòng có việc',
  nothing: 'Không có dòng nào cần hiện.',
  take: 'Nạp',
  taken: (added: string, changed: string) => `Đã thêm ${added} đơn vị, sửa ${changed} đơn vị.`,
};
