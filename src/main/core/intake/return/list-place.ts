import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import type { SheetGrid } from '../read/grid.ts';

/** True for the sheet that a returned workbook lists its notes on: it is the office's, not the unit's. */
export function isReturnList(sheet: SheetGrid): boolean {
  const [first] = sheet.rows;
  const title = first?.index === 1 ? first.cells.get(1)?.text : undefined;
  return sheet.name.startsWith(messages.listName) && title?.trim() === messages.listTitle;
}
