import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Core } from '#core/core.ts';
import { openStore } from '#core/database/store.ts';
import { operationsOver } from '#core/operations/run.ts';
import type { Ports } from '#core/ports.ts';
import { testPorts } from './ports.ts';

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Core over a real database in a folder of its own, without the catalogue and without procedures. */
export async function openTestCore(ports: Ports = testPorts(temporaryFolder())): Promise<Core> {
  const store = await openStore(ports);
  onTestFinished(() => store.close());
  return { ports, store, reader: store.reader, ...operationsOver(store, ports) };
}
