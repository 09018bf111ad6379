import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { vi } from '#shared/messages/vi.ts';
import { printWindow } from './printing.ts';

const texts = vi.host.menu;

export function setMenu(window: BrowserWindow): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(window)));
}

function menuOf(window: BrowserWindow): MenuItemConstructorOptions[] {
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.print, accelerator: 'CommandOrControl+P', click: () => void printWindow(window) },
        { type: 'separator' },
        { label: texts.quit, role: 'quit' },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { label: texts.undo, role: 'undo' },
        { label: texts.redo, role: 'redo' },
        { type: 'separator' },
        { label: texts.cut, role: 'cut' },
        { label: texts.copy, role: 'copy' },
        { label: texts.paste, role: 'paste' },
        { label: texts.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        { label: texts.actualSize, role: 'resetZoom' },
        { type: 'separator' },
        { label: texts.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: texts.help, submenu: [{ label: texts.about, click: () => void showAbout(window) }] },
  ];
}

async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: vi.host.applicationName,
    message: texts.aboutText(app.getVersion()),
  });
}
