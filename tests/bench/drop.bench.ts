import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '#core/app.ts';
import { inspectFiles } from '#core/intake/inspect.ts';
import { type IncomingFile, receiveFiles } from '#core/intake/service.ts';
import {
  inOwnProcess,
  inTemporaryFolder,
  median,
  peakMegabytes,
  processorSeconds,
  scaled,
  secondsOf,
} from '#tests/support/bench.ts';
import { openWithExceljs, passOverXml } from '#tests/support/bench-readers.ts';
import { writeListWorkbook } from '#tests/support/bench-workbook.ts';
import { openCampaign } from '#tests/support/intake.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import { createNodePorts } from '../../src/main/node-ports.ts';

/**
 * A folder of many units' files, each unit with people of its own. Importing is all of it: a fresh database, originals
 * kept, the whole application open as the desktop has it; every registration must be there. Against it and against
 * inspecting, which writes nothing: exceljs opening the same files and looking at every cell, and the least that any
 * reader of them must do, a pass of saxes over the XML that yauzl unpacks. Every run is a process of its own; they take
 * turns, so that a busy moment of the machine falls on all.
 */
const fileCount = scaled(1000);
const rowsInFile = 60;
const runs = 3;
/** Milliseconds between two looks at the main thread. */
const resolution = 5;

interface Run {
  seconds: number;
  processor: number;
  megabytes: number;
  /** Longest stall of the main thread in milliseconds. */
  stall: number;
  found: number;
}

const ways = {
  import: importFiles,
  'inspect --no-records': inspect,
  'yauzl+saxes': (folder: string) => oneByOne(folder, passOverXml),
  exceljs: (folder: string) => oneByOne(folder, openWithExceljs),
};
type Way = keyof typeof ways;
const wayNames = ['import', 'inspect --no-records', 'yauzl+saxes', 'exceljs'] satisfies Way[];

const paths = (folder: string): string[] =>
  Array.from({ length: fileCount }, (_file, index) => join(folder, `don-vi-${index + 1}.xlsx`));

const filesOf = (folder: string): IncomingFile[] =>
  paths(folder).map((path) => ({ path, name: path.slice(folder.length + 1), bytes: async () => readFileSync(path) }));

/** How many registrations are in the database afterwards. */
async function importFiles(folder: string): Promise<number> {
  const dataFolder = join(folder, 'data');
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder);
  const app = await createApp(createNodePorts({ dataFolder, host: 'command-line' }));
  const campaign = openCampaign(app.core, 2020);
  await receiveFiles(app.core, { ...campaign, newUnits: 'create', batch: 'bench', files: filesOf(folder) });
  const counted = app.core.reader.get<{ rows: number }>('SELECT count(*) AS rows FROM registration');
  await app.close();
  return counted?.rows ?? 0;
}

/** How many rows of data were found. */
async function inspect(folder: string): Promise<number> {
  const pool = createAnalysisPool();
  const outcomes = await inspectFiles(pool, { files: filesOf(folder), records: false });
  await pool.close();
  return outcomes.flatMap(({ tables }) => tables).reduce((sum, { rows }) => sum + rows.data, 0);
}

async function oneByOne(folder: string, read: (path: string) => Promise<number>): Promise<number> {
  let cells = 0;
  for (const path of paths(folder)) cells += await read(path);
  return cells;
}

async function measure(way: Way, folder: string): Promise<Run> {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let found = 0;
  const before = processorSeconds();
  const seconds = await secondsOf(async () => (found = await ways[way](folder)));
  const processor = processorSeconds() - before;
  // A stall is seen only once the timer behind it has fired.
  await setTimeout(2 * resolution);
  delay.disable();
  return { seconds, processor, megabytes: peakMegabytes(), stall: delay.max / 1e6, found };
}

async function writeFiles(folder: string): Promise<number> {
  let registrations = 0;
  for (const [index, path] of paths(folder).entries()) {
    const unitName = `CĐCS Đơn vị số ${index + 1}`;
    registrations += await writeListWorkbook({ path, unitName, rows: rowsInFile, seed: index + 1 });
  }
  return registrations;
}

async function compare(folder: string): Promise<void> {
  const registrations = Number(inOwnProcess(import.meta.url, 'write', folder));
  console.log(`${fileCount} files of ${rowsInFile} rows, ${registrations} registrations, medians of ${runs}`);
  const results = new Map<Way, Run[]>(wayNames.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, measured] of results) measured.push(JSON.parse(inOwnProcess(import.meta.url, name, folder)));
  }
  expectFound(results, 'import', registrations);
  expectFound(results, 'inspect --no-records', fileCount * rowsInFile);
  const of = (name: Way, field: keyof Run): number => median((results.get(name) ?? []).map((run) => run[field]));
  for (const name of wayNames) {
    const [seconds, processor] = [of(name, 'seconds').toFixed(2), of(name, 'processor').toFixed(2)];
    console.log(`${name}: ${seconds} s (processor ${processor} s), peak memory ${of(name, 'megabytes').toFixed(0)} MB`);
  }
  console.log(`import: longest stall of the main thread ${of('import', 'stall').toFixed(0)} ms`);
  for (const own of ['import', 'inspect --no-records'] satisfies Way[]) {
    for (const peer of ['exceljs', 'yauzl+saxes'] satisfies Way[]) {
      const ratio = (field: keyof Run): string => (of(own, field) / of(peer, field)).toFixed(2);
      const ratios = `time ${ratio('seconds')}, processor ${ratio('processor')}, memory ${ratio('megabytes')}`;
      console.log(`${own} to ${peer}: ${ratios}`);
    }
  }
}

function expectFound(results: ReadonlyMap<Way, Run[]>, name: Way, expected: number): void {
  const short = results.get(name)?.find(({ found }) => found !== expected);
  if (short) throw new Error(`${name} found ${short.found} of ${expected}`);
}

const [step, folder] = process.argv.slice(2);
if (folder === undefined) await inTemporaryFolder(compare);
else if (step === 'write') console.log(await writeFiles(folder));
else {
  const way = wayNames.find((name) => name === step);
  if (way === undefined) throw new Error(`no way of reading is called ${step}`);
  console.log(JSON.stringify(await measure(way, folder)));
}
