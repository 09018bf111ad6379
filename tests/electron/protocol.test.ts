import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { registerPageScheme, servePage } from '../../src/main/electron/protocol.ts';
import { contentSecurityPolicy } from '../../src/main/page-policy.ts';
import { seen, session } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-page-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'secret.json'), 'secret');
  await symlink(join(folder, 'secret.json'), join(folder, 'renderer', 'assets', 'link.json'));
  servePage(session.defaultSession.protocol, join(folder, 'renderer'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(url: string, method = 'GET'): Promise<Response> {
  const answer = session.defaultSession.pages.get('app');
  if (answer === undefined) expect.unreachable('app:// is not served');
  return answer(new Request(url, { method }));
}

describe('app://', () => {
  test('is an origin of its own, without the powers of a file', () => {
    registerPageScheme();
    expect(seen.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test('serves the page with its policy', async () => {
    const response = await ask('app://so-thi-dua/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toContain("script-src 'self';");
  });

  test.each([
    'app://so-thi-dua/../secret.json',
    'app://so-thi-dua/%2e%2e/secret.json',
    'app://so-thi-dua/..%2fsecret.json',
    'app://so-thi-dua/..%5csecret.json',
    'app://so-thi-dua/assets/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://so-thi-dua//secret.json',
    'app://so-thi-dua/assets/link.json',
    'app://so-thi-dua/assets',
    'app://other/index.html',
  ])('%s leads nowhere', async (url) => {
    const response = await ask(url);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test('answers no other method', async () => {
    expect((await ask('app://so-thi-dua/', 'POST')).status).toBe(405);
  });
});
