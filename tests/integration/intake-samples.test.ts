import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import type { FileOutcome } from '#core/intake/service.ts';
import { undo, undoBatch } from '#core/operations/undo.ts';
import { openCampaign, receive, rowCounts } from '#tests/support/intake.ts';
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
    undoBatch(core, 'drop', false);
    expect(rowCounts(core)).toEqual(before);
    const again = await receive(core, campaign, files);
    expect(again.every(({ status }) => status === 'ready')).toBe(true);
    expect(rowCounts(core)).toEqual(imported);
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
    undo(core, operation?.operationId ?? 0, false);
    expect(factsInDatabase(core, outcomes[0]?.id ?? 0)).toEqual([]);
    if (second) expectTruth(core, second, outcomes[1]);
    expect(rowCounts(core)).toMatchObject({ import_file: 1, unit: 1 });
  }, 60_000);
});
