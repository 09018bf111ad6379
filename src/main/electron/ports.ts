import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain } from 'electron';
import { portChannel } from '#shared/contract/desktop.ts';
import { isOwnPage } from './page-address.ts';

/** Gives our own page, and no other sender, a port on which the procedures answer. A page that reloads asks anew. */
export function handOutPorts(router: AnyRouter): void {
  const rpc = new RPCHandler(router);
  ipcMain.on(portChannel, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isOwnPage(frame)) return;
    const { port1, port2 } = new MessageChannelMain();
    rpc.upgrade(port1, { context: {} });
    port1.start();
    frame.postMessage(portChannel, null, [port2]);
  });
}
