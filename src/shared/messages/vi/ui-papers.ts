export const uiPapers = {
  returnFile: 'Trả lại đơn vị',
  returnTitle: 'Trả lại đơn vị để sửa',
  returnErrors: (count: string) => `${count} chỗ sai tô đỏ nhạt`,
  returnWarnings: (count: string) => `${count} chỗ nên kiểm tra tô vàng nhạt`,
  returnAbout: (marks: string) =>
    `Tệp gửi lại là chính tệp của đơn vị: ${marks}, mỗi ô có ghi chú lý do, và tờ “Cần sửa” đứng đầu liệt kê tất cả. Gửi tệp này cho đơn vị; khi tệp đã sửa về, nó tự thay tệp này trong danh sách.`,
  returnSave: 'Cất tệp để gửi',
  returnedAt: (instant: string) => `Đã trả lại ${instant}`,
  replaces: (file: string) => `Thay cho ${file}`,
  form: 'Mẫu',
  formOf: (unit: string) => `Tạo mẫu đăng ký cho ${unit}`,
  formTitle: 'Mẫu đăng ký cho đơn vị',
  formFor: (unit: string, year: number) =>
    `Mẫu năm ${year} cho ${unit}. Đơn vị điền rồi gửi lại; tệp được nạp không cần xem.`,
  lastYear: 'Điền sẵn tên đã đăng ký năm trước',
  phase: 'Đợt',
  formSave: 'Cất mẫu',
};
