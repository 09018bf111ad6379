import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';

let started = false;

/** Opens a document in the bundled worker; nothing is asked of the network. The caller destroys it. */
export async function openPdf(file: File): Promise<PDFDocumentProxy> {
  if (!started) {
    GlobalWorkerOptions.workerPort = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
      type: 'module',
    });
    started = true;
  }
  const data = new Uint8Array(await file.arrayBuffer());
  return getDocument({ data, useSystemFonts: false }).promise;
}

/** Draws a page with so many pixels to a point. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
): Promise<void> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
