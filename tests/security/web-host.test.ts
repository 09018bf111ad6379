import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vi as messages } from '#shared/messages/vi.ts';
import { type RawRequest, rawRequest } from '#tests/support/raw-request.ts';
import { maximumBodyBytes, startWebHost, type WebHost } from '../../src/main/web/host.ts';

const texts = messages.host.web;
const router = { ping: os.handler(() => 'pong') };
const page = '<!doctype html><title>page</title>';

let folder: string;
let host: WebHost;
let port: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-host-'));
  const rendererFolder = join(folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), page);
  await writeFile(join(rendererFolder, 'assets', 'page-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.json'), '"secret"');
  await symlink(join(folder, 'secret.json'), join(rendererFolder, 'assets', 'link.json'));
  host = await startWebHost({ router }, { rendererFolder });
  port = Number(new URL(host.origin).port);
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => rawRequest(port, { path, headers });

async function enter(): Promise<string> {
  const { pathname, search } = new URL(host.url);
  const answer = await get(pathname + search);
  const cookie = answer.headers['set-cookie']?.at(0) ?? '';
  return cookie.split(';', 1).join();
}

const call = (cookie: string, changes: RawRequest = {}) =>
  rawRequest(port, {
    method: 'POST',
    path: '/rpc/ping',
    body: '{}',
    ...changes,
    headers: {
      cookie,
      origin: host.origin,
      'content-type': 'application/json',
      'content-length': '2',
      ...changes.headers,
    },
  });

describe('the way in', () => {
  test('the key opens the page once and is exchanged for a cookie that scripts cannot read', async () => {
    const { pathname, search } = new URL(host.url);
    const answer = await get(pathname + search);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const opened = await get('/', { cookie: answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '' });
    expect([opened.status, opened.text]).toEqual([200, page]);
  });

  test('the key carries 256 bits', () => {
    const key = new URL(host.url).searchParams.get('key') ?? '';
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
  });

  test('a used key lets nobody in and says what to do', async () => {
    await enter();
    const { search } = new URL(host.url);
    const answer = await get(`/${search}`);
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).toContain(texts.entryUsed);
    expect(answer.text).toContain('<html lang="vi">');
  });

  test('the browser that is in already may open the address again', async () => {
    const cookie = await enter();
    const answer = await get(`/${new URL(host.url).search}`, { cookie });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/']);
  });

  test.each(['', 'x', 'A'.repeat(43)])(
    'the wrong key %j lets nobody in and does not use up the right one',
    async (key) => {
      const answer = await get(`/?key=${key}`);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
      expect(await enter()).not.toBe('');
    },
  );

  test('looking without opening (HEAD) does not use up the key', async () => {
    await rawRequest(port, { method: 'HEAD', path: `/${new URL(host.url).search}` });
    expect(await enter()).not.toBe('');
  });

  test('without a cookie the page, its files and the procedures stay shut', async () => {
    expect((await get('/')).status).toBe(403);
    expect((await get('/assets/page-1a2b.js')).status).toBe(403);
    expect((await call('')).status).toBe(401);
  });

  test.each(['wrong', 'A'.repeat(43)])('a made-up session %j is refused', async (session) => {
    await enter();
    expect((await call(`so-thi-dua-${port}=${session}`)).status).toBe(401);
  });

  test('the session of one host is none on another', async () => {
    const cookie = await enter();
    const other = await startWebHost({ router }, { rendererFolder: join(folder, 'renderer') });
    const otherPort = Number(new URL(other.origin).port);
    const carried = cookie.replace(String(port), String(otherPort));
    const answer = await rawRequest(otherPort, { path: '/', headers: { cookie: carried } });
    await other.close();
    expect(answer.status).toBe(403);
  });
});

describe('who may ask', () => {
  test('a procedure answers the page that was let in', async () => {
    const answer = await call(await enter());
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { json: 'pong' }]);
  });

  test.each(['example.org', '127.0.0.1', '127.0.0.1:1', 'localhost.example.org'])(
    'a request under the name %s is refused, so another name cannot be pointed here',
    async (name) => {
      const cookie = await enter();
      const answer = await get('/', { cookie, host: name });
      expect([answer.status, answer.text.trim()]).toEqual([403, texts.wrongHost]);
    },
  );

  test('localhost is this machine too', async () => {
    const cookie = await enter();
    expect((await get('/', { cookie, host: `localhost:${port}` })).status).toBe(200);
  });

  test.each(['http://example.org', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1'])(
    'a call that comes from %s is refused even with the cookie',
    async (origin) => {
      const answer = await call(await enter(), { headers: { origin } });
      expect([answer.status, answer.text.trim()]).toEqual([403, texts.wrongOrigin]);
    },
  );

  test('a call that does not say where it comes from is refused', async () => {
    const cookie = await enter();
    const answer = await rawRequest(port, {
      method: 'POST',
      path: '/rpc/ping',
      headers: { cookie, 'content-length': '2' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });

  test('the host listens on the loopback address only', async ({ skip }) => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((found) => found?.family === 'IPv4' && !found.internal);
    const address = outside?.address ?? '';
    skip(address === '', 'this machine has no other address');
    const error = await new Promise((resolve) => {
      const socket = connect(port, address, () => {
        socket.destroy();
        resolve(null);
      });
      socket.on('error', resolve);
    });
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('what may be asked', () => {
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/%252e%252e/secret.json',
    '//secret.json',
    '/assets/link.json',
    '/index.html%00.js',
    '/C:/secret.json',
  ])('%s leads nowhere', async (path) => {
    const answer = await get(path, { cookie: await enter() });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test.each(['/assets', '/assets/'])('the folder %s is not listed', async (path) => {
    const answer = await get(path, { cookie: await enter() });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('page-1a2b');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s on a file is not allowed', async (method) => {
    const answer = await rawRequest(port, {
      method,
      path: '/index.html',
      headers: { cookie: await enter(), origin: host.origin },
    });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('a procedure is not called by following a link', async () => {
    const answer = await get('/rpc/ping', { cookie: await enter() });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
  });

  test('HEAD tells the size and sends nothing', async () => {
    const cookie = await enter();
    const answer = await rawRequest(port, { method: 'HEAD', path: '/', headers: { cookie } });
    expect([answer.status, answer.headers['content-length'], answer.text]).toEqual([200, String(page.length), '']);
  });

  test('a body that says it is too large is refused before it is read', async () => {
    const answer = await call(await enter(), { headers: { 'content-length': String(maximumBodyBytes + 1) } });
    expect(answer.status).toBe(413);
    expect(answer.text.trim()).toBe(texts.tooLarge(512));
  });

  test('a body of unstated length is refused', async () => {
    const cookie = await enter();
    const answer = await rawRequest(port, {
      method: 'POST',
      path: '/rpc/ping',
      headers: { cookie, origin: host.origin, 'transfer-encoding': 'chunked' },
      body: '{}',
    });
    expect(answer.status).toBe(411);
  });
});

describe('what a page may do', () => {
  test.each(['/', '/assets/page-1a2b.js', '/missing.js'])('%s carries the policy of content', async (path) => {
    const { headers } = await get(path, { cookie: await enter() });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('figures are not kept in the cache of the browser', async () => {
    expect((await call(await enter())).headers['cache-control']).toBe('no-store');
  });
});
