import type { BrowserWindow } from 'electron';

/** Prints what the window shows, by the printer dialog of the system. Resolves false when the person cancels. */
export function printWindow(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (success) => resolve(success));
  });
}
