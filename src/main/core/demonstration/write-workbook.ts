import * as spreadsheet from '@e965/xlsx';
import exceljs from 'exceljs';
import type { SheetDraft } from './layouts/sheet-draft.ts';

async function writeXlsx(drafts: readonly SheetDraft[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  for (const draft of drafts) {
    const sheet = workbook.addWorksheet(draft.name);
    sheet.addRows(draft.rows);
    for (const range of draft.merges) sheet.mergeCells(range);
    for (const [index, width] of draft.widths.entries()) sheet.getColumn(index + 1).width = width;
    sheet.eachRow((row) => {
      row.font = { name: 'Times New Roman', size: 13 };
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeOther(drafts: readonly SheetDraft[], bookType: 'xls' | 'ods'): Uint8Array {
  const workbook = spreadsheet.utils.book_new();
  for (const draft of drafts) {
    const sheet = spreadsheet.utils.aoa_to_sheet(draft.rows);
    sheet['!merges'] = draft.merges.map((range) => spreadsheet.utils.decode_range(range));
    sheet['!cols'] = draft.widths.map((wch) => ({ wch }));
    spreadsheet.utils.book_append_sheet(workbook, sheet, draft.name);
  }
  const bytes: Buffer = spreadsheet.write(workbook, { type: 'buffer', bookType: bookType === 'xls' ? 'biff8' : 'ods' });
  return new Uint8Array(bytes);
}

export function writeWorkbook(drafts: readonly SheetDraft[], format: 'xlsx' | 'xls' | 'ods'): Promise<Uint8Array> {
  return format === 'xlsx' ? writeXlsx(drafts) : Promise.resolve(writeOther(drafts, format));
}
