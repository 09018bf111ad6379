import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '#core/app.ts';
import { checkData } from '#core/check/service.ts';
import { undo } from '#core/operations/service.ts';
import { inOwnProcess, inTemporaryFolder, scaled, secondsOf } from '#tests/support/bench.ts';
import { writeListWorkbook } from '#tests/support/bench-workbook.ts';
import { file, openCampaign, receive } from '#tests/support/intake.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

/** How long the main thread stands still while one large file is read, written, checked and taken back, and at an opening. */
const sizes = [scaled(4000), scaled(50_000)];
/** Milliseconds between two looks at the main thread. */
const resolution = 5;

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  // The monitor compares with its own look before: it must have had one.
  await setTimeout(2 * resolution);
  delay.reset();
  const seconds = await secondsOf(work);
  // A stall is seen only once the timer behind it has fired.
  await setTimeout(2 * resolution);
  delay.disable();
  console.log(`${what}: ${seconds.toFixed(2)} s, longest stall of the main thread ${(delay.max / 1e6).toFixed(0)} ms`);
}

async function measure(folder: string, rows: number): Promise<void> {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  const bytes = readFileSync(join(folder, 'danh-sach.xlsx'));
  const ports = () => createNodePorts({ dataFolder, host: 'command-line' });
  const app = await createApp(ports());
  const campaign = openCampaign(app.core, 2020);
  await measured(`import of ${rows} rows`, () => receive(app.core, campaign, [file('danh-sach.xlsx', bytes)]));
  const last = app.core.reader.get<{ id: number; kind: string }>('SELECT id, kind FROM operation ORDER BY id DESC');
  if (last?.kind !== 'intake.commit') throw new Error('the file did not come in');
  await measured(`check of ${rows} rows`, () => checkData(app.core));
  await measured(`undo of ${rows} rows`, () => undo(app.core, last.id, false));
  await app.close();
  await measured(`opening with ${rows} rows in the history`, async () => (await createApp(ports())).close());
}

const [step, folder, rows] = process.argv.slice(2);
if (folder === undefined) {
  for (const size of sizes) {
    await inTemporaryFolder(async (temporary) => {
      inOwnProcess(import.meta.url, 'write', temporary, String(size));
      process.stdout.write(inOwnProcess(import.meta.url, 'measure', temporary, String(size)));
    });
  }
} else if (step === 'write') {
  const path = join(folder, 'danh-sach.xlsx');
  await writeListWorkbook({ path, unitName: 'CĐCS Sở Y tế', rows: Number(rows), seed: 1 });
} else await measure(folder, Number(rows));
