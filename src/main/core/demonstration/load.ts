import { demonstration as messages } from '#shared/messages/vi/demonstration.ts';
import { insertCampaign } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import { nameFederation } from '../federation/service.ts';
import type { FileOutcome, IncomingFile } from '../intake/file-outcome.ts';
import { receiveFiles } from '../intake/service.ts';
import { insertUnit } from '../units/service.ts';
import { demonstrationUnits } from './units.ts';
import { demonstrationWorkbooks } from './workbooks.ts';

/** Where the unit workbooks are written, below the data folder. */
export const demonstrationFolder = 'demo-files';

interface LoadOptions {
  batch: string;
  signal?: AbortSignal;
  onFile?: (outcome: FileOutcome, done: number) => void;
}

/**
 * Sets up the federation, its forty units and the campaign of 2020, writes the units' workbooks and takes them in through
 * the ordinary importer: no figure is put in by hand. A repeated call finds everything there and changes nothing.
 * @throws DomainError REFUSED where the database already holds other data.
 */
export async function loadDemonstration(core: Core, options: LoadOptions): Promise<FileOutcome[]> {
  const { campaignId, phaseId } = setUpDemonstration(core);
  const files: IncomingFile[] = [];
  for await (const { name, bytes } of demonstrationWorkbooks()) {
    const path = `${demonstrationFolder}/${name}`;
    if (!(await core.ports.files.exists(path))) await core.ports.files.write(path, bytes);
    files.push({ path: core.ports.files.path(path), name, bytes: () => core.ports.files.read(path) });
  }
  return receiveFiles(core, { campaignId, phaseId, newUnits: 'review', files, ...options });
}

function setUpDemonstration(core: Core): { campaignId: number; phaseId: number } {
  const known = core.reader.get<{ demonstration: number }>('SELECT demonstration FROM federation');
  const campaigns = core.reader.get<{ count: number }>('SELECT count(*) AS count FROM campaign');
  if (known?.demonstration === 1) return demonstrationPhase(core);
  if (known !== undefined || (campaigns?.count ?? 0) > 0)
    throw new DomainError('REFUSED', 'demonstration.not-empty', messages.notEmpty);
  core.runOperation({ kind: 'demonstration.set-up', summary: messages.setUp }, (writer) => {
    nameFederation(writer, { name: messages.federation, place: messages.place, demonstration: true });
    for (const { name, kind, sector, cluster } of demonstrationUnits)
      insertUnit(writer, { name, kind, sector, parentId: null, clusterName: cluster, expected: true });
    insertCampaign(writer, {
      year: 2020,
      title: messages.title,
      theme: '',
      phases: [
        { name: messages.phases[0], startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: null },
        { name: messages.phases[1], startsOn: '2020-04-01', endsOn: '2020-12-31', deadlineOn: null },
      ],
    });
  });
  return demonstrationPhase(core);
}

function demonstrationPhase(core: Core): { campaignId: number; phaseId: number } {
  const found = core.reader.get<{ campaignId: number; phaseId: number }>(
    `SELECT campaign.id AS campaignId, phase.id AS phaseId
     FROM campaign JOIN phase ON phase.campaign_id = campaign.id
     WHERE campaign.year = 2020 AND phase.number = 1`,
  );
  if (found === undefined) throw new DomainError('REFUSED', 'demonstration.not-empty', messages.notEmpty);
  return found;
}
