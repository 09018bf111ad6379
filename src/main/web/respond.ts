import type { ServerResponse } from 'node:http';
import { pageHeaders } from '../page-policy.ts';

/** A short refusal as plain text. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...pageHeaders,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    // What is left of a refused body is not read.
    connection: 'close',
  });
  response.end(`${sentence}\n`);
}

/** Sends the browser to the page itself, with the session it has been given. */
export function letIn(response: ServerResponse, cookie: string | null): void {
  response.writeHead(303, {
    ...pageHeaders,
    'cache-control': 'no-store',
    location: '/',
    ...(cookie !== null && { 'set-cookie': cookie }),
  });
  response.end();
}
