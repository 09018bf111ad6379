import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkData } from '#core/check/service.ts';
import type { Core } from '#core/core.ts';
import { databaseName, openStore } from '#core/database/store.ts';
import { originalName } from '#core/intake/originals.ts';
import { operationsOver } from '#core/operations/run.ts';
import { beingWritten } from '#tests/support/being-written.ts';
import { file, openCampaign, receive, type TestCampaign } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { randomNumbers } from '#tests/support/random-numbers.ts';
import { temporaryFolder } from '#tests/support/store.ts';
import { recordsPerFile, tellingFiles } from '#tests/support/telling-files.ts';
import { toldAnalysis } from '#tests/support/told-analysis.ts';

const program = fileURLToPath(new URL('../support/import-loop.ts', import.meta.url));
/** In each of two folders. */
const killsInOneFolder = 25;
const filesPerRound = 40;

async function withCore<Result>(folder: string, use: (core: Core) => Promise<Result>): Promise<Result> {
  const ports = testPorts(folder, { analysis: toldAnalysis() });
  const store = await openStore(ports);
  try {
    return await use({ ports, store, reader: store.reader, ...operationsOver(store, ports) });
  } finally {
    store.close();
  }
}

/** Kills the program some time after it has told of `lines` files, or after its start; answers how many it told of. */
async function killAfter(child: ChildProcess, lines: number, milliseconds: number): Promise<number> {
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  const killSoon = (): void => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  if (lines === 0) killSoon();
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString().split('\n').length - 1;
    if (told >= lines) killSoon();
  });
  await once(child, 'close');
  clearTimeout(timer);
  return told;
}

/** Every file in the list has all its records and its original; no record is of a file that is not there. */
async function expectWhole(core: Core): Promise<number> {
  const files = core.reader.all<{ id: number; sha256: string; status: string; records: number; tables: number }>(`
    SELECT id, sha256, status, (SELECT count(*) FROM registration WHERE import_id = import_file.id) AS records,
      (SELECT count(*) FROM import_table WHERE import_id = import_file.id) AS tables FROM import_file`);
  for (const { sha256, status, records, tables } of files) {
    expect({ status, records, tables }).toEqual({ status: 'committed', records: recordsPerFile, tables: 1 });
    expect(await core.ports.files.exists(originalName(sha256))).toBe(true);
  }
  const total = core.reader.get<{ total: number }>('SELECT count(*) AS total FROM registration')?.total;
  expect(total).toBe(files.length * recordsPerFile);
  expect(core.reader.get('SELECT operation_id AS id FROM operation_context')).toEqual({ id: null });
  expect(core.store.connection().pragma('foreign_key_check')).toEqual([]);
  return files.length;
}

function startAndKill(
  folder: string,
  campaign: TestCampaign,
  first: number,
  below: (limit: number) => number,
): Promise<number> {
  const parameters = [folder, campaign.campaignId, campaign.phaseId, first].map(String);
  const child = spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = below(8);
  return killAfter(child, lines, below(lines === 0 ? 500 : 15));
}

async function killAgainAndAgain(folder: string, seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const campaign = await withCore(folder, async (core): Promise<TestCampaign> => openCampaign(core, 2020));
  let inside = 0;
  for (let round = 0; round < killsInOneFolder; round += 1) {
    const told = await startAndKill(folder, campaign, round * filesPerRound, random.below);
    const now = await withCore(folder, expectWhole);
    // Whatever was told of as taken in survives.
    expect(now - inside).toBeGreaterThanOrEqual(told);
    inside = now;
  }
  await withCore(folder, async (core) => {
    expect((await checkData(core)).checks.flatMap(({ findings }) => findings)).toEqual([]);
    const files = tellingFiles(0, filesPerRound).map(({ name, bytes }) => file(name, bytes));
    const outcomes = await receive(core, campaign, files);
    expect(outcomes.every(({ status }) => status === 'duplicate' || status === 'ready')).toBe(true);
    await expectWhole(core);
  });
}

describe('killing the application while it imports', () => {
  // Two folders at once: most of a round is the start of a program.
  it(`leaves every file wholly in or wholly out, at ${2 * killsInOneFolder} moments`, {
    timeout: 120_000,
  }, async () => {
    const folders = [temporaryFolder(), temporaryFolder()];
    await Promise.all(folders.map((folder, seed) => killAgainAndAgain(folder, seed)));
  });

  it('leaves a large file, which is written beside the main thread, wholly in or wholly out', {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    const records = 3000;
    const campaign = await withCore(folder, async (core) => openCampaign(core, 2020));
    const path = testPorts(folder).files.path(databaseName);
    for (let round = 0; round < 4; round += 1) {
      const parameters = [folder, campaign.campaignId, campaign.phaseId, round * 3, records].map(String);
      const child = spawn(process.execPath, [program, ...parameters], { stdio: 'ignore' });
      await once(child, 'spawn');
      // The program's first write to the file is that of the first large file.
      await beingWritten(path);
      child.kill('SIGKILL');
      await once(child, 'close');
      await withCore(folder, async (core) => {
        const counts = core.reader.all<{ records: number }>(
          'SELECT (SELECT count(*) FROM registration WHERE import_id = import_file.id) AS records FROM import_file',
        );
        expect(counts.filter((count) => count.records !== records)).toEqual([]);
        expect(core.reader.get('SELECT operation_id AS id FROM operation_context')).toEqual({ id: null });
        expect((await checkData(core)).checks.flatMap(({ findings }) => findings)).toEqual([]);
      });
    }
  });
});
