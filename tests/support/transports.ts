import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { Contract } from '#shared/contract/index.ts';
import { startWebHost } from '../../src/main/web/host.ts';

export interface Connection {
  client: ContractRouterClient<Contract>;
  close(): Promise<void>;
}

/** Let in as a browser is: the key for a cookie, then calls that carry the cookie and the origin. */
async function connectOverHttp(router: AnyRouter): Promise<Connection> {
  const rendererFolder = await mkdtemp(join(tmpdir(), 'so-thi-dua-http-'));
  const host = await startWebHost({ router }, { rendererFolder });
  const entered = await fetch(host.url, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie().at(0)?.split(';', 1)[0] ?? '';
  const link = new HttpLink({ url: `${host.origin}/rpc`, headers: { cookie, origin: host.origin } });
  return {
    client: createORPCClient(link),
    close: async () => {
      await host.close();
      await rm(rendererFolder, { recursive: true, force: true });
    },
  };
}

/** As in the desktop window: a port for each side. */
async function connectOverPort(router: AnyRouter): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1, { context: {} });
  port1.start();
  port2.start();
  return {
    client: createORPCClient(new PortLink({ port: port2 })),
    close: async () => port2.close(),
  };
}

/** The ways a page reaches the procedures; every contract test runs over each. */
export const transports = [
  ['HTTP on the loopback address', connectOverHttp],
  ['a message port', connectOverPort],
] as const;
