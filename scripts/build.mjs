// Builds the four parts of the application into dist/, and says when it did so that a start knows whether to build anew.
import { writeFileSync } from 'node:fs';
import { createBuilder } from 'vite';
import { buildStamp } from './built.mjs';

export async function build() {
  const builder = await createBuilder({ logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(buildStamp, `${new Date().toISOString()}\n`);
}

if (import.meta.main) await build();
