export const demonstration = {
  federation: 'Liên đoàn Lao động tỉnh Bắc Kạn',
  place: 'Bắc Kạn',
  title: 'Phong trào thi đua yêu nước chào mừng đại hội Đảng các cấp',
  phases: ['Đợt I', 'Đợt II'] as const,
  setUp: 'Tạo dữ liệu mẫu Bắc Kạn 2020',
  notEmpty: 'Thư mục dữ liệu này đã có số liệu khác. Hãy chọn một thư mục dữ liệu trống để xem dữ liệu mẫu.',
};
