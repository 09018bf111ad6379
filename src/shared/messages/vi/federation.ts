/** The first run, and the demonstration. */
export const federation = {
  exists: 'Đã có tên liên đoàn trong dữ liệu này. Hãy mở đợt thi đua mới ở màn hình Tổng quan.',
  setUp: (name: string) => `Thiết lập ban đầu cho ${name}`,
  named: (name: string) => `Đặt tên liên đoàn: ${name}`,
  catalogueSeeded: 'Nạp danh mục danh hiệu và hình thức khen thưởng',
  noDemonstration: 'Dữ liệu đang mở không phải dữ liệu mẫu nên không xóa.',
  demonstrationLoaded: (files: number) => `Đã nạp dữ liệu mẫu Bắc Kạn 2020 từ ${files} tệp.`,
  demonstrationStopped: 'Đã dừng nạp dữ liệu mẫu theo yêu cầu. Bấm lại để nạp tiếp.',
};
