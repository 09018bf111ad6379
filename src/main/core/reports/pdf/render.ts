import pdfmake from 'pdfmake';
import type { ReportModel } from '../model.ts';
import { paperFonts } from '../typeface/paper-fonts.ts';
import { pdfDocument } from './document.ts';
import { tableLayout } from './tables.ts';

/**
 * Papers as one PDF file. Nothing but the fonts in `resources` is read, and nothing is fetched. `onPapers` hears how many
 * are set: all are laid out first, which is half the time, and then put on their pages.
 */
export async function renderPdf(
  models: readonly ReportModel[],
  resources: string,
  onPapers: (papers: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = paperFonts(resources);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.files).includes(path));
  pdfmake.setFonts({ Paper: fonts.files });
  pdfmake.setProgressCallback((part) => onPapers(Math.floor(part * models.length)));
  pdfmake.setTableLayouts({ paper: tableLayout });
  const buffer = await pdfmake.createPdf(pdfDocument(models, fonts)).getBuffer();
  return new Uint8Array(buffer);
}
