import { existsSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright';
import { largeFolder } from '#tests/support/large-federation/large-folder.ts';
import { fullShape, scaledShape } from '#tests/support/large-federation/shape.ts';
import { browserProgram } from '../../../scripts/browser.mjs';
import { resultsOf, stallAim, startAim } from './aims.ts';
import { known } from './known.ts';
import { measureScreen, type Sample, settle } from './measure.ts';
import { peers } from './peers.ts';
import { printResults } from './print.ts';
import { type ProbedHost, startProbedHost } from './probed-host.ts';
import { benchScreens } from './screens.ts';

/** How long a person waits on each screen of a federation as large as any, in a browser. `BENCH_SCALE` makes it smaller. */
const shape = scaledShape(fullShape, Number(process.env['BENCH_SCALE'] ?? 1));
const runs = Number(process.env['BENCH_RUNS'] ?? 5);
const [only = ''] = process.argv.slice(2);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const folder = await largeFolder(shape, () => console.log('filling the data folder, which is kept for the next time'));
console.log(
  `${shape.units} units, ${shape.people} people, ${shape.registrations} registrations; medians of ${runs} runs`,
);
const browser = await chromium.launch({ executablePath: browserProgram() ?? '', args: flags });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
try {
  const host = await started();
  const atRest = await host.state();
  const results = resultsOf(await samplesOf(host));
  printResults(results);
  const { megabytes } = await host.state();
  console.log(`memory of the host: ${atRest.megabytes.toFixed(0)} MB at rest, ${megabytes.toFixed(0)} MB at the end`);
  for (const [what, milliseconds] of Object.entries(await peers(page, folder))) {
    console.log(`peer: ${what}: ${milliseconds.toFixed(1)} ms`);
  }
  const missed = results.filter((result) => result.missed.length > 0);
  console.log(`load of the machine meanwhile: ${loadavg()[0]?.toFixed(1)}`);
  console.log(`\n${results.length - missed.length} of ${results.length} meet every aim`);
  await host.stop();
} finally {
  await browser.close();
}

/** Starts the host until the dashboard stands, and again, the copy of the day being made by then. */
async function started(): Promise<ProbedHost> {
  const first = await start('start to usable, the copy of the day being made');
  while (!hasCopy()) await setTimeout(200);
  await first.stop();
  return start('start to usable');
}

function hasCopy(): boolean {
  const copies = join(folder, 'backups');
  return existsSync(copies) && readdirSync(copies).some((name) => name.endsWith('.sqlite'));
}

async function start(what: string): Promise<ProbedHost> {
  const begin = performance.now();
  const host = await startProbedHost(folder);
  await page.goto(host.url);
  await page.locator('main h1').waitFor();
  const milliseconds = performance.now() - begin;
  await settle(page, host);
  const rest = performance.now() - begin;
  console.log(
    `${what}: ${milliseconds.toFixed(0)} ms (aim ${startAim}), at rest after ${(rest / 1000).toFixed(1)} s, longest stall of the host until then ${host.longest().toFixed(0)} ms (aim ${stallAim})`,
  );
  return host;
}

async function samplesOf(host: ProbedHost): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const screen of benchScreens(known(folder)).filter(({ name }) => name.startsWith(only))) {
    for (let run = 0; run < runs; run += 1) {
      try {
        samples.push(...(await measureScreen(page, host, screen)));
      } catch (error) {
        console.error(`${screen.name}: ${String(error)}`);
        break;
      }
    }
  }
  return samples;
}
