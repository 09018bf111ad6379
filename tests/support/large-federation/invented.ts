import type { randomNumbers } from '../random-numbers.ts';

export type Random = ReturnType<typeof randomNumbers>;
type Words = readonly [string, ...string[]];

const words = (text: string): Words => {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
};

const families = words(
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Triệu Hà Đinh Ma Lường Vi Chu Mông Sầm La Bế Đàm Lục Hứa Tô',
);
const middles = words(
  'Văn Thị Đức Thu Minh Ngọc Quang Hồng Hữu Thanh Xuân Kim Bích Công Diệu Gia Hải Khánh Lan Mai Mạnh Như Phương Quốc Thế Thùy Tuấn Việt',
);
const givens = words(
  'An Anh Ánh Bảo Bình Châu Chi Cường Dung Dũng Duyên Đạt Điệp Đông Giang Hà Hải Hạnh Hân Hiền Hiếu Hoa Hòa Huệ Hùng Hương Khanh Khoa Kiên Lan Linh Loan Long Ly Mai Minh My Nam Nga Ngân Nghĩa Nhung Oanh Phúc Phượng Quân Quý Quỳnh Sơn Tâm Thảo Thắng Thơ Thủy Tiến Trang Trung Tú Tuyết Uyên Vân Vinh Yến',
);
const positions: Words = [
  'Giáo viên',
  'Kế toán',
  'Chủ tịch công đoàn',
  'Phó Chủ tịch công đoàn',
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'Nhân viên',
  'Điều dưỡng',
  'Bác sĩ',
  'Công nhân',
  'Tổ trưởng sản xuất',
  'Chuyên viên',
  'Văn thư',
  'Hiệu trưởng',
  'Phó Hiệu trưởng',
  'Kỹ thuật viên',
  'Lái xe',
  'Thủ kho',
];
const groups: Words = ['Tổ', 'Phòng', 'Khoa', 'Phân xưởng', 'Đội', 'Ban'];
const subjectsOfWork: Words = [
  'quản lý hồ sơ',
  'chấm công',
  'dạy học môn Toán',
  'tiết kiệm điện',
  'chăm sóc người bệnh',
  'an toàn lao động',
  'bảo dưỡng máy may',
  'tuyên truyền pháp luật',
  'thu gom rác thải',
  'tiếp công dân',
];
const deeds: Words = ['Cải tiến cách', 'Ứng dụng phần mềm vào việc', 'Rút ngắn thời gian', 'Giải pháp', 'Đổi mới'];
const works: Words = [
  'Nhà công vụ',
  'Tuyến đường',
  'Phòng học bộ môn',
  'Sân chơi',
  'Nhà ăn ca',
  'Vườn hoa',
  'Trạm bơm',
];

export const personName = (random: Random): string => {
  const second = random.below(4) === 0 ? ` ${random.pick(middles)}` : '';
  return `${random.pick(families)} ${random.pick(middles)}${second} ${random.pick(givens)}`;
};
export const position = (random: Random): string | null => (random.below(8) === 0 ? null : random.pick(positions));
export const groupName = (random: Random, number: number): string => `${random.pick(groups)} số ${number}`;
export const initiativeTitle = (random: Random): string =>
  `${random.pick(deeds)} ${random.pick(subjectsOfWork)} lần ${1 + random.below(900)}`;
export const workName = (random: Random): string => `${random.pick(works)} số ${1 + random.below(900)}`;

const two = (number: number): string => String(number).padStart(2, '0');

/** A day of a year from January to `months`. */
export function dayIn(random: Random, year: number, months = 12): string {
  return `${year}-${two(1 + random.below(months))}-${two(1 + random.below(28))}`;
}
