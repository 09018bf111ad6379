import type { FormIdentity } from '#shared/domain/reading.ts';
import type { SheetGrid, WorkbookGrid } from '../read/grid.ts';

/** The hidden sheet in which a form of ours says whose it is and holds its drop-down lists. */
export const identitySheet = '_so_thi_dua';
const mark = 'so-thi-dua/form/1';

/** Key and value in the first two columns, a pair a row. */
export function identityRows(identity: FormIdentity): [string, string | number][] {
  return [
    ['mark', mark],
    ['unit', identity.unitCode],
    ['name', identity.unitName],
    ['year', identity.year],
    ['phase', identity.phase ?? ''],
  ];
}

export function isIdentitySheet(sheet: SheetGrid): boolean {
  return sheet.hidden && sheet.name === identitySheet && valuesOf(sheet).get('mark') === mark;
}

/** Whose form the workbook is; null when it is not a form of ours. */
export function formIdentityOf(workbook: WorkbookGrid): FormIdentity | null {
  const sheet = workbook.sheets.find(isIdentitySheet);
  if (sheet === undefined) return null;
  const values = valuesOf(sheet);
  const [unitCode, unitName, year] = [values.get('unit'), values.get('name'), Number(values.get('year'))];
  if (!unitCode || !unitName || !Number.isInteger(year)) return null;
  const phase = Number(values.get('phase') ?? 0);
  return { unitCode, unitName, year, phase: Number.isInteger(phase) && phase > 0 ? phase : null };
}

function valuesOf(sheet: SheetGrid): Map<string, string> {
  return new Map(
    sheet.rows.map(({ cells }) => [cells.get(1)?.text.trim() ?? '', cells.get(2)?.text.trim() ?? ''] as const),
  );
}
