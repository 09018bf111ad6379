import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AnyRouter, Context } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { vi } from '#shared/messages/vi.ts';
import { rendererFolder as builtRendererFolder } from '../application-folder.ts';
import { findPageFile } from '../page-files.ts';
import { createEntry, type Entry } from './entry.ts';
import { sendEntryPage } from './entry-page.ts';
import { hasOwnHost, hasOwnOrigin, sessionCookie, sessionOf } from './request-checks.ts';
import { letIn, refuse } from './respond.ts';
import { sendFile } from './send-file.ts';

/** The most one request may carry: some thousand unit workbooks. The body of a call is held in memory. */
export const maximumBodyBytes = 512 * 1024 * 1024;

export interface WebHost {
  /** The address to open, with the key that works once. */
  url: string;
  origin: string;
  close(): Promise<void>;
}

interface Hosting {
  port: number;
  rendererFolder: string;
  entry: Entry;
  rpc: RPCHandler<Context>;
}

const texts = vi.host.web;
const isRead = (request: IncomingMessage): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Serves `router` and the built page on the loopback address only. `port` 0 or none takes a free one. */
export async function startWebHost(
  { router }: { router: AnyRouter },
  { port = 0, rendererFolder = builtRendererFolder() }: { port?: number; rendererFolder?: string } = {},
): Promise<WebHost> {
  const entry = createEntry();
  const rpc = new RPCHandler(router);
  const server = createServer();
  const ownPort = await listen(server, port);
  server.on('request', (request, response) => {
    answer(request, response, { port: ownPort, rendererFolder, entry, rpc }).catch(() => response.destroy());
  });
  const origin = `http://127.0.0.1:${ownPort}`;
  return { url: `${origin}/?key=${entry.key}`, origin, close: () => close(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, hosting: Hosting): Promise<void> {
  if (!hasOwnHost(request, hosting.port)) return refuse(response, 403, texts.wrongHost);
  if (!isRead(request) && !hasOwnOrigin(request)) return refuse(response, 403, texts.wrongOrigin);
  const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const key = pathname === '/' && request.method === 'GET' ? new URLSearchParams(query).get('key') : null;
  if (key !== null) return answerKey(request, response, hosting, key);
  const session = sessionOf(request, hosting.port);
  const isKnown = session !== null && hosting.entry.isSession(session);
  if (pathname.startsWith('/rpc/')) {
    if (isKnown) return answerCall(request, response, hosting);
    return refuse(response, 401, texts.noSession);
  }
  if (!isRead(request)) return refuseMethod(response, 'GET, HEAD');
  const withBody = request.method === 'GET';
  if (!isKnown) return sendEntryPage(response, withBody);
  const file = await findPageFile(hosting.rendererFolder, pathname);
  if (file === null) return refuse(response, 404, texts.notFound);
  return sendFile(response, file, withBody);
}

function answerKey(request: IncomingMessage, response: ServerResponse, { entry, port }: Hosting, key: string): void {
  const known = sessionOf(request, port);
  if (known !== null && entry.isSession(known)) return letIn(response, null);
  const session = entry.redeem(key);
  if (session === null) return sendEntryPage(response, true);
  return letIn(response, sessionCookie(session, port));
}

async function answerCall(request: IncomingMessage, response: ServerResponse, { rpc }: Hosting): Promise<void> {
  if (request.method !== 'POST') return refuseMethod(response, 'POST');
  const length = request.headers['content-length'];
  if (length === undefined) return refuse(response, 411, texts.lengthRequired);
  if (Number(length) > maximumBodyBytes) {
    return refuse(response, 413, texts.tooLarge(maximumBodyBytes / 1024 / 1024));
  }
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: {} });
  if (!matched) refuse(response, 404, texts.notFound);
}

function refuseMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  refuse(response, 405, texts.methodNotAllowed);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
}

/** Ends the open streams too: a page that watches a job would otherwise hold the server up. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
