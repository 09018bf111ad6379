import { describe, expect, test, vi } from 'vitest';
import { setMenu } from '../../src/main/electron/menu.ts';
import { openMainWindow, showWindow } from '../../src/main/electron/window.ts';
import { seen } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

describe('the window', () => {
  test('shuts the page off from Node and from the system', async () => {
    await openMainWindow();
    const preferences = seen.windows.at(-1)?.options.webPreferences;
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
    expect(preferences?.preload).toMatch(/[\\/]dist[\\/]preload[\\/]preload\.cjs$/);
  });

  test('shows our own page and nothing else', async () => {
    await openMainWindow();
    expect(seen.windows.at(-1)?.calls).toEqual(['load app://so-thi-dua/', 'show']);
  });

  test('comes to the front when asked for again', async () => {
    showWindow(await openMainWindow());
    expect(seen.windows.at(-1)?.calls.slice(2)).toEqual(['restore', 'show', 'focus']);
  });

  test('has a Vietnamese menu whose print entry prints', async () => {
    setMenu(await openMainWindow());
    expect(seen.menu.map((entry) => entry.label)).toEqual(['Tệp', 'Sửa', 'Xem', 'Giúp']);
    const entries = seen.menu.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
    expect(entries.every((entry) => entry.type === 'separator' || entry.label !== undefined)).toBe(true);
    const print = entries.find((entry) => entry.label === 'In…');
    Reflect.apply(print?.click ?? expect.unreachable, null, []);
    expect(seen.windows.at(-1)?.calls).toContain('print');
  });
});
