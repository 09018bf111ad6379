import type { WebFrameMain } from 'electron';

export const pageScheme = 'app';
export const pageHost = 'so-thi-dua';
export const pageOrigin = `${pageScheme}://${pageHost}`;

export const isPageAddress = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

/** Whether the frame is our own page: the window's outermost frame, showing what the application serves. */
export function isOwnPage(frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'>): boolean {
  return frame.parent === null && frame.origin === pageOrigin && isPageAddress(frame.url);
}
