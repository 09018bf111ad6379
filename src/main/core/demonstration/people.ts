import type { Random } from './random.ts';
import type { DemonstrationUnit } from './units.ts';

const families =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Hà Ma Triệu Lường Bế Hứa Đinh Lục Vi La Chu Nguyền'.split(
    ' ',
  );
const femaleMiddles = 'Thị Thị Thị Thu Ngọc Thanh Minh Hồng Bích Kim'.split(' ');
const maleMiddles = 'Văn Văn Đức Hữu Quang Minh Xuân Công Ngọc Tiến'.split(' ');
const femaleGiven =
  'Anh Bình Chi Dung Duyên Giang Hà Hằng Hạnh Hiền Hoa Hòa Huệ Hương Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Phương Quyên Tâm Thảo Thơm Thủy Trang Tuyết Vân Yến'.split(
    ' ',
  );
const maleGiven =
  'An Bách Bảo Cường Dũng Đạt Đông Giang Hải Hiếu Hoàng Hùng Huy Khánh Kiên Lâm Long Nam Nghĩa Phong Phúc Quân Quý Sơn Thái Thành Thắng Tiến Toàn Trung Tuấn Tùng Việt Vinh'.split(
    ' ',
  );

const positions: Record<DemonstrationUnit['field'], readonly string[]> = {
  district: ['Chủ tịch CĐCS', 'Công chức', 'Giáo viên', 'Hiệu trưởng', 'Nhân viên y tế', 'Kế toán', 'Phó Chủ tịch xã'],
  education: ['Giáo viên', 'Hiệu trưởng', 'Phó Hiệu trưởng', 'Nhân viên thư viện', 'Tổ trưởng chuyên môn'],
  health: ['Bác sĩ', 'Điều dưỡng', 'Dược sĩ', 'Hộ sinh', 'Kỹ thuật viên', 'Trưởng khoa'],
  enterprise: ['Công nhân', 'Kỹ sư', 'Tổ trưởng sản xuất', 'Kế toán', 'Quản đốc', 'Nhân viên an toàn'],
  office: ['Chuyên viên', 'Trưởng phòng', 'Phó Trưởng phòng', 'Kế toán', 'Văn thư', 'Chánh Văn phòng'],
};

const places =
  'An Thắng,Bành Trạch,Bộc Bố,Cao Kỳ,Cẩm Giàng,Côn Minh,Cường Lợi,Dương Quang,Đôn Phong,Đồng Thắng,Hà Hiệu,Kim Lư,Lương Bằng,Mỹ Thanh,Nam Mẫu,Nghĩa Tá,Nguyên Phúc,Quân Hà,Quảng Khê,Sỹ Bình,Tân Tú,Thanh Mai,Thượng Giáo,Trần Phú,Văn Lang,Vân Tùng,Xuân Dương,Yên Phong'.split(
    ',',
  );
const kinds: Record<DemonstrationUnit['field'], readonly string[]> = {
  district: ['CĐCS xã', 'CĐCS Trường Tiểu học', 'CĐCS Trường THCS', 'CĐCS Trường Mầm non', 'CĐCS Trạm Y tế xã'],
  education: ['CĐCS Trường THPT', 'CĐCS Trường PTDTNT', 'CĐCS Trung tâm GDTX'],
  health: ['CĐCS Trung tâm Y tế', 'CĐCS Phòng khám', 'Khoa khám bệnh cơ sở'],
  enterprise: ['Phân xưởng', 'Đội thi công', 'Tổ sản xuất', 'Chi nhánh', 'Trạm'],
  office: ['Phòng nghiệp vụ', 'Bộ phận một cửa', 'Chi cục', 'Tổ công tác', 'Văn phòng đại diện'],
};

export interface DemonstrationPerson {
  name: string;
  sex: 'male' | 'female';
  birthYear: number;
  position: string;
}

/** `count` people of one unit, no two of one name, so that nobody in the demonstration is anybody's double. */
export function inventPeople(random: Random, field: DemonstrationUnit['field'], count: number): DemonstrationPerson[] {
  const people = new Map<string, DemonstrationPerson>();
  while (people.size < count) {
    const sex = random.integer(5) < 3 ? 'female' : 'male';
    const middle = random.pick(sex === 'female' ? femaleMiddles : maleMiddles);
    const given = random.pick(sex === 'female' ? femaleGiven : maleGiven);
    const name = `${random.pick(families)} ${middle} ${given}`;
    people.set(name, { name, sex, birthYear: 1962 + random.integer(34), position: random.pick(positions[field]) });
  }
  return [...people.values()];
}

/** `count` collectives of one unit, each with its own name. */
export function inventCollectives(field: DemonstrationUnit['field'], count: number, offset: number): string[] {
  const words = kinds[field];
  return Array.from({ length: count }, (_, index) => {
    const word = words[Math.floor(index / places.length) % words.length] ?? '';
    const place = places[(index + offset) % places.length] ?? '';
    const round = Math.floor(index / (places.length * words.length));
    return round === 0 ? `${word} ${place}` : `${word} ${place} ${round + 1}`;
  });
}

const acts = [
  'Cải tiến',
  'Ứng dụng công nghệ thông tin trong',
  'Giải pháp nâng cao chất lượng',
  'Rút ngắn thời gian',
  'Đổi mới cách làm trong',
];
const matters: Record<DemonstrationUnit['field'], readonly string[]> = {
  district: ['quản lý hồ sơ cán bộ', 'tiếp công dân', 'dạy học môn Toán lớp 7', 'chăm sóc trẻ mầm non', 'thu kinh phí'],
  education: [
    'dạy học môn Ngữ văn',
    'ôn thi tốt nghiệp',
    'quản lý thư viện',
    'giáo dục kỹ năng sống',
    'thí nghiệm Vật lý',
  ],
  health: ['tiếp đón người bệnh', 'quản lý kho thuốc', 'chăm sóc sau mổ', 'tiêm chủng mở rộng', 'khử khuẩn dụng cụ'],
  enterprise: [
    'vận hành thiết bị',
    'bảo dưỡng máy móc',
    'giảm tổn thất điện năng',
    'an toàn lao động',
    'quản lý vật tư',
  ],
  office: ['xử lý văn bản', 'giải quyết thủ tục hành chính', 'lưu trữ tài liệu', 'tổng hợp báo cáo', 'quản lý tài sản'],
};

/** A title of an initiative; `index` keeps titles of one unit apart. */
export function inventInitiative(random: Random, field: DemonstrationUnit['field'], index: number): string {
  const place = places[index % places.length] ?? '';
  return `${random.pick(acts)} ${random.pick(matters[field])} tại ${place} (giải pháp ${index + 1})`;
}
