import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFiles } from '#core/intake/inspect.ts';
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
import { createAnalysisPool } from '#workers/analyse-pool.ts';

/**
 * Inspecting one large .xlsx (a registration list of twelve columns) against two others on the same file: exceljs opening
 * it and touching every cell, and the least that any reader on the same parts must do, a pass of saxes over the XML that
 * yauzl unpacks. Inspecting is all of it: the worker's start, reading, repairing, recognising, checking. Every run is a
 * process of its own; they take turns, so that a busy moment of the machine falls on all. Compiled code is kept between
 * runs for all of them, as the command line keeps it.
 */
const sizes = [
  { rows: scaled(50_000), runs: 5 },
  { rows: scaled(200_000), runs: 3 },
];

interface Run {
  seconds: number;
  processor: number;
  megabytes: number;
  found: number;
}

const readers = {
  inspect: (path: string) => inspect(path, true),
  'inspect --no-records': (path: string) => inspect(path, false),
  'yauzl+saxes': passOverXml,
  exceljs: openWithExceljs,
};
type Reader = keyof typeof readers;
const readerNames = ['inspect', 'inspect --no-records', 'yauzl+saxes', 'exceljs'] satisfies Reader[];

/** How many registrations were found; without records, how many rows of data. */
async function inspect(path: string, records: boolean): Promise<number> {
  const pool = createAnalysisPool();
  const file = { path, name: 'danh-sach.xlsx', bytes: async () => readFileSync(path) };
  const [outcome] = await inspectFiles(pool, { files: [file], records });
  await pool.close();
  if (outcome?.status !== 'ready') throw new Error(`the list is ${outcome?.status}`);
  return outcome.tables.reduce((sum, table) => sum + (table.records?.length ?? table.rows.data), 0);
}

async function compare(folder: string, { rows, runs }: (typeof sizes)[number]): Promise<void> {
  const { writeListWorkbook } = await import('#tests/support/bench-workbook.ts');
  const path = join(folder, 'danh-sach.xlsx');
  const registrations = await writeListWorkbook({ path, unitName: 'CĐCS Sở Y tế', rows, seed: 1 });
  console.log(`${rows} rows of 12 columns, ${Math.round(statSync(path).size / 1024)} KB, medians of ${runs}`);
  const results = new Map<Reader, Run[]>(readerNames.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, measured] of results) measured.push(JSON.parse(inOwnProcess(import.meta.url, name, path)));
  }
  expectFound(results, 'inspect', registrations);
  expectFound(results, 'inspect --no-records', rows);
  const of = (name: Reader, field: keyof Run): number => median((results.get(name) ?? []).map((run) => run[field]));
  for (const name of readerNames) {
    const [seconds, processor] = [of(name, 'seconds').toFixed(2), of(name, 'processor').toFixed(2)];
    console.log(`${name}: ${seconds} s (processor ${processor} s), peak memory ${of(name, 'megabytes').toFixed(0)} MB`);
  }
  for (const peer of ['exceljs', 'yauzl+saxes'] satisfies Reader[]) {
    const ratio = (field: keyof Run): string => (of('inspect --no-records', field) / of(peer, field)).toFixed(2);
    const ratios = `time ${ratio('seconds')}, processor ${ratio('processor')}, memory ${ratio('megabytes')}`;
    console.log(`inspect --no-records to ${peer}: ${ratios}`);
  }
}

function expectFound(results: ReadonlyMap<Reader, Run[]>, name: Reader, expected: number): void {
  const short = results.get(name)?.find(({ found }) => found !== expected);
  if (short) throw new Error(`${name} found ${short.found} of ${expected}`);
}

const [asked, path] = process.argv.slice(2);
const name = readerNames.find((known) => known === asked);
if (name === undefined || path === undefined) {
  for (const size of sizes) await inTemporaryFolder((folder) => compare(folder, size));
} else {
  let found = 0;
  const seconds = await secondsOf(async () => (found = await readers[name](path)));
  const run = { seconds, processor: processorSeconds(), megabytes: peakMegabytes(), found } satisfies Run;
  console.log(JSON.stringify(run));
}
