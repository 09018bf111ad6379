// Checks types and lint, builds, runs every suite and counts. The last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserProgram, installBrowser } from './browser.mjs';
import { rootFolder } from './built.mjs';
import { addCounts, playwrightCounts, stepCounts, vitestCounts } from './test-counts.mjs';

const results = `${rootFolder}test-results`;
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

function run(title, script, args, environment = {}) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: rootFolder,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function runEndToEnd() {
  if (browserProgram() === null && !installBrowser()) {
    console.error('The end-to-end tests need a browser: install Chromium (on Debian: apt-get install chromium).');
    return stepCounts(false);
  }
  const report = `${results}/e2e.json`;
  const ok = run('end to end', `${modules}@playwright/test/cli.js`, ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightCounts(report, ok);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const types = run('types', `${modules}typescript/bin/tsc`, ['--noEmit']);
const lint = run('lint', `${modules}oxlint/bin/oxlint`, ['--type-aware', '--deny-warnings']);
const format = run('format', `${modules}@biomejs/biome/bin/biome`, ['ci', '--colors=off', '.']);
const build = run('build', `${rootFolder}scripts/build.mjs`, []);
const suitesReport = `${results}/suites.json`;
const suites = run('suites', `${modules}vitest/vitest.mjs`, [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${suitesReport}`,
]);

const { passed, failed, skipped } = addCounts([
  stepCounts(types),
  stepCounts(lint && format),
  stepCounts(build),
  vitestCounts(suitesReport, suites),
  runEndToEnd(),
]);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
