import type { FormIdentity } from '#shared/domain/reading.ts';
import type { TableReading } from '#shared/domain/records.ts';
import { formIdentityOf, isIdentitySheet } from './form/form-identity.ts';
import type { SheetGrid, WorkbookGrid } from './read/grid.ts';
import { isReturnList } from './return/list-place.ts';

export interface OwnSheets {
  /** The workbook without the sheets that this program put into it. */
  workbook: WorkbookGrid;
  form: FormIdentity | null;
  /** The accounts of those sheets: every row a note, or blank. */
  tables: TableReading[];
}

/** Sets aside the sheets of a form or a returned file that are not the unit's: they hold nothing to read. */
export function setOwnSheetsAside(workbook: WorkbookGrid): OwnSheets {
  const own = workbook.sheets.filter(isOwn);
  return {
    workbook: own.length === 0 ? workbook : { ...workbook, sheets: workbook.sheets.filter((sheet) => !isOwn(sheet)) },
    form: formIdentityOf(workbook),
    tables: own.map(accountOf),
  };
}

function isOwn(sheet: SheetGrid): boolean {
  return isIdentitySheet(sheet) || isReturnList(sheet);
}

function accountOf({ name, rows, lastRow }: SheetGrid): TableReading {
  return {
    sheet: name,
    kind: 'unknown',
    firstRow: 1,
    lastRow,
    headerRows: [],
    numberRow: null,
    rows: { data: 0, section: 0, total: 0, title: 0, note: rows.length, blank: lastRow - rows.length },
    records: [],
    declared: [],
    problems: [],
  };
}
