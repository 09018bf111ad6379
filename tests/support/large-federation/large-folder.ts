import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '#core/app.ts';
import { migrations } from '#core/database/migrations/index.ts';
import { createNodePorts } from '../../../src/main/node-ports.ts';
import { fixedClock } from '../ports.ts';
import { fillLargeFederation } from './fill.ts';
import type { FederationShape } from './shape.ts';

const keptIn = fileURLToPath(new URL('../../../node_modules/.cache/large-federation/', import.meta.url));

/**
 * The data folder of a federation of this shape: the one that was kept, or a new one where the shape, the schema or what
 * fills it is another. What was kept of others is removed.
 */
export async function largeFolder(shape: FederationShape, announce: () => void): Promise<string> {
  const folder = join(keptIn, nameOf(shape));
  if (existsSync(folder)) return folder;
  announce();
  rmSync(keptIn, { recursive: true, force: true });
  const making = `${folder}-making`;
  mkdirSync(making, { recursive: true });
  const clock = fixedClock();
  const app = await createApp({ ...createNodePorts({ dataFolder: making, host: 'command-line' }), clock });
  fillLargeFederation(app, shape, (instant) => clock.set(instant));
  await app.close();
  renameSync(making, folder);
  return folder;
}

function nameOf(shape: FederationShape): string {
  const own = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(JSON.stringify([shape, migrations]));
  for (const name of readdirSync(own).toSorted()) hash.update(readFileSync(join(own, name)));
  return hash.digest('hex').slice(0, 16);
}
