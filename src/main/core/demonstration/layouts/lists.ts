import type { UnitPlan } from '../plan.ts';
import { individualForms, individualTitles, long, short } from './award-words.ts';
import { type DraftCell, type SheetDraft, signatures, titleBlock } from './sheet-draft.ts';

const joined = (awards: string[], words = short) => awards.map(words).join(', ');
const only = (awards: string[], wanted: string[]) => joined(awards.filter((award) => wanted.includes(award)));

/** A sheet of people and a sheet of collectives, awards named in one column. */
export function threeLists(plan: UnitPlan): SheetDraft[] {
  const people = titleBlock(plan.unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA CÁ NHÂN NĂM 2020', 6);
  const collectives = titleBlock(plan.unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA TẬP THỂ NĂM 2020', 4);
  return [
    {
      name: 'CÁ NHÂN',
      rows: [
        ...people.rows,
        ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị công tác', 'Danh hiệu, hình thức đăng ký'],
        ...plan.people.map(({ holder, awards }, i): DraftCell[] => [
          i + 1,
          `${holder.sex === 'female' ? 'Bà' : 'Ông'} ${holder.name}`,
          holder.birthYear,
          holder.position,
          plan.unit.name,
          joined(awards),
        ]),
        [null, `Tổng cộng: ${plan.people.length} người`],
        ...signatures(6),
      ],
      merges: people.merges,
      widths: [6, 28, 10, 22, 34, 34],
    },
    {
      name: 'TẬP THỂ',
      rows: [
        ...collectives.rows,
        ['TT', 'Tên tập thể', 'Danh hiệu, hình thức đăng ký', 'Ghi chú'],
        ...plan.collectives.map(({ holder, awards }, i): DraftCell[] => [i + 1, holder, joined(awards, long), null]),
        ...signatures(4),
      ],
      merges: collectives.merges,
      widths: [6, 38, 46, 14],
    },
  ];
}

/** One header, then part A with collectives and part B with people; each part closes with its own count. */
export function oneTableTwoParts(plan: UnitPlan): SheetDraft[] {
  const block = titleBlock(plan.unit, 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2020', 5);
  return [
    {
      name: 'Đăng ký thi đua',
      rows: [
        ...block.rows,
        ['TT', 'Tên tập thể, cá nhân', 'Chức vụ', 'Danh hiệu, hình thức khen thưởng đăng ký', 'Ghi chú'],
        [1, 2, 3, 4, 5],
        ['A', 'TẬP THỂ'],
        ...plan.collectives.map(({ holder, awards }, i): DraftCell[] => [i + 1, holder, null, joined(awards)]),
        [null, `Cộng A: ${plan.collectives.length} tập thể`],
        ['B', 'CÁ NHÂN'],
        ...plan.people.map(({ holder, awards }, i): DraftCell[] => [
          i + 1,
          holder.name,
          holder.position,
          joined(awards),
        ]),
        [null, `Cộng B: ${plan.people.length} cá nhân`],
        ...signatures(5),
      ],
      merges: block.merges,
      widths: [6, 36, 24, 44, 14],
    },
  ];
}

/** Two columns for a person, emulation titles apart from commendation forms. */
export function titlesAndForms(plan: UnitPlan): SheetDraft[] {
  const people = titleBlock(plan.unit, 'DANH SÁCH CÁ NHÂN ĐĂNG KÝ THI ĐUA NĂM 2020', 6);
  const collectives = titleBlock(plan.unit, 'DANH SÁCH TẬP THỂ ĐĂNG KÝ THI ĐUA NĂM 2020', 4);
  return [
    {
      name: 'DS cá nhân',
      rows: [
        ...people.rows,
        ['Số TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Danh hiệu thi đua', 'Hình thức khen thưởng'],
        ...plan.people.map(({ holder, awards }, i): DraftCell[] => [
          i + 1,
          holder.name,
          holder.position,
          plan.unit.name,
          only(awards, individualTitles),
          only(awards, individualForms),
        ]),
        ['Tổng cộng', `${plan.people.length} người`],
        ...signatures(6),
      ],
      merges: people.merges,
      widths: [10, 28, 24, 34, 22, 24],
    },
    {
      name: 'DS tập thể',
      rows: [
        ...collectives.rows,
        ['Số TT', 'Tên tập thể', 'Danh hiệu thi đua', 'Hình thức khen thưởng'],
        ...plan.collectives.map(({ holder, awards }, i): DraftCell[] => [
          i + 1,
          holder,
          joined(awards.filter((award) => !award.startsWith('BK'))),
          joined(awards.filter((award) => award.startsWith('BK'))),
        ]),
        ...signatures(4),
      ],
      merges: collectives.merges,
      widths: [10, 38, 40, 24],
    },
  ];
}

/** Both tables on one sheet, each with its own heading and header, and a closing sentence. */
export function twoTables(plan: UnitPlan): SheetDraft[] {
  const block = titleBlock(plan.unit, 'DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2020', 4);
  return [
    {
      name: 'Sheet1',
      rows: [
        ...block.rows,
        ['I. TẬP THỂ'],
        ['STT', 'Tên tập thể', 'Danh hiệu đăng ký', 'Ghi chú'],
        ...plan.collectives.map(({ holder, awards }, i): DraftCell[] => [i + 1, holder, joined(awards, long)]),
        [],
        ['II. CÁ NHÂN'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Danh hiệu, hình thức khen thưởng đăng ký'],
        ...plan.people.map(({ holder, awards }, i): DraftCell[] => [
          i + 1,
          holder.name,
          holder.position,
          joined(awards),
        ]),
        [],
        [`Danh sách này có ${plan.collectives.length} tập thể, ${plan.people.length} cá nhân.`],
        ...signatures(4),
      ],
      merges: block.merges,
      widths: [6, 38, 44, 44],
    },
  ];
}

/** A sheet for every individual award, named by its title; collectives together. */
export function sheetPerAward(plan: UnitPlan): SheetDraft[] {
  const sheets = [...individualTitles, ...individualForms].flatMap((award): SheetDraft[] => {
    const holders = plan.people.filter(({ awards }) => awards.includes(award));
    if (holders.length === 0) return [];
    return [
      {
        name: short(award),
        rows: [
          [plan.unit.name.toUpperCase()],
          [`DANH SÁCH CÁ NHÂN ĐĂNG KÝ ${long(award).toUpperCase()} NĂM 2020`],
          [],
          ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
          ...holders.map(({ holder }, i): DraftCell[] => [i + 1, holder.name, holder.position, plan.unit.name]),
          [null, `Cộng: ${holders.length} người`],
          ...signatures(4),
        ],
        merges: ['A2:D2'],
        widths: [6, 30, 26, 36],
      },
    ];
  });
  return [...sheets, ...threeLists(plan).slice(1)];
}
