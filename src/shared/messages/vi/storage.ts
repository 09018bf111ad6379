/** Why the data folder cannot be used, and what to do about it. */
export const storage = {
  damaged: (file: string) =>
    `Tệp dữ liệu “${file}” bị hỏng nên không mở được. Hãy khôi phục từ một bản sao trong thư mục “backups”.`,
  foreign: (file: string) =>
    `Tệp “${file}” không phải dữ liệu của Sổ Thi đua. Hãy chọn thư mục dữ liệu khác hoặc chuyển tệp này đi nơi khác.`,
  newer: (file: string) =>
    `Tệp dữ liệu “${file}” do một phiên bản Sổ Thi đua mới hơn tạo ra. Hãy cài phiên bản mới rồi mở lại.`,
  locked: (folder: string) =>
    `Thư mục dữ liệu “${folder}” đang được một cửa sổ Sổ Thi đua khác sử dụng. Hãy đóng cửa sổ đó rồi thử lại.`,
  unwritable: (folder: string) =>
    `Không ghi được vào thư mục dữ liệu “${folder}”. Hãy kiểm tra quyền ghi hoặc chọn thư mục khác.`,
  full: (file: string) =>
    `Ổ đĩa chứa “${file}” đã đầy nên thao tác không được ghi; dữ liệu vẫn như trước. Hãy giải phóng chỗ trống rồi làm lại.`,
  failed: (file: string) =>
    `Không đọc hoặc ghi được “${file}” trên ổ đĩa nên thao tác không được ghi; dữ liệu vẫn như trước. Hãy kiểm tra ổ đĩa rồi làm lại.`,
  migrationFailed: (version: number) =>
    `Không nâng cấp được dữ liệu lên bước ${version}; dữ liệu vẫn như trước. Bản sao trước khi nâng cấp nằm trong thư mục “backups”. Hãy mở bằng phiên bản cũ hoặc báo cho người hỗ trợ.`,
  restoring: 'Dữ liệu đang được khôi phục. Hãy đợi xong rồi làm lại.',
  jobRunning: 'Đang có công việc chạy dở. Hãy đợi xong hoặc dừng công việc đó rồi làm lại.',
  copyMissing: (name: string) => `Không tìm thấy bản sao “${name}”. Hãy tải lại danh sách bản sao.`,
  copyDamaged: (name: string) => `Bản sao “${name}” bị hỏng nên không khôi phục được. Hãy chọn bản sao khác.`,
  copyForeign: (name: string) => `“${name}” không phải bản sao của Sổ Thi đua. Hãy chọn tệp khác.`,
  internal: 'Có lỗi ngoài dự kiến; chi tiết đã được ghi vào nhật ký kỹ thuật. Hãy thử lại.',
};
