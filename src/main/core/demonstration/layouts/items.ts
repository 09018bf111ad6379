import type { UnitPlan } from '../plan.ts';
import { type DraftCell, type SheetDraft, signatures } from './sheet-draft.ts';

/** Initiatives, and works where the unit has some. Value in million đồng for every other unit. */
export function itemSheets(plan: UnitPlan): SheetDraft[] {
  const sheets: SheetDraft[] = [
    {
      name: 'Sáng kiến',
      rows: [
        [plan.unit.name.toUpperCase()],
        ['DANH SÁCH ĐĂNG KÝ SÁNG KIẾN, KINH NGHIỆM NĂM 2020'],
        [],
        ['STT', 'Tên sáng kiến, kinh nghiệm', 'Tác giả', 'Đơn vị'],
        ...plan.initiatives.map(({ title, author }, i): DraftCell[] => [i + 1, title, author, plan.unit.name]),
        [null, `Cộng: ${plan.initiatives.length} sáng kiến`],
        ...signatures(4),
      ],
      merges: ['A2:D2'],
      widths: [6, 70, 28, 36],
    },
  ];
  if (plan.works.length > 0) sheets.push(worksSheet(plan));
  return sheets;
}

function worksSheet(plan: UnitPlan): SheetDraft {
  const inMillions = plan.works.length > 1;
  return {
    name: 'Công trình',
    rows: [
      [plan.unit.name.toUpperCase()],
      ['BIỂU ĐĂNG KÝ CÔNG TRÌNH, PHẦN VIỆC CHÀO MỪNG ĐẠI HỘI ĐẢNG CÁC CẤP NĂM 2020'],
      [],
      [
        'TT',
        'Tên công trình, phần việc',
        'Đơn vị đăng ký',
        inMillions ? 'Giá trị (triệu đồng)' : 'Giá trị (đồng)',
        'Gắn biển (x)',
      ],
      ...plan.works.map(({ name, valueVnd, plaque }, i): DraftCell[] => [
        i + 1,
        name,
        plan.unit.name,
        inMillions ? valueVnd / 1_000_000 : valueVnd,
        plaque ? 'x' : null,
      ]),
      ...signatures(5),
    ],
    merges: ['A2:E2'],
    widths: [6, 60, 36, 22, 14],
  };
}
