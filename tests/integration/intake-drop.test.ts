import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { interruptedDrops, keepNote, removeNote } from '#core/intake/interrupted.ts';
import { startReceiving } from '#core/intake/receive-job.ts';
import { createJobs, type JobOutcome, type Jobs } from '#core/jobs/jobs.ts';
import { undoBatch } from '#core/operations/undo.ts';
import type { JobEvent } from '#shared/contract/intake.ts';
import { openCampaign, rowCounts, type TestCampaign } from '#tests/support/intake.ts';
import { type MixedDrop, mixedDrop } from '#tests/support/mixed-drop.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { toldAnalysis } from '#tests/support/told-analysis.ts';

const program = fileURLToPath(new URL('../support/drop-loop.ts', import.meta.url));
const fileCount = 1000;

const openCore = (folder: string): Promise<Core> => openTestCore(testPorts(folder, { analysis: toldAnalysis() }));

/** Takes the drop in as the window does; `onEvent` sees how far it has come. */
async function drop(
  core: Core,
  campaign: TestCampaign,
  { files }: MixedDrop,
  onEvent: (event: JobEvent, jobs: Jobs) => void = () => undefined,
): Promise<{ events: JobEvent[]; outcome: JobOutcome; batch: string }> {
  const jobs = createJobs(core);
  const batch = startReceiving(core, jobs, { ...campaign, newUnits: 'create', files });
  const events: JobEvent[] = [];
  for await (const event of jobs.watch(batch)) {
    events.push(event);
    onEvent(event, jobs);
  }
  const outcome = events.at(-1)?.outcome;
  if (outcome === null || outcome === undefined) throw new Error('the job ended without an outcome');
  return { events, outcome, batch };
}

const sum = ({ committed, review, refused, duplicate }: JobOutcome): number => committed + review + refused + duplicate;

const counted = (core: Core, sql: string): number => core.reader.get<{ n: number }>(sql)?.n ?? -1;

/** Every file is in the list once, with its records if it came in and with none if not. */
function expectWhole(core: Core, { expected, registrations }: MixedDrop): void {
  expect(core.reader.all('SELECT status, count(*) AS files FROM import_file GROUP BY status ORDER BY status')).toEqual([
    { status: 'committed', files: expected.committed },
    { status: 'refused', files: expected.refused },
    { status: 'review', files: expected.review },
  ]);
  expect(counted(core, 'SELECT count(DISTINCT sha256) AS n FROM import_file')).toBe(fileCount - expected.duplicate);
  expect(rowCounts(core)).toMatchObject({ registration: registrations, person: registrations });
  expect(counted(core, 'SELECT count(*) AS n FROM operation_context WHERE operation_id IS NOT NULL')).toBe(0);
}

it('a drop of a thousand files tells how far it is, adds up, and names what needs a person', async () => {
  const core = await openCore(temporaryFolder());
  const campaign = openCampaign(core, 2024);
  const before = rowCounts(core);
  const mixed = mixedDrop(fileCount);
  const kept = new Set<boolean>();
  const { events, outcome, batch } = await drop(core, campaign, mixed, ({ jobId, state, done }) => {
    if (state === 'running' && done > 0) kept.add(existsSync(core.ports.files.path(`jobs/${jobId}.json`)));
  });
  expect([...kept]).toEqual([true]);
  expect(await core.ports.files.list('jobs')).toEqual([]);
  expect(outcome).toMatchObject(mixed.expected);
  expect(sum(outcome)).toBe(fileCount);
  expect(events.at(-1)).toMatchObject({ state: 'done', done: fileCount, total: fileCount });
  const shown = events.map(({ done }) => done);
  expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  expect(outcome.message).toContain(`${mixed.expected.review / 2} tệp`);
  expectWhole(core, mixed);
  await undoBatch(core, batch, false);
  expect(rowCounts(core)).toEqual(before);
}, 120_000);

