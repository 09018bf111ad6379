import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const manifest: { dependencies: Record<string, string> } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The packages that a bundle asks for when it runs, by their own names. */
async function packagesOf(entry: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: at('.'),
    build: { ssr: at(entry), write: false, rolldownOptions: { external: ['electron'] } },
  });
  const outputs: Rolldown.RolldownOutput[] = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const parts = outputs.flatMap(({ output }) => output).filter((part) => part.type === 'chunk');
  const own = new Set(parts.map((part) => part.fileName));
  const asked = parts.flatMap((part) => [...part.imports, ...part.dynamicImports]);
  const names = asked
    .filter((name) => !own.has(name) && !isBuiltin(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  return [...new Set(names)];
}

describe('what runs beside the page', () => {
  test.each(['src/main/core/app.ts', 'src/main/cli/main.ts'])(
    '%s runs on plain Node: nothing of Electron',
    async (entry) => {
      expect(await packagesOf(entry)).not.toContain('electron');
    },
  );

  test.each([
    'src/main/core/app.ts',
    'src/main/cli/main.ts',
    'src/main/electron/main.ts',
    'src/main/workers/analyse-workbook.ts',
    'src/main/workers/render-document.ts',
  ])('%s asks only for packages that are installed with the application', async (entry) => {
    const packages = await packagesOf(entry);
    expect(packages).not.toEqual([]);
    const unknown = packages.filter((name) => name !== 'electron' && !(name in manifest.dependencies));
    expect(unknown).toEqual([]);
  });
});
