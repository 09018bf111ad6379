import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// A worker's entry is the file that answers messages of its parent thread.
const workers = Object.fromEntries(
  readdirSync(at('src/main/workers'))
    .filter((name) => readFileSync(at(`src/main/workers/${name}`), 'utf8').includes('parentPort'))
    .map((name) => [`workers/${name.replace(/\.ts$/, '')}`, at(`src/main/workers/${name}`)]),
);

const external = ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`])];

/** What runs under Node or Electron. Libraries stay in node_modules: one copy for all bundles, and native code works. */
function program(folder: string, input: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { external },
    build: {
      outDir: at(`dist/${folder}`),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

export default defineConfig({
  root: at('src/renderer'),
  // The page is served from the root of its origin, by app:// and by the browser host alike.
  base: '/',
  publicDir: false,
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: at('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        // The content policy lets fonts and scripts come from files only.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2000,
      },
    },
    main: program('main', { main: at('src/main/electron/main.ts'), ...workers }),
    host: program('host', { cli: at('src/main/cli/main.ts') }),
    preload: {
      consumer: 'server',
      resolve: { external, noExternal: true },
      build: {
        outDir: at('dist/preload'),
        emptyOutDir: true,
        target: 'chrome140',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { preload: at('src/main/preload/preload.ts') },
          external,
          // A sandboxed preload script must be CommonJS.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {},
});
