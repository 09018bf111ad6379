import pdfmake from 'pdfmake';
import type { ReportModel } from '../model.ts';
import { paperFonts } from '../typeface/paper-fonts.ts';
import { pdfDocument } from './document.ts';
import { tableLayout } from './tables.ts';

/** The report as a PDF file. Nothing but the fonts in `resources` is read, and nothing is fetched. */
export async function renderPdf(model: ReportModel, resources: string): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = paperFonts(resources);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.files).includes(path));
  pdfmake.setFonts({ Paper: fonts.files });
  pdfmake.setTableLayouts({ paper: tableLayout });
  const buffer = await pdfmake.createPdf(pdfDocument(model, fonts)).getBuffer();
  return new Uint8Array(buffer);
}
