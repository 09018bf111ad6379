// Builds the screens where needed and measures them on a federation as large as any; an argument names the screens.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { keepCompiledCode } from './compile-cache.mjs';

// As the command line does.
keepCompiledCode();
await ensureBuilt(() => console.log('building'));
const bench = fileURLToPath(new URL('../tests/bench/ui/ui.bench.ts', import.meta.url));
const args = ['--disable-warning=ExperimentalWarning', bench, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
