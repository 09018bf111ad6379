import ExcelJS, { type Worksheet } from 'exceljs';
import type { ReportModel, Table } from '../model.ts';
import { paperFonts } from '../typeface/paper-fonts.ts';
import { sheetColumns } from './columns.ts';
import { type Filling, writeHeading, writeLetterhead, writeParagraph, writeSignature } from './frame.ts';
import { type WrittenTable, writeTable } from './table.ts';

const a4 = 9;
const inches = (millimetres: number): number => millimetres / 25.4;
const margins = {
  top: inches(20),
  bottom: inches(20),
  left: inches(30),
  right: inches(15),
  header: inches(8),
  footer: inches(8),
};

/** The report as an .xlsx workbook of one sheet, ready to print: real numbers, formulas for sums, header on every page. `resources` holds the fonts that texts are measured by. */
export async function renderXlsx([model]: readonly ReportModel[], resources: string): Promise<Uint8Array<ArrayBuffer>> {
  if (model === undefined) throw new Error('a workbook of no report');
  const fonts = paperFonts(resources);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = model.letterhead.issuer;
  workbook.title = model.title;
  workbook.created = new Date(model.createdAt);
  workbook.modified = new Date(model.createdAt);
  const table = model.body.find((block): block is Table => block.kind === 'table') ?? null;
  const { widths, pagesWide, frame } = sheetColumns(model, table, fonts);
  const sheet = workbook.addWorksheet(sheetName(model), { properties: { defaultRowHeight: 16 } });
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width;
  const written = fill({ sheet, fonts, widths, frame, next: 1 }, model);
  setUpPages(sheet, model, pagesWide);
  if (written !== null) repeatHeader(sheet, written, pagesWide);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel allows 31 characters and none of `: \ / ? * [ ]`. */
function sheetName(model: ReportModel): string {
  return model.fileName
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();
}

function fill(filling: Filling, model: ReportModel): WrittenTable | null {
  writeLetterhead(filling, model);
  writeHeading(filling, model);
  let written: WrittenTable | null = null;
  for (const block of model.body) {
    if (block.kind === 'table') written = writeTable(filling, block);
    else writeParagraph(filling, block);
  }
  writeSignature(filling, model);
  return written;
}

function setUpPages(sheet: Worksheet, model: ReportModel, pagesWide: number): void {
  sheet.pageSetup = {
    paperSize: a4,
    orientation: model.orientation,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    margins,
  };
  sheet.headerFooter = { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' };
}

/** A frozen header on the screen and the same rows on every page; leading columns too where the table is several pages wide. */
function repeatHeader(sheet: Worksheet, { headerFirst, headerLast }: WrittenTable, pagesWide: number): void {
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: headerLast, zoomScale: 100 }];
  sheet.pageSetup.printTitlesRow = `${headerFirst}:${headerLast}`;
  if (pagesWide > 1) sheet.pageSetup.printTitlesColumn = 'A:B';
}
