import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, sourceFiles } from '#tests/support/imports.ts';

const imports = sourceFiles('src').flatMap(importsOf);

/** The imports of files below `from` that `forbidden` says no to, as readable lines. */
const against = (from: string, forbidden: (found: Import) => boolean): string[] =>
  imports
    .filter((found) => found.from.startsWith(from) && forbidden(found))
    .map((found) => `${found.from} → ${found.to}`);

const isNode = ({ to }: Import) => to.startsWith('node:');
const isElectron = ({ to }: Import) => to === 'electron' || to.startsWith('electron/');
const below =
  (...folders: string[]) =>
  ({ to }: Import) =>
    folders.some((folder) => to.startsWith(folder));

test('every import of the project leads to a file', () => {
  expect(imports.length).toBeGreaterThan(100);
  const missing = imports.filter(({ to }) => to.startsWith('src/') && /\.(ts|tsx)$/.test(to) && !existsSync(to));
  expect(missing).toEqual([]);
});

describe('the direction of imports', () => {
  test('shared runs anywhere', () => {
    expect(against('src/shared/', (found) => isNode(found) || isElectron(found))).toEqual([]);
    expect(against('src/shared/', below('src/main/', 'src/renderer/'))).toEqual([]);
  });

  test('the domain knows neither contract nor messages', () => {
    expect(against('src/shared/domain/', below('src/shared/contract/', 'src/shared/messages/'))).toEqual([]);
  });

  test('core knows no host and no screen', () => {
    const hosts = ['src/main/electron/', 'src/main/preload/', 'src/main/web/', 'src/main/cli/', 'src/renderer/'];
    expect(against('src/main/core/', below(...hosts))).toEqual([]);
    expect(against('src/main/workers/', below(...hosts))).toEqual([]);
    // Worker pools come through the ports; the data thread is core's own hand.
    const started = against('src/main/core/', (found) => !found.typeOnly && below('src/main/workers/')(found));
    expect(started.filter((line) => !line.endsWith('→ src/main/workers/data-thread.ts'))).toEqual([]);
  });

  test('workers that read what others sent reach no database, and the data thread reaches no reader of files', () => {
    const dataWork = 'src/main/workers/data-work.ts';
    const entries = globSync('src/main/workers/*.ts').filter((file) =>
      readFileSync(file, 'utf8').includes('parentPort'),
    );
    expect(entries.length).toBeGreaterThan(2);
    expect(entries).toContain(dataWork);
    const strays = entries.flatMap((entry) => {
      const forbidden =
        entry === dataWork
          ? /core\/(intake\/(read|repair)|jobs)\//
          : /core\/(database|operations|jobs)\/|^better-sqlite3/;
      return reachedFrom(entry)
        .filter((file) => forbidden.test(file))
        .map((file) => `${entry} → ${file}`);
    });
    expect(strays).toEqual([]);
  });

  test('the screens know nothing of the main side', () => {
    expect(against('src/renderer/', below('src/main/'))).toEqual([]);
    expect(against('src/renderer/', (found) => isNode(found) || isElectron(found))).toEqual([]);
  });

  test('only the desktop shell and its preload import electron', () => {
    const others = imports.filter((found) => isElectron(found) && !/^src\/main\/(electron|preload)\//.test(found.from));
    expect(others).toEqual([]);
  });

  test('a subject uses another subject through its service', () => {
    const subjects = 'awards|backups|campaigns|check|counting|federation|jobs|people|registrations|reports|units';
    const inside = new RegExp(`^src/main/core/(${subjects})/(.+)$`);
    const crossing = against('src/main/core/', ({ from, to, typeOnly }) => {
      const [, subject, file] = inside.exec(to) ?? [];
      const own = subject !== undefined && from.startsWith(`src/main/core/${subject}/`);
      const assembly = from === 'src/main/core/app.ts';
      return subject !== undefined && !own && !assembly && !typeOnly && file !== 'service.ts' && file !== 'jobs.ts';
    });
    expect(crossing).toEqual([]);
  });
});

/** Files and packages that a program needs when it starts at `entry`. */
function reachedFrom(entry: string): string[] {
  const reached = new Set([entry]);
  for (const file of reached) {
    if (!/^src\/.*\.tsx?$/.test(file) || !existsSync(file)) continue;
    for (const { to, typeOnly } of importsOf(file)) if (!typeOnly) reached.add(to);
  }
  return [...reached];
}

test('core runs in plain Node: nothing it reaches is electron', () => {
  const reached = reachedFrom('src/main/core/app.ts');
  expect(reached).toContain('better-sqlite3');
  expect(reached.length).toBeGreaterThan(50);
  expect(reached.filter((name) => /^electron(\/|$)/.test(name))).toEqual([]);
});
