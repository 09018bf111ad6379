import { request as send } from 'node:http';

export interface RawAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

export interface RawRequest {
  method?: string;
  /** Sent as it stands, without the tidying that `fetch` does. */
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One HTTP request to the loopback address, byte for byte as told. */
export function rawRequest(port: number, { method = 'GET', path = '/', headers = {}, body }: RawRequest) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
