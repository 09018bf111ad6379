import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { os, type RouterClient } from '@orpc/server';
import type { WebFrameMain } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { portChannel } from '#shared/contract/desktop.ts';
import { handOutPorts } from '../../src/main/electron/ports.ts';
import { ipcMain, part } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

const router = { ping: os.handler(() => 'pong') };
const own = { parent: null, origin: 'app://so-thi-dua', url: 'app://so-thi-dua/#/' };

beforeEach(() => {
  ipcMain.removeAllListeners();
  handOutPorts(router);
});

function portsFor(frame: Partial<WebFrameMain> | null): MessagePort[] {
  const handed: MessagePort[] = [];
  const postMessage = (_channel: string, _message: unknown, ports: MessagePort[]): void => void handed.push(...ports);
  ipcMain.emit(portChannel, { senderFrame: frame === null ? null : { ...frame, postMessage } });
  return handed;
}

describe('the port', () => {
  test('goes to our own page, and the procedures answer on it', async () => {
    const [port] = portsFor(own);
    if (port === undefined) expect.unreachable('no port was handed out');
    port.start();
    const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port }));
    expect(await client.ping()).toBe('pong');
    port.close();
  });

  test.each<[string, Partial<WebFrameMain> | null]>([
    ['a page from elsewhere', { ...own, origin: 'https://example.org', url: 'https://example.org/' }],
    ['another host of the scheme', { ...own, origin: 'app://other', url: 'app://other/' }],
    ['a page whose address only looks like ours', { ...own, url: 'app://so-thi-dua.example.org/' }],
    ['an opaque origin', { ...own, origin: 'null' }],
    ['a frame inside our page', { ...own, parent: part<WebFrameMain>(own) }],
    ['a frame that is gone', null],
  ])('does not go to %s', (_who, frame) => {
    expect(portsFor(frame)).toEqual([]);
  });
});
