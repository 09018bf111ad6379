// Whether dist/ holds what the sources say.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
export const rootFolder = fileURLToPath(root);
export const buildStamp = fileURLToPath(new URL('dist/.built', root));

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestSource() {
  const single = ['package.json', 'package-lock.json', 'vite.config.ts'].map((name) =>
    timeOf(fileURLToPath(new URL(name, root))),
  );
  // Folders count too: a removed file changes only the folder it was in.
  const sources = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true }).map((entry) =>
    timeOf(`${entry.parentPath}/${entry.name}`),
  );
  return [...single, ...sources].reduce((newest, time) => Math.max(newest, time), 0);
}

/** An installed application has no sources and is built. */
export function isBuilt() {
  if (timeOf(fileURLToPath(new URL('src', root))) === 0) return true;
  return timeOf(buildStamp) > newestSource();
}

/** Builds if the sources are newer than what was built; `announce` is called first. */
export async function ensureBuilt(announce) {
  if (isBuilt()) return;
  announce();
  const { build } = await import('./build.mjs');
  await build();
}
