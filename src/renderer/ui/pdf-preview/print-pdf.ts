import { drawPage, openPdf } from './pdf-document.ts';

/** Pixels to an inch on paper; finer than an office printer's small type needs, coarse enough for a hundred pages. */
const printResolution = 200;
const pointsPerInch = 72;
const printedClass = 'printed-pages';

/**
 * Prints a document by the system's own print dialog: its pages as pictures, one to a sheet of their own size. Needs
 * neither a PDF viewer in the window nor anything outside of it.
 */
export async function printPdf(file: File): Promise<void> {
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
