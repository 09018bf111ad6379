import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
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
import { writeListWorkbook } from '#tests/support/bench-workbook.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';

/**
 * Inspecting one large .xlsx (a registration list of twelve columns) against exceljs opening the same file and touching
 * every cell. Inspecting is all of it: the worker's start, reading, repairing, recognising, checking. Every run is a
 * process of its own; the two take turns, so that a busy moment of the machine falls on both.
 */
const rows = scaled(50_000);
const runs = 5;

interface Run {
  seconds: number;
  processor: number;
  megabytes: number;
  found: number;
}

const readers: Record<string, (path: string) => Promise<number>> = { inspect, exceljs: openWithExceljs };

async function inspect(path: string): Promise<number> {
  const pool = createAnalysisPool();
  const file = { path, name: 'danh-sach.xlsx', bytes: async () => readFileSync(path) };
  const [outcome] = await inspectFiles(pool, { files: [file], records: true });
  await pool.close();
  if (outcome?.status !== 'ready') throw new Error(`the list is ${outcome?.status}`);
  return outcome.tables.reduce((sum, { records }) => sum + (records?.length ?? 0), 0);
}

async function openWithExceljs(path: string): Promise<number> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  let cells = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => (cells += cell.text === '' ? 0 : 1)));
  }
  return cells;
}

async function compare(folder: string): Promise<void> {
  const path = join(folder, 'danh-sach.xlsx');
  const registrations = await writeListWorkbook({ path, unitName: 'CĐCS Sở Y tế', rows, seed: 1 });
  console.log(`${rows} rows of 12 columns, ${Math.round(statSync(path).size / 1024)} KB, medians of ${runs}`);
  const results: Record<string, Run[]> = { inspect: [], exceljs: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const [name, measured] of Object.entries(results)) {
      measured.push(JSON.parse(inOwnProcess(import.meta.url, name, path)));
    }
  }
  const short = results.inspect?.find(({ found }) => found !== registrations);
  if (short) throw new Error(`${short.found} registrations found of ${registrations}`);
  const of = (name: string, field: keyof Run): number => median(results[name]?.map((run) => run[field]) ?? []);
  for (const name of Object.keys(results)) {
    const [seconds, processor] = [of(name, 'seconds').toFixed(2), of(name, 'processor').toFixed(2)];
    console.log(`${name}: ${seconds} s (processor ${processor} s), peak memory ${of(name, 'megabytes').toFixed(0)} MB`);
  }
  const ratio = (field: keyof Run): string => (of('inspect', field) / of('exceljs', field)).toFixed(2);
  console.log(
    `inspect to exceljs: time ${ratio('seconds')}, processor ${ratio('processor')}, memory ${ratio('megabytes')}`,
  );
}

const [name, path] = process.argv.slice(2);
const reader = name === undefined ? undefined : readers[name];
if (reader === undefined || path === undefined) {
  await inTemporaryFolder(compare);
} else {
  let found = 0;
  const seconds = await secondsOf(async () => (found = await reader(path)));
  const run = { seconds, processor: processorSeconds(), megabytes: peakMegabytes(), found } satisfies Run;
  console.log(JSON.stringify(run));
}
