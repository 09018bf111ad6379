import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '#core/app.ts';
import { checkData } from '#core/check/service.ts';
import { undo } from '#core/operations/service.ts';
import { inTemporaryFolder, scaled, secondsOf } from '#tests/support/bench.ts';
import { file, openCampaign, receive } from '#tests/support/intake.ts';
import { tellingFiles } from '#tests/support/telling-files.ts';
import { toldAnalysis } from '#tests/support/told-analysis.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

/** How long the main thread stands still while the database writes, takes back and checks one large file. */
const sizes = [scaled(4000), scaled(50_000)];
/** Milliseconds between two looks at the main thread. */
const resolution = 5;

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const seconds = await secondsOf(work);
  // A stall is seen only once the timer behind it has fired.
  await setTimeout(2 * resolution);
  delay.disable();
  console.log(`${what}: ${seconds.toFixed(2)} s, longest stall of the main thread ${(delay.max / 1e6).toFixed(0)} ms`);
}

await inTemporaryFolder(async (folder) => {
  for (const rows of sizes) {
    const dataFolder = join(folder, String(rows));
    mkdirSync(dataFolder);
    // Reading a workbook is measured elsewhere: here the file is told, and what is left is the writing.
    const [told] = tellingFiles(0, 1, rows);
    const bytes = told?.bytes ?? new Uint8Array();
    const analysis = toldAnalysis();
    const result = await analysis.analyse({ bytes, fileName: 'a.xlsx', awardTypes: [] });
    const ports = createNodePorts({ dataFolder, host: 'command-line' });
    const app = await createApp({ ...ports, analysis: { ...analysis, analyse: async () => result } });
    const campaign = openCampaign(app.core, 2020);
    const files = [file('a.xlsx', bytes)];
    await measured(`import of ${rows} rows`, () => receive(app.core, campaign, files));
    await measured(`check of ${rows} rows`, () => checkData(app.core));
    const last = app.core.reader.get<{ id: number }>('SELECT max(id) AS id FROM operation')?.id ?? 0;
    await measured(`undo of ${rows} rows`, () => undo(app.core, last, false));
    await app.close();
  }
});
