import type { WebFrameMain } from 'electron';

export const pageScheme = 'app';
export const pageHost = 'so-thi-dua';
export const pageOrigin = `${pageScheme}://${pageHost}`;

export const isPageAddress = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

// Chromium shows a PDF by an extension of its own, whose name is the same everywhere.
const documentViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Whether a frame inside our page may go there: to a finished PDF, a blob that our page made, and to what shows it. */
export const isDocumentAddress = (url: string): boolean =>
  url.startsWith(`blob:${pageOrigin}/`) || url.startsWith(documentViewer);

/** Whether the frame is our own page: the window's outermost frame, showing what the application serves. */
export function isOwnPage(frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'>): boolean {
  return frame.parent === null && frame.origin === pageOrigin && isPageAddress(frame.url);
}
