import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkData } from '#core/check/service.ts';
import type { Core } from '#core/core.ts';
import { intakeProcedures } from '#core/intake/procedures.ts';
import type { FileOutcome } from '#core/intake/service.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { undo, undoBatch } from '#core/operations/undo.ts';
import { addUnit, openCampaign, receive, rowCounts } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { factOf, factsInDatabase, fixtureFile, fixtureFiles, type TruthFile, truthOf } from '#tests/support/truth.ts';
import { type AnalysisPool, createAnalysisPool } from '#workers/analyse-pool.ts';

let analysis: AnalysisPool;
beforeAll(() => {
  analysis = createAnalysisPool();
});
afterAll(() => analysis.close());

const openCore = (): Promise<Core> => openTestCore(testPorts(temporaryFolder(), { analysis }));

function expectTruth(core: Core, truth: TruthFile, outcome: FileOutcome | undefined): void {
  const records = truth.tables.flatMap((table) => table.records);
  const facts = factsInDatabase(core, outcome?.id ?? 0);
  const allowed = new Set(records.map(factOf));
  expect(facts.filter((fact) => !allowed.has(fact))).toEqual([]);
  const required = records.filter((record) => record.orProblem !== true).map(factOf);
  const found = new Set(facts);
  expect(required.filter((fact) => !found.has(fact))).toEqual([]);
  expect(found.size).toBe(facts.length);
}

describe('importing the sample workbooks', () => {
  it('takes in what is ready, exactly as it stands in the file, and refuses what cannot be read', async () => {
    const core = await openCore();
    const truths = truthOf('samples');
    const campaigns = new Map(
      [...new Set(truths.map(({ campaign }) => campaign))].map((year) => [year, openCampaign(core, year)]),
    );
    for (const truth of truths) {
      const campaign = campaigns.get(truth.campaign) ?? { campaignId: 0, phaseId: 0 };
      const [outcome] = await receive(core, campaign, [fixtureFile('samples', truth.file)]);
      const expected = [truth.expect, ...(truth.acceptable ?? []).map(({ status }) => status)];
      expect.soft(expected, truth.file).toContain(outcome?.status);
      if (truth.expect === 'refused') expect(outcome?.reason?.code).toBe(truth.reason);
      if (outcome?.status === 'ready') expectTruth(core, truth, outcome);
      else expect(factsInDatabase(core, outcome?.id ?? 0)).toEqual([]);
    }
  }, 60_000);

  it('takes in the units’ workbooks of one campaign, and undoing takes all away', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2020);
    const before = rowCounts(core);
    const files = fixtureFiles('bac-kan-2020');
    const outcomes = await receive(core, campaign, files);
    for (const [index, truth] of truthOf('bac-kan-2020').entries()) {
      expect(outcomes[index]?.status, truth.file).toBe('ready');
      expectTruth(core, truth, outcomes[index]);
    }
    const imported = rowCounts(core);
    expect(await receive(core, campaign, files)).toMatchObject(files.map(() => ({ status: 'duplicate' })));
    expect(rowCounts(core)).toEqual(imported);
    expect((await checkData(core)).checks.flatMap(({ findings }) => findings)).toEqual([]);
    await undoBatch(core, 'drop', false);
    expect(rowCounts(core)).toEqual(before);
    const again = await receive(core, campaign, files);
    expect(again.every(({ status }) => status === 'ready')).toBe(true);
    expect(rowCounts(core)).toEqual(imported);
  }, 60_000);

  it('takes in a file that needs a person once every row that is unclear is decided', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2024);
    addUnit(core, 'LĐLĐ thị xã Buôn Hồ');
    const [truth] = truthOf('samples').filter(({ expect: expected }) => expected === 'review');
    const [outcome] = await receive(core, campaign, [fixtureFile('samples', truth?.file ?? '')]);
    const id = String(outcome?.id);
    const client = createRouterClient(intakeProcedures(core, createJobs(core)));
    const waiting = await client.file({ id });
    const unclear = waiting.problemList.filter(({ severity }) => severity === 'error');
    expect(unclear.length).toBeGreaterThan(0);
    const bare = unclear.find(({ raw }) => raw === 'CSTĐ');
    const corrected = await client.correct({ id, corrections: [{ action: 'award', raw: 'CSTĐ', award: 'CSTDCS' }] });
    const left = corrected.problemList.filter(({ severity }) => severity === 'error');
    expect(left.length).toBe(unclear.length - unclear.filter(({ raw }) => raw === 'CSTĐ').length);
    const corrections = left.map(({ sheet, row, code }) => ({ action: 'accept' as const, sheet, row, code }));
    await client.correct({ id, corrections });
    expect((await client.confirm({ id })).status).toBe('committed');
    const facts = factsInDatabase(core, Number(id));
    expect(facts.filter((fact) => fact.startsWith(`registration|${bare?.row}|individual|CSTDCS|`))).toHaveLength(1);
    expect((await checkData(core)).checks.flatMap(({ findings }) => findings)).toEqual([]);
    const window = await client.sheet({
      id,
      sheet: bare?.sheet ?? '',
      firstRow: bare?.row ?? 1,
      lastRow: bare?.row ?? 1,
    });
    expect(window.rows[0]).toMatchObject({ index: bare?.row, role: 'data' });
    expect(window.rows[0]?.cells.map(({ text }) => text)).toContain('CSTĐ');
  }, 60_000);

  it('undoes one import and leaves the others', async () => {
    const core = await openCore();
    const campaign = openCampaign(core, 2020);
    const [first, second] = truthOf('bac-kan-2020');
    const files = [first, second].flatMap((truth) => (truth ? [fixtureFile('bac-kan-2020', truth.file)] : []));
    const outcomes = await receive(core, campaign, files);
    const operation = core.reader.get<{ operationId: number }>(
      'SELECT operation_id AS operationId FROM import_file WHERE id = :id',
      { id: outcomes[0]?.id ?? 0 },
    );
    await undo(core, operation?.operationId ?? 0, false);
    expect(factsInDatabase(core, outcomes[0]?.id ?? 0)).toEqual([]);
    if (second) expectTruth(core, second, outcomes[1]);
    expect(rowCounts(core)).toMatchObject({ import_file: 1, unit: 1 });
  }, 60_000);
});
