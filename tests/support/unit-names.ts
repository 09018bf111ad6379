import type { KnownName, KnownNames } from '#core/intake/match/match-unit.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { randomNumbers } from './random-numbers.ts';

const starts = [
  'Tân',
  'Phú',
  'Yên',
  'Bình',
  'An',
  'Đông',
  'Nam',
  'Long',
  'Vĩnh',
  'Hòa',
  'Quảng',
  'Mỹ',
  'Thượng',
  'Xuân',
];
const ends = ['Lập', 'Thịnh', 'Sơn', 'Giang', 'Khánh', 'Lộc', 'Thủy', 'Hưng', 'Quý', 'Trạch', 'Đức', 'Ninh', 'Bảo'];
const places = starts.flatMap((start) => ends.map((end) => `${start} ${end}`));
const schools = ['Trường Mầm non', 'Trường Tiểu học', 'Trường Trung học cơ sở'];
const inDistricts = [
  'LĐLĐ huyện',
  'CĐCS Trường Trung học phổ thông',
  'CĐCS Trung tâm Y tế huyện',
  'CĐCS Kho bạc Nhà nước huyện',
];
const offices = [
  'Sở Y tế',
  'Sở Tư pháp',
  'Sở Tài nguyên và Môi trường',
  'Sở Khoa học và Công nghệ',
  'Cục Thuế',
  'Cục Thống kê',
];
const trades = ['May mặc', 'Xi măng', 'Chế biến gỗ', 'Thủy sản', 'Vận tải'];

/** So many different names of units such as one federation has, all invented. */
export function inventedUnitNames(count: number): string[] {
  const names = [
    ...offices.flatMap((office) => [`CĐCS ${office}`, `Công đoàn ngành ${office.replace(/^\S+ /, '')}`]),
    ...places.slice(0, 40).flatMap((place) => inDistricts.map((kind) => `${kind} ${place}`)),
    ...places.flatMap((place) => schools.map((school) => `CĐCS ${school} ${place}`)),
    ...places.flatMap((place) => trades.map((trade) => `CĐCS Công ty Cổ phần ${trade} ${place}`)),
  ];
  return [...new Set(names)].slice(0, count);
}

/** Ways in which units really write another unit's name, or their own; each leaves enough to know the unit by. */
const ways: Record<string, (name: string, random: ReturnType<typeof randomNumbers>) => string> = {
  'without accents': (name) => unaccented(name),
  'in capitals without accents': (name) => unaccented(name).toUpperCase(),
  'with a typing error': (name, random) => withTypingError(name, random),
  'with its province added': (name) => `${name}, tỉnh Hậu Giang`,
  'with the level last': (name) => name.replace(/^(CĐCS|LĐLĐ) (.*)$/, '$2 - $1'),
  'with the place first': (name) => name.replace(/^(\S+) (.*) (\S+ \S+)$/, '$1 $3 $2'),
  'without its level': (name) => name.replace(/^(CĐCS|LĐLĐ) /, ''),
  'by initials': (name) =>
    name
      .replace('Kho bạc Nhà nước', 'KBNN')
      .replace('Tài nguyên và Môi trường', 'TNMT')
      .replace('Khoa học và Công nghệ', 'KHCN')
      .replace('Trung tâm Y tế', 'TTYT')
      .replace('Công ty Cổ phần', 'CTCP')
      .replace('Trường Trung học cơ sở', 'THCS'),
};

export interface WrittenName {
  written: string;
  way: string;
  meant: string;
}

/** Every name written in each way. */
export function writtenOtherwise(names: readonly string[], seed: number): WrittenName[] {
  const random = randomNumbers(seed);
  return names.flatMap((meant) =>
    Object.entries(ways).map(([way, write]) => ({ written: write(meant, random), way, meant })),
  );
}

function unaccented(name: string): string {
  return name
    .split(' ')
    .map((word) => (word === word.toUpperCase() ? foldForSearch(word).toUpperCase() : foldForSearch(word)))
    .join(' ');
}

/** A letter left out, doubled or exchanged with the next, somewhere after the level. */
function withTypingError(name: string, random: ReturnType<typeof randomNumbers>): string {
  const at = 6 + random.below(Math.max(1, name.length - 8));
  const [letter = '', next = ''] = name.slice(at, at + 2);
  const wrong = random.pick(['', letter + letter + next, next + letter]);
  return name.slice(0, at) + (wrong === '' ? next : wrong) + name.slice(at + 2);
}

/** A list as the directory of units asks it. */
export function listedNames(names: readonly KnownName[]): KnownNames {
  return { withKey: (matchKey) => names.filter((name) => name.matchKey === matchKey), all: () => names };
}
