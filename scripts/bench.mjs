// Runs every bench in a process of its own, one after another, and prints what each measured.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { keepCompiledCode } from './compile-cache.mjs';

// As the command line does.
keepCompiledCode();
const folder = new URL('../tests/bench/', import.meta.url);
const [only = ''] = process.argv.slice(2);
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.startsWith(only));
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? process.arch}`);
for (const name of benches) {
  console.log(`\n${name.replace('.bench.ts', '')}`);
  const { status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL(name, folder))],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
