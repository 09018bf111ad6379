import type { AwardType } from '#shared/domain/awards.ts';
import type { Subject } from '#shared/domain/records.ts';
import { intakeForm as messages } from '#shared/messages/vi/intake-form.ts';
import { awardTypes } from '../../awards/service.ts';
import { campaignDetail, listCampaigns, requirePhase } from '../../campaigns/service.ts';
import type { Core } from '../../core.ts';
import type { Reader } from '../../database/connection.ts';
import { federationOf } from '../../federation/service.ts';
import { unitIdentity } from '../../units/service.ts';
import { registeredCollectives, registeredPeople } from './queries.ts';
import type { FormAwards, UnitForm } from './unit-form.ts';

export interface UnitFormSettings {
  campaignId: number;
  phaseId: number | null;
  unitId: number;
  withLastYear: boolean;
}

/** A form for one unit and campaign, with its file name. Throws NOT_FOUND for the campaign, the phase or the unit. */
export async function makeUnitForm(
  core: Core,
  settings: UnitFormSettings,
): Promise<{ name: string; bytes: Uint8Array }> {
  const form = unitFormOf(core.reader, settings);
  return { name: `${fileNameOf(form)}.xlsx`, bytes: await core.ports.writing.form(form) };
}

function unitFormOf(reader: Reader, { campaignId, phaseId, unitId, withLastYear }: UnitFormSettings): UnitForm {
  const campaign = phaseId === null ? campaignDetail(reader, campaignId) : requirePhase(reader, campaignId, phaseId);
  const phase = campaign.phases.find(({ id }) => id === String(phaseId));
  const { code, name } = unitIdentity(reader, unitId);
  const awards = awardTypes(reader);
  const before = withLastYear ? campaignBefore(reader, campaign.year) : null;
  return {
    federation: federationOf(reader)?.name ?? '',
    unit: { code, name },
    year: campaign.year,
    phase: phase === undefined ? null : { number: phase.number, name: phase.name },
    awards: { individual: awardsFor(awards, 'individual'), collective: awardsFor(awards, 'collective') },
    people: before === null ? [] : registeredPeople(reader, before, unitId),
    collectives: before === null ? [] : registeredCollectives(reader, before, unitId),
  };
}

function awardsFor(awards: readonly AwardType[], subject: Subject): FormAwards {
  const named = (kind: AwardType['class']): string[] =>
    awards.filter((award) => award.class === kind && award.subjects.includes(subject)).map(({ name }) => name);
  return { titles: named('title'), forms: named('form') };
}

function campaignBefore(reader: Reader, year: number): number | null {
  const [latest] = listCampaigns(reader)
    .filter((campaign) => campaign.year < year)
    .toSorted((first, second) => second.year - first.year);
  return latest === undefined ? null : Number(latest.id);
}

/** What Windows forbids in file names is left out. */
function fileNameOf({ unit, year }: UnitForm): string {
  return messages.fileName(unit.name, year).replaceAll(/[<>:"/\\|?*]/g, ' ');
}
