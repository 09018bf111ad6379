import type { ListedName } from '#core/reports/builders/registration-list.ts';
import type { RegistrationSummaryInput } from '#core/reports/builders/registration-summary.ts';
import type { Paper } from '#core/reports/paper.ts';
import type { Summary, SummaryRow } from '#shared/contract/figures.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { randomNumbers } from './random-numbers.ts';

type AwardFigure = SummaryRow['awards'][number];

export function paper(change: Partial<Paper> = {}): Paper {
  return {
    letterhead: {
      superior: 'Tổng Liên đoàn Lao động Việt Nam',
      issuer: 'Liên đoàn Lao động tỉnh Bắc Kạn',
      place: 'Bắc Kạn',
      symbol: 'BC-LĐLĐ',
      authority: 'TM. Ban Thường vụ',
      signerTitle: 'Chủ tịch',
      signerName: 'Nông Văn Mẫu',
    },
    campaign: { id: '1', year: 2020, title: 'Phong trào thi đua năm 2020' },
    phase: null,
    createdAt: '2020-05-11T02:00:00.000Z',
    awardTypes: defaultAwardTypes,
    ...change,
  };
}

const places = 'Ba Bể,Bạch Thông,Chợ Đồn,Chợ Mới,Na Rì,Ngân Sơn,Pác Nặm'.split(',');
const bodies =
  'Sở Tư pháp,Tòa án nhân dân tỉnh,Ngân hàng Nhà nước chi nhánh tỉnh Bắc Kạn,Đài Phát thanh và Truyền hình tỉnh,Công ty TNHH MTV Lâm nghiệp Bắc Kạn,Cơ quan Liên đoàn Lao động tỉnh,Trường Phổ thông Dân tộc nội trú tỉnh,Viễn thông Bắc Kạn'.split(
    ',',
  );

function unitName(index: number): string {
  const place = places[index % places.length] ?? '';
  if (index < places.length) return `LĐLĐ huyện ${place}`;
  const body = bodies[index % bodies.length] ?? '';
  return index < 40 ? `CĐCS ${body}` : `CĐCS ${body} (cơ sở ${index}, huyện ${place})`;
}

const sectors = ['public-service', 'state-enterprise', 'non-state', null] as const;

/** Units with figures under the given awards; everything else follows from the seed. */
export function summaryInput(options: {
  units: number;
  awards: [string, AwardFigure['subject']][];
  groupBy?: RegistrationSummaryInput['groupBy'];
  works?: boolean;
  change?: Partial<Paper>;
}): RegistrationSummaryInput {
  const { below: random } = randomNumbers(options.units);
  const units = Array.from({ length: options.units }, (_unit, index): SummaryRow => {
    const works = options.works !== false && random(4) === 0 ? 1 + random(3) : 0;
    return {
      key: String(index + 1),
      name: unitName(index),
      sector: sectors[random(8) > 0 ? random(3) : 3] ?? null,
      clusterName: random(10) > 0 ? `Cụm thi đua số ${1 + random(5)}` : null,
      awards: options.awards.flatMap(([award, subject]) => {
        const registered = random(3) > 0 ? random(190) : 0;
        return registered === 0
          ? []
          : [{ award, subject, registered, named: registered, countedOnly: 0, people: registered }];
      }),
      initiatives: { count: random(120), benefitVnd: 0 },
      works: { count: works, valueVnd: works * random(90_000) * 100_000 },
    };
  });
  return {
    paper: paper(options.change),
    summary: summed(units),
    units,
    groupBy: options.groupBy ?? 'sector',
    clusters: [1, 2, 3, 4, 5].map((number) => ({ key: String(number), name: `Cụm thi đua số ${number}` })),
  };
}

function summed(units: SummaryRow[]): Summary {
  const awards = new Map<string, AwardFigure>();
  for (const figure of units.flatMap((unit) => unit.awards)) {
    const key = `${figure.award} ${figure.subject}`;
    const sum = awards.get(key) ?? { ...figure, registered: 0, named: 0, countedOnly: 0, people: 0 };
    sum.registered += figure.registered;
    sum.named += figure.named;
    sum.people += figure.people;
    awards.set(key, sum);
  }
  const total = (read: (unit: SummaryRow) => number): number => units.reduce((sum, unit) => sum + read(unit), 0);
  return {
    contract: 1,
    campaign: 2020,
    awards: [...awards.values()],
    groups: [],
    initiatives: { count: total((unit) => unit.initiatives.count), benefitVnd: 0 },
    works: { count: total((unit) => unit.works.count), valueVnd: total((unit) => unit.works.valueVnd) },
    units: { expected: units.length, submitted: units.length, late: 0, missing: [] },
  };
}

/** The awards of the Bắc Kạn 2020 figures. */
export const bacKanAwards: [string, AwardFigure['subject']][] = [
  ['CSTDCS', 'individual'],
  ['CSTDTINH', 'individual'],
  ['CSTDTQ', 'individual'],
  ['BK-LDLD', 'individual'],
  ['BK-TLD', 'individual'],
  ['TTLDTT', 'collective'],
  ['TTLDXS', 'collective'],
  ['CO-LDLD', 'collective'],
  ['CO-TLD', 'collective'],
  ['BK-LDLD', 'collective'],
  ['BK-TLD', 'collective'],
];

export const everyAward: [string, AwardFigure['subject']][] = defaultAwardTypes.flatMap((type) =>
  type.subjects.map((subject): [string, AwardFigure['subject']] => [type.code, subject]),
);

const families = 'Nguyễn,Hoàng,Nông,Lý,Triệu,Đàm,Bế,Ma,Lường,Hà'.split(',');
const middles = 'Văn,Thị,Thị Bích,Quang,Minh,Hữu,Thị Thu,Đức'.split(',');
const givens = 'An,Ánh,Bình,Chuyên,Dũng,Đông,Hằng,Hạnh,Khuê,Lập,Nghĩa,Quỳnh,Thảo,Tuyết,Vượng,Yến'.split(',');
const positions = [
  'Giáo viên',
  'Phó Hiệu trưởng',
  'Chủ tịch Công đoàn cơ sở, Trưởng phòng Tổ chức - Hành chính',
  null,
  'Công nhân',
];

export function listedNames(count: number): ListedName[] {
  const { below: random } = randomNumbers(count);
  const pick = <Item>(items: Item[], otherwise: Item): Item => items[random(items.length)] ?? otherwise;
  return Array.from({ length: count }, (_name, index) => ({
    name: `${pick(families, '')} ${pick(middles, '')} ${pick(givens, '')}`,
    birth: random(3) > 0 ? `19${60 + random(40)}-0${1 + random(9)}-1${random(10)}` : null,
    position: pick(positions, null),
    unitName: unitName(Math.floor((index / count) * 40)),
  }));
}
