import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { PageFile } from '../page-files.ts';
import { pageHeaders } from '../page-policy.ts';

export async function sendFile(response: ServerResponse, file: PageFile, withBody: boolean): Promise<void> {
  response.writeHead(200, {
    ...pageHeaders,
    'cache-control': file.hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    'content-length': file.size,
    'content-type': file.contentType,
  });
  if (!withBody) {
    response.end();
    return;
  }
  // A browser that goes away in the middle of a file is no fault.
  await pipeline(createReadStream(file.path), response).catch(() => response.destroy());
}
