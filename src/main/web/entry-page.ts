import type { ServerResponse } from 'node:http';
import { vi } from '#shared/messages/vi.ts';
import { pageHeaders } from '../page-policy.ts';

const texts = vi.host.web;

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${texts.entryTitle} · ${vi.host.applicationName}</title>
    <style>
      body { color: #1a1a1a; font: 16px/1.5 "Segoe UI", "Noto Sans", sans-serif; margin: 15vh auto; max-width: 34rem; padding: 0 1rem }
      h1 { border-bottom: 1px solid #ccc; font-size: 1.4rem; padding-bottom: .5rem }
    </style>
  </head>
  <body>
    <main>
      <h1>${texts.entryTitle}</h1>
      <p>${texts.entryUsed}</p>
      <p>${texts.entryNext}</p>
    </main>
  </body>
</html>
`;

/** Tells a browser that has no session how to get in. */
export function sendEntryPage(response: ServerResponse, withBody: boolean): void {
  response.writeHead(403, {
    ...pageHeaders,
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
  });
  response.end(withBody ? page : undefined);
}
