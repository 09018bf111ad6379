import module from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps compiled code for the next start, also that of worker threads, which look at the environment: half of the time
 * that a small file takes. Beside the dependencies, where nobody else can write; where one cannot either, nothing is kept. Needs Node 22.
 */
export function keepCompiledCode() {
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/thidua', import.meta.url));
  module.enableCompileCache();
}
