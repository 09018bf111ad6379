import type { NamedAwards, UnitPlan } from '../plan.ts';
import { collectiveForms, collectiveTitles, individualForms, individualTitles, short } from './award-words.ts';
import { type DraftCell, letter, type SheetDraft, signatures, titleBlock } from './sheet-draft.ts';

interface Marks<Holder> {
  name: string;
  title: string;
  heading: string[];
  titles: string[];
  forms: string[];
  rows: NamedAwards<Holder>[];
  lead: (holder: Holder) => DraftCell[];
}

const group = (label: string, count: number): DraftCell[] => [label, ...Array.from({ length: count - 1 }, () => null)];

/** A mark under each award: two header levels, a total of marks below. */
function marksSheet<Holder>(plan: UnitPlan, marks: Marks<Holder>): SheetDraft {
  const awards = [...marks.titles, ...marks.forms];
  const lead = marks.heading.length;
  const columns = lead + awards.length;
  const block = titleBlock(plan.unit, marks.title, columns);
  const top = block.rows.length + 1;
  const total = awards.map((award) => marks.rows.filter((row) => row.awards.includes(award)).length);
  return {
    name: marks.name,
    rows: [
      ...block.rows,
      [
        ...marks.heading,
        ...group('Danh hiệu thi đua', marks.titles.length),
        ...group('Hình thức khen thưởng', marks.forms.length),
      ],
      [...marks.heading.map(() => null), ...awards.map(short)],
      ...marks.rows.map((row, i): DraftCell[] => [
        i + 1,
        ...marks.lead(row.holder),
        ...awards.map((award) => (row.awards.includes(award) ? 'x' : null)),
      ]),
      [null, 'TỔNG CỘNG', ...marks.heading.slice(2).map(() => null), ...total],
      ...signatures(columns),
    ],
    merges: [
      ...block.merges,
      ...marks.heading.map((_, i) => `${letter(i + 1)}${top}:${letter(i + 1)}${top + 1}`),
      `${letter(lead + 1)}${top}:${letter(lead + marks.titles.length)}${top}`,
      `${letter(lead + marks.titles.length + 1)}${top}:${letter(columns)}${top}`,
    ],
    widths: [6, 32, ...marks.heading.slice(2).map(() => 20), ...awards.map(() => 11)],
  };
}

export function marksBySection(plan: UnitPlan): SheetDraft[] {
  return [
    marksSheet(plan, {
      name: 'Cá nhân',
      title: 'BIỂU ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG CÁ NHÂN NĂM 2020',
      heading: ['TT', 'Họ và tên', 'Chức vụ'],
      titles: individualTitles,
      forms: individualForms,
      rows: plan.people,
      lead: (person) => [person.name, person.position],
    }),
    marksSheet(plan, {
      name: 'Tập thể',
      title: 'BIỂU ĐĂNG KÝ THI ĐUA TẬP THỂ NĂM 2020',
      heading: ['TT', 'Tên tập thể'],
      titles: collectiveTitles,
      forms: collectiveForms,
      rows: plan.collectives,
      lead: (name) => [name],
    }),
  ];
}
