import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const aliases = { '#shared/': 'src/shared/', '#core/': 'src/main/core/', '#workers/': 'src/main/workers/' };

/** What a file names after `from` or in `import(…)`: a path from the root for our own files, else as it stands. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const names = [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^'\n]+)'/g)].map((match) => match[1] ?? '');
  return names.map((name) => {
    if (name.startsWith('.')) return posix.join(dirname(file), name);
    const alias = Object.entries(aliases).find(([short]) => name.startsWith(short));
    return alias === undefined ? name : alias[1] + name.slice(alias[0].length);
  });
}

const isOwn = (name: string): boolean => name.startsWith('src/');

/** Of each layer, the parts of our own sources that it may import. */
const layers: Record<string, string[]> = {
  'src/shared/domain': ['src/shared/domain', 'src/shared/messages'],
  'src/shared/messages': ['src/shared/messages', 'src/shared/domain'],
  'src/shared/contract': ['src/shared/contract', 'src/shared/domain'],
  'src/main/core': ['src/main/core', 'src/main/workers', 'src/shared'],
  'src/main/workers': ['src/main/workers', 'src/main/core', 'src/shared'],
  'src/main/preload': ['src/main/preload', 'src/shared/contract'],
  'src/renderer': ['src/renderer', 'src/shared'],
};

describe('layers', () => {
  test.each(Object.entries(layers))('%s imports its own side only', (layer, allowed) => {
    const files = globSync(`${layer}/**/*.{ts,tsx}`, { cwd: root });
    expect(files).not.toEqual([]);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => isOwn(name) && !allowed.some((part) => name.startsWith(`${part}/`)))
        .map((name) => `${file} → ${name}`),
    );
    expect(strays).toEqual([]);
  });

  test('only the desktop imports electron', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => importsOf(file).includes('electron'));
    expect(files.filter((file) => !/^src\/main\/(electron|preload)\//.test(file))).toEqual([]);
    expect(files).not.toEqual([]);
  });

  test('what runs anywhere imports nothing of Node', () => {
    const strays = globSync('src/{shared,renderer}/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      importsOf(file).some((name) => name.startsWith('node:')),
    );
    expect(strays).toEqual([]);
  });

  test('what writes the database is out of reach of the workers that read what others sent, and the reverse', () => {
    const entries = globSync('src/main/workers/*.ts', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('parentPort'),
    );
    expect(entries).toContain(dataWork);
    const strays = entries.flatMap((entry) => {
      const forbidden =
        entry === dataWork ? /core\/(intake\/(read|repair)|jobs)\// : /core\/(database|operations|jobs)\//;
      return [...reachedFrom(entry)].filter((file) => forbidden.test(file)).map((file) => `${entry} → ${file}`);
    });
    expect(strays).toEqual([]);
  });
});

/** The one worker that holds the data file. */
const dataWork = 'src/main/workers/data-work.ts';

/** Our own files that run when this one does. */
function reachedFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(root, file), 'utf8');
    // Types vanish when the program runs.
    const imported = importsOf(file).filter((name) => isOwn(name) && !isTypeOnly(text, name));
    for (const name of imported) if (/\.tsx?$/.test(name)) visit(name);
  };
  visit(entry);
  return seen;
}

function isTypeOnly(text: string, name: string): boolean {
  const ending = name.slice(name.lastIndexOf('/') + 1).replaceAll('.', String.raw`\.`);
  return new RegExp(String.raw`import type [^;]*?from '[^']*\b${ending}'`).test(text);
}
