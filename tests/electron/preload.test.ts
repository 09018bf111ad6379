import { expect, test, vi } from 'vitest';
import { portChannel } from '#shared/contract/desktop.ts';
import { ipcRenderer, seen } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

test('the page sees one function, and its port comes as a message to itself', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('window', { postMessage, location: { origin: 'app://so-thi-dua' } });
  await import('../../src/main/preload/preload.ts');

  expect(Object.keys(seen.exposed)).toEqual(['desktop']);
  const bridge = seen.exposed['desktop'];
  expect(bridge).toEqual({ requestPort: expect.any(Function) });
  Reflect.apply(Reflect.get(Object(bridge), 'requestPort'), null, []);
  expect(ipcRenderer.sent).toEqual([portChannel]);

  const ports = ['port'];
  ipcRenderer.emit(portChannel, { ports });
  expect(postMessage).toHaveBeenCalledExactlyOnceWith(portChannel, 'app://so-thi-dua', ports);
});
