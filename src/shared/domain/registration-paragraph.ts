import { type AwardType, defaultAwardTypes } from './awards.ts';
import { formatMoneyShort } from './money.ts';
import type { Subject } from './records.ts';
import { formatSmallCount } from './vietnamese-numbers.ts';

/** The figures that the paragraph tells; the JSON of `thidua summary` has this shape. Money in whole đồng. */
export interface ParagraphFigures {
  awards: { award: string; subject: Subject; registered: number }[];
  groups: { group: string; subject: Subject; registered: number }[];
  initiatives: { count: number };
  works: { count: number; valueVnd: number };
}

/** What a number in the paragraph counts, so that its rows can be opened. */
export interface ParagraphSource {
  what: 'registered' | 'initiatives' | 'works';
  award: string | null;
  group: string | null;
  subject: Subject | null;
}

export interface ParagraphPiece {
  text: string;
  source: ParagraphSource | null;
}

export interface ParagraphInput {
  campaign: { year: number };
  summary: ParagraphFigures;
  /** What the works are to celebrate: `chào mừng Đại hội Đảng các cấp`. */
  occasion?: string;
  /** One phase alone: `Đợt I`. */
  phase?: string;
  awardTypes?: Pick<AwardType, 'code' | 'name' | 'class' | 'group'>[];
}

type Part = ParagraphPiece[];

/** Awards whose place and wording offices' reports have settled. */
const settledAwards = [
  { award: 'CO-TLD', wording: ' đăng ký Tổng Liên đoàn tặng Cờ thi đua' },
  { award: 'BK-TLD', wording: ' đăng ký Tổng Liên đoàn tặng Bằng khen' },
  { award: 'CO-LDLD', wording: ' đăng ký LĐLĐ tỉnh tặng Cờ thi đua' },
  { award: 'BK-LDLD', wording: ' đăng ký LĐLĐ tỉnh tặng Bằng khen' },
  { award: 'TTLDXS', wording: ' đăng ký đạt tập thể LĐXS' },
  { award: 'TTLDTT', wording: ' đăng ký đạt tập thể LĐTT' },
];
const settledGroups = [{ group: 'emulation-fighter', wording: ' đăng ký đạt CSTĐ các cấp' }];
const subjectWords = { collective: 'tập thể', individual: 'cá nhân' } satisfies Record<Subject, string>;
const subjects = ['collective', 'individual'] satisfies Subject[];

/**
 * The paragraph of a registration report, in pieces: each number is a piece of its own that carries what it counts.
 * Parts that count nothing are left out. The value of works is cut to one decimal and then said to be “trên” it.
 */
export function registrationParagraphPieces(input: ParagraphInput): ParagraphPiece[] {
  const parts = [
    worksPart(input),
    ...settledAwards.map(({ award, wording }) => awardPart(input.summary, award, wording)),
    ...settledGroups.map(({ group, wording }) => groupPart(input.summary, group, wording)),
    ...otherAwardParts(input),
    initiativesPart(input.summary),
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return [words(`${when(input)}, chưa có đăng ký thi đua nào.`)];
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [words('; '), ...part]));
  return [words(`${when(input)}, đã có `), ...joined, words('.')];
}

/** The paragraph as one text. */
export function paragraphText(pieces: readonly ParagraphPiece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

function when({ campaign, phase }: ParagraphInput): string {
  return phase === undefined ? `Từ đầu năm ${campaign.year}` : `Trong ${phase} năm ${campaign.year}`;
}

function words(text: string): ParagraphPiece {
  return { text, source: null };
}

function worksPart({ summary, occasion }: ParagraphInput): Part {
  const { count, valueVnd } = summary.works;
  if (count === 0) return [];
  const source = { what: 'works', award: null, group: null, subject: null } satisfies ParagraphSource;
  const celebrating = occasion === undefined || occasion === '' ? '' : ` ${occasion}`;
  const part: Part = [
    { text: formatSmallCount(count), source },
    words(` công trình do các cấp công đoàn đăng ký${celebrating}`),
  ];
  if (valueVnd === 0) return part;
  const introduction = ` với tổng trị giá ${isCutShort(valueVnd) ? 'trên ' : ''}`;
  return [...part, words(introduction), { text: formatMoneyShort(valueVnd), source }];
}

/** Whether one decimal of tỷ (or triệu) đồng leaves something of the value out. */
function isCutShort(vnd: number): boolean {
  if (vnd >= 1e9) return vnd % 1e8 !== 0;
  return vnd >= 1e6 && vnd % 1e5 !== 0;
}

function awardPart(figures: ParagraphFigures, award: string, wording: string): Part {
  return subjectsPart(wording, (subject) => ({
    count: sum(figures.awards.filter((entry) => entry.award === award && entry.subject === subject)),
    source: { what: 'registered', award, group: null, subject },
  }));
}

function groupPart(figures: ParagraphFigures, group: string, wording: string): Part {
  return subjectsPart(wording, (subject) => ({
    count: sum(figures.groups.filter((entry) => entry.group === group && entry.subject === subject)),
    source: { what: 'registered', award: null, group, subject },
  }));
}

function sum(entries: { registered: number }[]): number {
  return entries.reduce((total, entry) => total + entry.registered, 0);
}

/** `17 tập thể, 19 cá nhân` and the wording after them; nothing where both are zero. */
function subjectsPart(wording: string, count: (subject: Subject) => { count: number; source: ParagraphSource }): Part {
  const counted = subjects
    .map((subject) => ({ subject, ...count(subject) }))
    .filter((entry) => entry.count > 0)
    .flatMap((entry, index) => [
      ...(index === 0 ? [] : [words(', ')]),
      { text: formatSmallCount(entry.count), source: entry.source },
      words(` ${subjectWords[entry.subject]}`),
    ]);
  return counted.length === 0 ? [] : [...counted, words(wording)];
}

function otherAwardParts({ summary, awardTypes = defaultAwardTypes }: ParagraphInput): Part[] {
  const told = new Set(settledAwards.map(({ award }) => award));
  const toldGroups = new Set(settledGroups.map(({ group }) => group));
  return awardTypes
    .filter((type) => !told.has(type.code) && (type.group === null || !toldGroups.has(type.group)))
    .map((type) => awardPart(summary, type.code, ` đăng ký ${type.class === 'title' ? 'đạt ' : ''}${type.name}`));
}

function initiativesPart({ initiatives }: ParagraphFigures): Part {
  if (initiatives.count === 0) return [];
  const source = { what: 'initiatives', award: null, group: null, subject: null } satisfies ParagraphSource;
  return [
    { text: formatSmallCount(initiatives.count), source },
    words(' sáng kiến, kinh nghiệm được các cá nhân đăng ký'),
  ];
}
