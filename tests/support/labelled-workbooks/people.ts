import { randomNumbers } from '../random-numbers.ts';

/** An invented person. `birth` is `YYYY-MM-DD`. */
export interface Person {
  name: string;
  family: string;
  given: string;
  sex: 'male' | 'female';
  birth: string;
  position: string;
}

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lương',
] as const;
const maleMiddles = ['Văn', 'Đức', 'Quốc', 'Hữu', 'Minh', 'Xuân', 'Trọng', 'Bá'] as const;
const femaleMiddles = ['Thị', 'Thị Thu', 'Thị Mỹ', 'Ngọc', 'Thị Kim', 'Hồng', 'Thị Bích'] as const;
const maleGivens = [
  'Bình',
  'Cường',
  'Dũng',
  'Hải',
  'Khoa',
  'Lâm',
  'Nghĩa',
  'Phúc',
  'Quang',
  'Sơn',
  'Thắng',
  'Toàn',
  'Tuấn',
  'Việt',
] as const;
const femaleGivens = [
  'Chi',
  'Diệp',
  'Giang',
  'Hạnh',
  'Hiền',
  'Hường',
  'Lan',
  'Loan',
  'Nga',
  'Nhung',
  'Phượng',
  'Thảo',
  'Trang',
  'Yến',
] as const;
const positions = [
  'Chủ tịch CĐCS',
  'Phó Chủ tịch CĐCS',
  'Chuyên viên',
  'Kế toán trưởng',
  'Nhân viên',
  'Tổ trưởng sản xuất',
  'Trưởng phòng Hành chính',
  'Phó trưởng phòng',
  'Ủy viên BCH',
  'Công nhân vận hành',
] as const;

/** So many people with different names; the same seed gives the same people. */
export function peopleOf(seed: number, count: number): Person[] {
  const random = randomNumbers(seed);
  const people = new Map<string, Person>();
  while (people.size < count) {
    const male = random.below(2) === 0;
    const family = `${random.pick(families)} ${male ? random.pick(maleMiddles) : random.pick(femaleMiddles)}`;
    const given = male ? random.pick(maleGivens) : random.pick(femaleGivens);
    const month = String(1 + random.below(12)).padStart(2, '0');
    const day = String(1 + random.below(28)).padStart(2, '0');
    people.set(`${family} ${given}`, {
      name: `${family} ${given}`,
      family,
      given,
      sex: male ? 'male' : 'female',
      birth: `${1965 + random.below(35)}-${month}-${day}`,
      position: random.pick(positions),
    });
  }
  return [...people.values()];
}

/** `05/11/1985`, as people type a date. */
export function typedDate(birth: string, separator = '/'): string {
  return birth.split('-').toReversed().join(separator);
}

const collectiveNames = [
  'Phòng Kế hoạch - Tổng hợp',
  'Phòng Tổ chức - Hành chính',
  'Phân xưởng Cơ điện',
  'Tổ Sửa chữa lưu động',
  'Khoa Nội tổng hợp',
  'Phòng Thanh tra - Pháp chế',
  'Đội Quản lý vận hành số 2',
  'Phòng Tài chính - Kế toán',
  'Trạm Y tế phường Tân Hòa',
  'Tổ Toán - Tin',
  'Tổ Ngữ văn',
  'Văn phòng Sở',
  'Phân xưởng Bao bì',
  'Chi nhánh Krông Nô',
] as const;

export function collectivesOf(seed: number, count: number): string[] {
  const start = randomNumbers(seed).below(collectiveNames.length);
  return Array.from({ length: count }, (_, index) => collectiveNames[(start + index) % collectiveNames.length] ?? '');
}

const unitNames = [
  'CĐCS Công ty Cổ phần Mía đường Phú Lộc',
  'CĐCS Trường THPT Lê Hồng Phong',
  'CĐCS Bệnh viện Đa khoa Vĩnh Tường',
  'CĐCS Chi cục Kiểm lâm',
  'CĐCS Công ty TNHH May Thái Dương',
  'CĐCS Trung tâm Khuyến nông',
  'CĐCS Trường Tiểu học Hòa Phong',
  'CĐCS Sở Giao thông Vận tải',
  'CĐCS Công ty Cấp nước Đông Sơn',
  'CĐCS Trường Mầm non Hoa Sen',
  'CĐCS Bảo hiểm xã hội huyện Tân Lập',
  'CĐCS Đài Phát thanh Truyền hình',
] as const;

export function unitsOf(seed: number, count: number): string[] {
  const start = randomNumbers(seed).below(unitNames.length);
  return Array.from({ length: count }, (_, index) => unitNames[(start + index) % unitNames.length] ?? '');
}

const initiatives = [
  'Cải tiến hệ thống tưới nhỏ giọt cho vườn ươm',
  'Phần mềm theo dõi vật tư tiêu hao của khoa',
  'Giải pháp giảm tổn thất điện năng trên lưới hạ áp',
  'Đổi mới phương pháp dạy học môn Vật lý lớp 10',
  'Thiết kế xe đẩy thuốc nhiều ngăn',
  'Số hóa hồ sơ đoàn viên công đoàn',
  'Tận dụng nhiệt thải lò sấy để sưởi kho',
  'Quy trình kiểm tra chéo hóa đơn điện tử',
  'Đồ gá khoan lỗ nghiêng cho phân xưởng cơ khí',
  'Ứng dụng mã QR trong quản lý thư viện',
  'Xử lý nước thải bằng bãi lọc trồng cây',
  'Rút ngắn thời gian tiếp nhận hồ sơ một cửa',
] as const;

export function initiativesOf(count: number): string[] {
  return initiatives.slice(0, count);
}

const works = [
  'Đường dây 22 kV cấp điện cụm công nghiệp Tân An',
  'Nâng cấp trạm bơm Hòa Bình 2',
  'Sân bóng chuyền cho công nhân khu nhà trọ',
  'Sửa chữa nhà ăn tập thể phân xưởng 3',
  'Mái che khu để xe cán bộ, giáo viên',
  'Phòng đọc sách Công đoàn',
  'Tuyến đường hoa trước cổng nhà máy',
  'Lắp đặt hệ thống điện mặt trời áp mái',
] as const;

export function worksOf(count: number): string[] {
  return works.slice(0, count);
}
