import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '#core/app.ts';
import { receiveFiles } from '#core/intake/service.ts';
import {
  inOwnProcess,
  inTemporaryFolder,
  peakMegabytes,
  processorSeconds,
  scaled,
  secondsOf,
} from '#tests/support/bench.ts';
import { writeListWorkbook } from '#tests/support/bench-workbook.ts';
import { openCampaign } from '#tests/support/intake.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

/** Import of many units' files into a fresh database, originals kept, the whole application open as the desktop has it. */
const fileCount = scaled(300);
const rowsInFile = 60;
/** Milliseconds between two looks at the main thread. */
const resolution = 5;

const nameOf = (index: number): string => `don-vi-${index}.xlsx`;

async function writeFiles(folder: string): Promise<void> {
  let registrations = 0;
  for (let index = 1; index <= fileCount; index += 1) {
    const unitName = `CĐCS Đơn vị số ${index}`;
    registrations += await writeListWorkbook({
      path: join(folder, nameOf(index)),
      unitName,
      rows: rowsInFile,
      seed: index,
    });
  }
  console.log(registrations);
}

async function importFiles(folder: string, registrations: number): Promise<void> {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  const app = await createApp(createNodePorts({ dataFolder, host: 'command-line' }));
  const campaign = openCampaign(app.core, 2020);
  const files = Array.from({ length: fileCount }, (_file, index) => {
    const path = join(folder, nameOf(index + 1));
    return { path, name: nameOf(index + 1), bytes: async () => readFileSync(path) };
  });
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const before = processorSeconds();
  const seconds = await secondsOf(() =>
    receiveFiles(app.core, { ...campaign, newUnits: 'create', batch: 'bench', files }),
  );
  const processor = processorSeconds() - before;
  // A stall is seen only once the timer behind it has fired.
  await setTimeout(2 * resolution);
  delay.disable();
  const counted = app.core.reader.get<{ rows: number }>('SELECT count(*) AS rows FROM registration')?.rows;
  await app.close();
  if (counted !== registrations) throw new Error(`${counted} registrations in the database of ${registrations}`);
  console.log(
    `${fileCount} files of ${rowsInFile} rows, ${registrations} registrations: ${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s)`,
  );
  console.log(`${(fileCount / seconds).toFixed(0)} files a second`);
  console.log(`longest stall of the main thread: ${(delay.max / 1e6).toFixed(0)} ms`);
  console.log(`peak memory: ${Math.round(peakMegabytes())} MB`);
}

const [step, folder, registrations] = process.argv.slice(2);
if (folder === undefined) {
  await inTemporaryFolder(async (temporary) => {
    const written = inOwnProcess(import.meta.url, 'write', temporary).trim();
    process.stdout.write(inOwnProcess(import.meta.url, 'import', temporary, written));
  });
} else if (step === 'write') await writeFiles(folder);
else await importFiles(folder, Number(registrations));
