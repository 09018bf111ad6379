import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

export interface Import {
  /** The importing file, from the top of the project, with `/`. */
  from: string;
  /** A file of the project likewise, or a package as written. */
  to: string;
  /** Gone before the program runs: `import type`. */
  typeOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'|\bnew URL\(\s*'(\.{1,2}\/[^']+\.ts)'/gm;

const aliases: Record<string, string> = {
  '#shared/': 'src/shared/',
  '#core/': 'src/main/core/',
  '#workers/': 'src/main/workers/',
  '#tests/': 'tests/',
};

/** Every source file below a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).split(sep).join('/'));
}

/** What a file imports, by statement, dynamic import or a worker's URL. */
export function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].map((match) => ({
    from: file,
    to: resolveImport(file, match[2] ?? match[3] ?? match[4] ?? ''),
    typeOnly: match[1] !== undefined,
  }));
}

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('.'))
    return normalize(join(dirname(file), specifier))
      .split(sep)
      .join('/');
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? specifier : `${aliases[alias]}${specifier.slice(alias.length)}`;
}
