import { itemSheets } from './layouts/items.ts';
import { oneTableTwoParts, sheetPerAward, threeLists, titlesAndForms, twoTables } from './layouts/lists.ts';
import { marksBySection } from './layouts/marks.ts';
import { numbersByAward, numbersByUnit } from './layouts/numbers.ts';
import type { SheetDraft } from './layouts/sheet-draft.ts';
import { planDemonstration, type UnitPlan } from './plan.ts';
import type { Layout } from './units.ts';
import { writeWorkbook } from './write-workbook.ts';

const layouts: Record<Layout, (plan: UnitPlan) => SheetDraft[]> = {
  'marks-by-section': marksBySection,
  'one-table-two-parts': oneTableTwoParts,
  'three-lists': threeLists,
  'titles-and-forms': titlesAndForms,
  'two-tables': twoTables,
  'sheet-per-award': sheetPerAward,
  'numbers-by-unit': numbersByUnit,
  'numbers-by-award': numbersByAward,
};

export interface DemonstrationFile {
  name: string;
  bytes: Uint8Array;
}

/** The forty workbooks, one at a time, in the units' order. */
export async function* demonstrationWorkbooks(): AsyncGenerator<DemonstrationFile> {
  for (const [index, plan] of planDemonstration().entries()) {
    const drafts = [...layouts[plan.unit.layout](plan), ...itemSheets(plan)];
    const bytes = await writeWorkbook(drafts, plan.unit.format);
    yield {
      name: `${String(index + 1).padStart(2, '0')} ${plan.unit.name} - đăng ký thi đua 2020.${plan.unit.format}`,
      bytes,
    };
  }
}
