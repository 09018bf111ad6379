#!/usr/bin/env node
// The command line: straight from the sources in a checkout, from the build where it is installed.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './compile-cache.mjs';
import { runChild } from './run-child.mjs';

if (Number(process.versions.node.split('.')[0]) < 24) {
  const again = [fileURLToPath(new URL('run.mjs', import.meta.url)), 'scripts/thidua.mjs', ...process.argv.slice(2)];
  process.exit(await runChild(process.execPath, again));
}
const source = new URL('../src/main/cli/main.ts', import.meta.url);
const built = new URL('../dist/host/cli.js', import.meta.url);
if (process.argv[2] === 'serve' && !process.argv.includes('--help')) {
  const { ensureBuilt } = await import('./built.mjs');
  await ensureBuilt(() => console.error('Đang dựng giao diện…'));
}
keepCompiledCode();
const { main } = await import(existsSync(source) ? source : built);
process.exitCode = await main(process.argv.slice(2));
