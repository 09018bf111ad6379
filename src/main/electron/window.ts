import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { vi } from '#shared/messages/vi.ts';
import { applicationFolder } from '../application-folder.ts';
import { pageOrigin } from './page-address.ts';

/** Opens the window; it appears once its first picture is ready. */
export async function openMainWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: vi.host.applicationName,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(applicationFolder(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${pageOrigin}/`);
  return window;
}

/** Brings the window to the person who started the application a second time. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
