import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { summarise, summariseBy } from '#core/counting/service.ts';
import { statementsOver } from '#core/database/statements.ts';
import { fillWithRegistrations } from '#tests/support/many-registrations.ts';
import { openPlainDatabase } from '#tests/support/plain-database.ts';

/** The summary of a campaign with a million registrations of 600 units in two phases. Prints medians of five and peak memory. */
const registrations = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'so-thi-dua-bench-'));
try {
  const path = join(folder, 'bench.sqlite');
  const filled = openPlainDatabase(path);
  fillWithRegistrations(filled, { registrations, units: 600, phases: 2 });
  filled.close();
  const opened = new Database(path, { readonly: true });
  const database = statementsOver(() => opened);
  const scope = { campaignId: 1, phaseId: null };
  const results = {
    'summary by award': median(() => summarise(database, scope)),
    'summary of one phase': median(() => summarise(database, { ...scope, phaseId: 1 })),
    'summary by unit': median(() => summariseBy(database, scope, 'unit')),
  };
  opened.close();
  for (const [name, milliseconds] of Object.entries(results)) {
    console.log(`${name}, ${registrations} registrations: ${Math.round(milliseconds)} ms`);
  }
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function median(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((first, second) => first - second)[2] ?? 0;
}
