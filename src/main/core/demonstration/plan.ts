import type { Subject } from '#shared/domain/records.ts';
import { type DemonstrationPerson, inventCollectives, inventInitiative, inventPeople } from './people.ts';
import { createRandom, shareOut } from './random.ts';
import { type DemonstrationUnit, demonstrationUnits } from './units.ts';

/** Totals published by LĐLĐ tỉnh Bắc Kạn for 2020; how fighters of three levels share 2.237 is invented. */
export const demonstrationTotals = {
  individual: { CSTDCS: 2078, CSTDTINH: 151, CSTDTQ: 8, 'BK-LDLD': 1445, 'BK-TLD': 19 },
  collective: { TTLDTT: 515, TTLDXS: 319, 'CO-LDLD': 7, 'CO-TLD': 2, 'BK-LDLD': 50, 'BK-TLD': 17 },
  initiatives: 2490,
} as const;

export interface DemonstrationWork {
  name: string;
  valueVnd: number;
  plaque: boolean;
}

/** Eleven works worth 44.912.000.000 đồng in all. */
const works: Record<string, DemonstrationWork[]> = {
  'LĐLĐ huyện Ba Bể': [
    { name: 'Nhà sinh hoạt cộng đồng công nhân huyện Ba Bể', valueVnd: 3_250_000_000, plaque: false },
  ],
  'LĐLĐ huyện Chợ Đồn': [
    { name: 'Tuyến đường thắp sáng nông thôn xã Lương Bằng', valueVnd: 640_000_000, plaque: false },
  ],
  'LĐLĐ huyện Na Rì': [{ name: 'Nhà “Mái ấm Công đoàn” xã Kim Lư', valueVnd: 152_000_000, plaque: false }],
  'LĐLĐ thành phố Bắc Kạn': [
    { name: 'Cải tạo vườn hoa trung tâm phường Đức Xuân', valueVnd: 2_400_000_000, plaque: false },
    { name: 'Sân chơi thiếu nhi khu tập thể công nhân', valueVnd: 385_000_000, plaque: false },
  ],
  'Công đoàn ngành Công Thương': [{ name: 'Dây chuyền chế biến miến dong', valueVnd: 5_600_000_000, plaque: false }],
  'CĐCS Công ty Điện lực Bắc Kạn': [
    {
      name: 'Dự án Cải tạo trụ sở Trung tâm Điều khiển xa tỉnh Bắc Kạn',
      valueVnd: 12_750_000_000,
      plaque: true,
    },
    { name: 'Đường dây 22kV cấp điện thôn vùng cao', valueVnd: 9_300_000_000, plaque: false },
  ],
  'CĐCS Công ty Cổ phần Cấp thoát nước Bắc Kạn': [
    { name: 'Trạm bơm tăng áp phường Huyền Tụng', valueVnd: 4_120_000_000, plaque: false },
  ],
  'CĐCS Công ty Cổ phần Khoáng sản Bắc Kạn': [
    { name: 'Hệ thống xử lý nước thải mỏ', valueVnd: 5_115_000_000, plaque: false },
  ],
  'CĐCS Viễn thông Bắc Kạn': [{ name: 'Trạm phát sóng xã đặc biệt khó khăn', valueVnd: 1_200_000_000, plaque: false }],
};

export interface NamedAwards<Holder> {
  holder: Holder;
  awards: string[];
}

/** What one unit sends in. A layout writes either the names or, for units that send numbers only, the numbers. */
export interface UnitPlan {
  unit: DemonstrationUnit;
  people: NamedAwards<DemonstrationPerson>[];
  collectives: NamedAwards<string>[];
  counts: { subject: Subject; award: string; count: number }[];
  initiatives: { title: string; author: string }[];
  works: DemonstrationWork[];
}

/** Fighters take one level each from the front of the list, certificates are shared out from its end. */
function nameAwards<Holder>(holders: Holder[], front: [string, number][], back: [string, number][]) {
  const named: NamedAwards<Holder>[] = holders.map((holder) => ({ holder, awards: [] }));
  let next = 0;
  for (const [award, count] of front) for (let i = 0; i < count; i++) named[next++]?.awards.push(award);
  let last = named.length - 1;
  for (const [award, count] of back) for (let i = 0; i < count; i++) named[last--]?.awards.push(award);
  return named;
}

const sum = (list: [string, number][]) => list.reduce((total, [, count]) => total + count, 0);

function planUnit(
  unit: DemonstrationUnit,
  index: number,
  share: (award: string, subject: Subject) => number,
  initiatives: number,
): UnitPlan {
  const random = createRandom(20_200_511 + index * 7919);
  const counts = (['individual', 'collective'] as const).flatMap((subject) =>
    Object.keys(demonstrationTotals[subject]).map((award) => ({ subject, award, count: share(award, subject) })),
  );
  const of = (award: string, subject: Subject) =>
    counts.find((c) => c.award === award && c.subject === subject)?.count ?? 0;
  const pairs = (subject: Subject, awards: string[]) =>
    awards.map((award): [string, number] => [award, of(award, subject)]);

  const fighters = pairs('individual', ['CSTDTQ', 'CSTDTINH', 'CSTDCS']);
  const certificates = pairs('individual', ['BK-TLD', 'BK-LDLD']);
  const titles = pairs('collective', ['TTLDXS', 'TTLDTT']);
  const honours = pairs('collective', ['CO-TLD', 'CO-LDLD', 'BK-TLD', 'BK-LDLD']);
  const peopleCount =
    Math.max(sum(fighters), sum(certificates)) + Math.floor(Math.min(sum(fighters), sum(certificates)) / 2);
  const people = inventPeople(random, unit.field, peopleCount);
  const collectives = inventCollectives(unit.field, Math.max(sum(titles), sum(honours)), index * 5);
  return {
    unit,
    people: nameAwards(people, fighters, certificates),
    collectives: nameAwards(collectives, titles, honours),
    counts: counts.filter((entry) => entry.count > 0),
    initiatives: Array.from({ length: initiatives }, (_, i) => ({
      title: inventInitiative(random, unit.field, i),
      author: people[i % Math.max(people.length, 1)]?.name ?? '',
    })),
    works: works[unit.name] ?? [],
  };
}

/** The forty units with everything they send; all counts add up to {@link demonstrationTotals}. */
export function planDemonstration(): UnitPlan[] {
  const weights = demonstrationUnits.map((unit) => unit.weight);
  const shares = new Map<string, number[]>();
  for (const subject of ['individual', 'collective'] as const)
    for (const [award, total] of Object.entries(demonstrationTotals[subject]))
      shares.set(`${subject} ${award}`, shareOut(total, weights));
  const initiatives = shareOut(demonstrationTotals.initiatives, weights);
  return demonstrationUnits.map((unit, index) =>
    planUnit(unit, index, (award, subject) => shares.get(`${subject} ${award}`)?.[index] ?? 0, initiatives[index] ?? 0),
  );
}
