import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { createAwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import type { FileReading, FormIdentity, SenderConclusion, TableExplanation } from '#shared/domain/reading.ts';
import type { TableReading } from '#shared/domain/records.ts';
import { intakeForm as messages } from '#shared/messages/vi/intake-form.ts';
import { withoutDuplicates } from './interpret/duplicates.ts';
import { inSheetOrder, interpretTable } from './interpret/interpret-table.ts';
import { sheetHidden } from './interpret/problems.ts';
import type { RowTally } from './interpret/total-scopes.ts';
import { interpretTurnedTable } from './interpret/turned-table.ts';
import { setOwnSheetsAside } from './own-sheets.ts';
import type { WorkbookGrid } from './read/grid.ts';
import type { TableLayout } from './recognise/layout.ts';
import type { LayoutOverrides } from './recognise/overrides.ts';
import type { SheetLayout } from './recognise/recognise-sheet.ts';
import { recogniseSheet } from './recognise/recognise-sheet.ts';
import { findSender, findYear } from './recognise/sender.ts';
import type { SheetView } from './recognise/sheet-view.ts';

export interface AnalyseOptions {
  awardTypes: AwardType[];
  /** Name of the file without its folder: the last witness for the sender and the year. */
  fileName: string;
  /** What a person said of rows and columns. */
  overrides?: LayoutOverrides;
}

/** Recognises and interprets a repaired workbook. Pure: the same workbook and catalogue always give the same reading. */
export function analyseWorkbook(workbook: WorkbookGrid, options: AnalyseOptions): FileReading {
  const vocabulary = createAwardVocabulary(options.awardTypes);
  const { workbook: unitsOwn, form, tables: ownTables } = setOwnSheetsAside(workbook);
  const sheets = unitsOwn.sheets.map((sheet) => recogniseSheet(sheet, vocabulary, options.overrides));
  const visible = sheets.filter(({ view }) => !view.sheet.hidden);
  const blocks = visible.flatMap(({ view, tables }) => tables.map((layout) => ({ view, layout })));
  const sender = form === null ? findSender(blocks, options.fileName) : senderOfForm(form);
  const tables = sheets.flatMap((sheet) => interpretSheet(sheet, vocabulary, sender?.name ?? null));
  return {
    sender,
    year: form?.year ?? findYear(blocks, options.fileName),
    ...(form !== null && { form }),
    tables: [
      ...withoutDuplicates(tables).map((table) => ({ ...table, problems: inSheetOrder(table.problems) })),
      ...ownTables,
    ],
    explanations: sheets.flatMap((sheet) => sheet.tables.map((layout) => explain(sheet.view, layout))),
  };
}

function senderOfForm({ unitName }: FormIdentity): SenderConclusion {
  return { name: unitName, reason: messages.senderReason, confidence: 1 };
}

function interpretSheet(sheet: SheetLayout, vocabulary: AwardVocabulary, senderName: string | null): TableReading[] {
  if (sheet.view.sheet.hidden)
    return sheet.tables.map((layout, index) => hiddenTable(sheet, layout, index, vocabulary));
  const tally: RowTally[] = [];
  return sheet.tables.map((layout) =>
    layout.turned === null
      ? interpretTable(sheet.view, layout, vocabulary, senderName, tally)
      : interpretTurnedTable(sheet.view, layout, layout.turned, vocabulary, senderName, tally),
  );
}

/** A hidden sheet gives no record; its first table says so, if the sheet holds a table at all. */
function hiddenTable(
  sheet: SheetLayout,
  layout: TableLayout,
  index: number,
  vocabulary: AwardVocabulary,
): TableReading {
  const empty = interpretTable(sheet.view, { ...layout, kind: 'unknown', problems: [] }, vocabulary, null, []);
  const holdsTable = sheet.tables.some((table) => table.kind !== 'unknown' || table.problems.length > 0);
  return { ...empty, problems: holdsTable && index === 0 ? [sheetHidden(layout.sheet)] : [] };
}

function explain(view: SheetView, layout: TableLayout): TableExplanation {
  const titles = layout.rows
    .filter(({ role }) => role === 'title')
    .map(({ row }) => ({
      row,
      text: view
        .filled(row)
        .map((column) => view.text(row, column))
        .join(' '),
    }));
  return {
    ...(titles.length > 0 && { titles }),
    sheet: layout.sheet,
    firstRow: layout.firstRow,
    lastRow: layout.lastRow,
    kindReason: layout.kindReason,
    confidence: layout.confidence,
    rows: layout.rows.map(({ row, role, reason, confidence }) => ({ row, role, reason, confidence })),
    columns: layout.columns.map(({ column, meaning, header, award, subject, reason, confidence }) => ({
      column: columnLetter(column),
      meaning,
      header,
      award,
      subject,
      reason,
      confidence,
    })),
  };
}
