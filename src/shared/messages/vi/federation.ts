/** The first run, and the demonstration. */
export const federation = {
  exists: 'Đã có tên liên đoàn trong dữ liệu này. Hãy chọn “Thêm năm…” ở ô Năm thi đua để mở năm mới.',
  setUp: (name: string) => `Thiết lập ban đầu cho ${name}`,
  named: (name: string) => `Đặt tên liên đoàn: ${name}`,
  catalogueSeeded: 'Thêm danh mục danh hiệu và hình thức khen thưởng',
  noDemonstration: 'Dữ liệu đang mở không phải dữ liệu mẫu nên không xóa. Hãy tải lại màn hình.',
  demonstrationLoaded: (files: number) => `Đã nạp dữ liệu mẫu Bắc Kạn 2020 từ ${files} tệp.`,
  demonstrationStopped: 'Đã dừng nạp dữ liệu mẫu theo yêu cầu. Bấm lại để nạp tiếp.',
};
