import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCounts, playwrightCounts, stepCounts, vitestCounts } from '../../../scripts/test-counts.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const suites = (changes: object) =>
  report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [], ...changes });

describe('the count of tests', () => {
  test('takes what the runners say', () => {
    expect(vitestCounts(suites({}), true)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    const stats = { expected: 3, flaky: 0, unexpected: 1, skipped: 2 };
    expect(playwrightCounts(report({ stats, errors: [] }), false)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('a file that could not be loaded is a failure', () => {
    const unloaded = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(vitestCounts(suites(unloaded), false).failed).toBe(1);
  });

  test('a runner that ends badly without a failed test is a failure', () => {
    expect(vitestCounts(suites({}), false)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  test('a runner that leaves no report is a failure', () => {
    expect(vitestCounts(join(folder, 'none.json'), true).failed).toBe(1);
  });

  test('steps count one each', () => {
    expect(addCounts([stepCounts(true), stepCounts(false)])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