it('a drop that was killed and then stopped goes on where it was: nothing twice, nothing lost', async () => {
  const folder = temporaryFolder();
  const mixed = mixedDrop(fileCount);
  const campaign = await prepared(folder);
  const told = await killAfterLines(folder, campaign, 200);

  const core = await openCore(folder);
  const after = counted(core, 'SELECT count(*) AS n FROM import_file');
  expect(after).toBeGreaterThan(0);
  const before = counted(core, "SELECT count(*) AS n FROM import_file WHERE status = 'committed'");
  expect(before).toBeGreaterThanOrEqual(told.filter((line) => line.startsWith('ready ')).length);

  const stopped = await drop(core, campaign, mixed, ({ jobId, done }, jobs) => {
    if (done >= fileCount / 2) jobs.cancel(jobId);
  });
  expect(stopped.events.at(-1)).toMatchObject({ state: 'cancelled' });
  expect(sum(stopped.outcome)).toBeGreaterThanOrEqual(fileCount / 2);
  expect(stopped.outcome.message).toContain('Nạp lại thư mục để tiếp tục');
  const committed = counted(core, "SELECT count(*) AS n FROM import_file WHERE status = 'committed'");
  expect(committed).toBe(before + stopped.outcome.committed);

  const { outcome } = await drop(core, campaign, mixed);
  expect(sum(outcome)).toBe(fileCount);
  expect(outcome).toMatchObject({
    committed: mixed.expected.committed - committed,
    review: mixed.expected.review,
    refused: mixed.expected.refused,
    duplicate: mixed.expected.duplicate + committed,
  });
  expectWhole(core, mixed);
}, 120_000);

async function prepared(folder: string): Promise<TestCampaign> {
  const core = await openCore(folder);
  const campaign = openCampaign(core, 2024);
  core.store.close();
  return campaign;
}

/** Kills the drop once it has told of so many files; answers all that it told of. */
async function killAfterLines(folder: string, campaign: TestCampaign, lines: number): Promise<string[]> {
  const parameters = [folder, campaign.campaignId, campaign.phaseId, fileCount].map(String);
  const child = spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === lines) child.kill('SIGKILL');
  }
  await closed;
  expect(told.length).toBeLessThan(fileCount);
  return told;
}

it('a drop that the program did not outlive is told with the files that are left, until they have come', async () => {
  const folder = temporaryFolder();
  const mixed = mixedDrop(fileCount);
  const campaign = await prepared(folder);
  await killAfterLines(folder, campaign, 200);

  const core = await openCore(folder);
  const [told, ...others] = await interruptedDrops(core, campaign.campaignId);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ total: fileCount });
  const handled = told?.handled ?? 0;
  expect(handled).toBeGreaterThan(100);
  expect(handled).toBeLessThan(fileCount);
  expect(told?.names).toEqual(mixed.files.slice(handled, handled + 20).map(({ name }) => name));
  const written = counted(core, 'SELECT count(*) AS n FROM import_file');
  expect(written).toBeLessThanOrEqual(handled);
  expect(await interruptedDrops(core, campaign.campaignId + 1)).toEqual([]);

  await drop(core, campaign, mixed);
  expect(await interruptedDrops(core, campaign.campaignId)).toEqual([]);
  expectWhole(core, mixed);
  expect(await core.ports.files.list('jobs')).toEqual([]);
}, 120_000);

it('a drop that ended by itself, or that a person has seen, is not told of', async () => {
  const core = await openCore(temporaryFolder());
  const campaign = openCampaign(core, 2024);
  const names = mixedDrop(3).files.map(({ name }) => name);
  const id = '5b7a1e0e-6a0e-4d55-9a3c-1f0c5c1d2e3f';
  await keepNote(core, { id, campaignId: campaign.campaignId, startedAt: core.ports.clock.now(), names });
  expect(await interruptedDrops(core, campaign.campaignId)).toMatchObject([{ id, total: 3, handled: 0, names }]);
  expect(await removeNote(core, id)).toBe(true);
  expect(await removeNote(core, id)).toBe(false);
  expect(await interruptedDrops(core, campaign.campaignId)).toEqual([]);
});
