import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { findPageFile } from '../page-files.ts';
import { pageHeaders } from '../page-policy.ts';
import { pageHost, pageScheme } from './page-address.ts';

/** Makes app:// an origin like any other. Electron wants this before it is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page, and nothing outside its folder, at app://so-thi-dua/. */
export function servePage(sessionProtocol: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  sessionProtocol.handle(pageScheme, (request) => answer(request, rendererFolder));
}

async function answer(request: Request, rendererFolder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = host === pageHost ? await findPageFile(rendererFolder, pathname) : null;
  if (file === null) return refusal(404);
  const body = request.method === 'GET' ? new Uint8Array(await readFile(file.path)) : null;
  return new Response(body, { headers: { ...pageHeaders, 'content-type': file.contentType } });
}

const refusal = (status: number): Response => new Response(null, { status, headers: pageHeaders });
