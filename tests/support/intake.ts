import { seedAwardTypes } from '#core/awards/service.ts';
import { insertCampaign } from '#core/campaigns/service.ts';
import type { Core } from '#core/core.ts';
import { type FileOutcome, type IncomingFile, type ReceiveRequest, receiveFiles } from '#core/intake/service.ts';
import { insertNamedUnit } from '#core/units/service.ts';

export interface TestCampaign {
  campaignId: number;
  phaseId: number;
}

/** The catalogue and a campaign of one phase. */
export function openCampaign(core: Core, year: number): TestCampaign {
  return core.runOperation({ kind: 'test.campaign', summary: 'chuẩn bị' }, (writer) => {
    if (writer.get('SELECT 1 FROM award_type') === undefined) seedAwardTypes(writer);
    const phases = [{ name: 'Cả năm', startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, deadlineOn: null }];
    const campaignId = insertCampaign(writer, { year, title: `Thi đua ${year}`, theme: '', phases });
    const phase = writer.get<{ id: number }>('SELECT id FROM phase WHERE campaign_id = :campaignId', { campaignId });
    return { campaignId, phaseId: phase?.id ?? 0 };
  });
}

export function addUnit(core: Core, name: string): number {
  return core.runOperation({ kind: 'test.unit', summary: 'chuẩn bị' }, (writer) => insertNamedUnit(writer, name)).id;
}

export function file(name: string, bytes: Uint8Array): IncomingFile {
  return { path: name, name, bytes: async () => bytes };
}

export function receive(
  core: Core,
  campaign: TestCampaign,
  files: readonly IncomingFile[],
  more: Partial<ReceiveRequest> = {},
): Promise<FileOutcome[]> {
  return receiveFiles(core, { ...campaign, newUnits: 'create', batch: 'drop', files, ...more });
}

export const recordTables = ['registration', 'award_count', 'item_count', 'initiative', 'work', 'target'] as const;

/** Rows of each table that a test may change, for comparing before and after. */
export function rowCounts(core: Core): Record<string, number> {
  const tables = [...recordTables, 'import_file', 'import_table', 'import_problem', 'person', 'collective', 'unit'];
  return Object.fromEntries(
    tables.map((table) => [table, core.reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? -1]),
  );
}
