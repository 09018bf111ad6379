import { drawPage, openPdf } from './pdf-document.ts';

/** Pixels to an inch on paper: as fine as an office printer draws small type. */
const printResolution = 300;
const pointsPerInch = 72;
const printedClass = 'printed-pages';

/**
 * Prints a document. A browser shows the document itself in a tab of its own, from whose viewer it is printed; where none
 * can be shown, as in the desktop window, its pages go to the system's print dialog as pictures.
 */
export async function printPdf(file: File): Promise<void> {
  if (!showInTab(file)) await printPictures(file);
}

/** Long enough for the tab to have read the document. */
const tabReadsWithin = 60_000;

function showInTab(file: File): boolean {
  if (window.desktop !== undefined || !navigator.pdfViewerEnabled) return false;
  const address = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(address), tabReadsWithin);
  return window.open(address) !== null;
}

/** One picture to a sheet of the first page's size. Needs neither a PDF viewer nor anything outside of the window. */
async function printPictures(file: File): Promise<void> {
  const document = await openPdf(file);
  try {
    const pages: HTMLImageElement[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const canvas = window.document.createElement('canvas');
      await drawPage(document, number, canvas, printResolution / pointsPerInch);
      pages.push(await pictureOf(canvas));
    }
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    showForPrinting(pages, `@page { size: ${width}pt ${height}pt; margin: 0; }`);
  } finally {
    await document.loadingTask.destroy();
  }
  window.print();
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<HTMLImageElement> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (!blob) throw new Error('the page could not be drawn');
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  await picture.decode();
  return picture;
}

/** Lays the pages behind the screen, where only the printer sees them, until the next printing or the end of this one. */
function showForPrinting(pages: HTMLImageElement[], pageRule: string): void {
  clearPrinted();
  const holder = document.createElement('div');
  holder.className = printedClass;
  const rule = document.createElement('style');
  rule.textContent = pageRule;
  holder.append(rule, ...pages);
  document.body.append(holder);
  window.addEventListener('afterprint', clearPrinted, { once: true });
}

function clearPrinted(): void {
  for (const holder of document.querySelectorAll(`.${printedClass}`)) {
    for (const picture of holder.querySelectorAll('img')) URL.revokeObjectURL(picture.src);
    holder.remove();
  }
}
