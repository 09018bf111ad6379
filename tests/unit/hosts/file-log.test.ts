import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileLog } from '../../../src/main/file-log.ts';

const clock = { now: () => '2020-03-31T08:00:00.000Z' };
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-log-'));
  file = join(folder, 'logs', 'so-thi-dua.log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (): unknown[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the log', () => {
  test('is one object a line', () => {
    const log = createFileLog(file, clock);
    log.info('mở', { host: 'browser' });
    log.error('hỏng', { cause: new TypeError('bad') });
    expect(lines()).toEqual([
      { at: clock.now(), level: 'info', message: 'mở', host: 'browser' },
      {
        at: clock.now(),
        level: 'error',
        message: 'hỏng',
        cause: { name: 'TypeError', message: 'bad', stack: expect.stringContaining('TypeError: bad') },
      },
    ]);
  });

  test('starts anew beyond two megabytes and keeps the one before', () => {
    const log = createFileLog(file, clock);
    log.info('first');
    writeFileSync(file, 'x'.repeat(2 * 1024 * 1024 + 1));
    log.info('second');
    expect(lines()).toHaveLength(1);
    expect(statSync(`${file}.old`).size).toBe(2 * 1024 * 1024 + 1);
  });

  test('that cannot be written stops nothing', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
    expect(() => createFileLog(file, clock).info('lost')).not.toThrow();
    expect(existsSync(file)).toBe(false);
  });
});
