// Adds up what the runners report.
import { existsSync, readFileSync } from 'node:fs';

/** A step that passes or fails as a whole. */
export const stepCounts = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

export function addCounts(counts) {
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** A file that could not even be loaded has no tests in the report: it counts as one failure. */
export function vitestCounts(report, ok) {
  if (!existsSync(report)) return stepCounts(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read(report);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return withExit({ passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }, ok);
}

export function playwrightCounts(report, ok) {
  if (!existsSync(report)) return stepCounts(false);
  const { stats, errors } = read(report);
  return withExit(
    { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped },
    ok,
  );
}

/** A runner that ends badly without naming a test has failed all the same. */
const withExit = (counts, ok) => (ok || counts.failed > 0 ? counts : { ...counts, failed: 1 });

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
