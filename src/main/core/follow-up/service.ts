import type { FollowUpRow, SendingCounts } from '#shared/contract/follow-up.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { SendingStatus } from '#shared/domain/sending.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { counting } from '#shared/messages/vi/counting.ts';
import { followUp as messages } from '#shared/messages/vi/follow-up.ts';
import { campaignDetail } from '../campaigns/service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitsOfYear } from '../units/service.ts';
import { fileNames, reminders } from './queries.ts';
import { type UnitSending, unitSendings } from './sendings.ts';

export { type UnitSending, unitSendings } from './sendings.ts';

export interface FollowUpScope {
  campaignId: number;
  phaseId: number | null;
}

/** Null narrows nothing; `none` finds units without sector or cluster. */
export interface FollowUpFilter {
  search: string;
  status: SendingStatus | null;
  sector: Exclude<Unit['sector'], null> | 'none' | null;
  clusterId: string | null;
}

interface Standing {
  unit: Unit;
  sending: UnitSending;
}

const byName = new Intl.Collator('vi', { numeric: true });
const statuses = ['sent', 'late', 'waiting', 'returned', 'missing'] as const satisfies SendingStatus[];
/** Whom a reminder is for: nothing came, or what came went back. */
const owing: readonly SendingStatus[] = ['missing', 'returned'];

/** The expected units, as they were called when the phases ended, and how they stand; by name. Throws NOT_FOUND. */
function standings(reader: Reader, scope: FollowUpScope): Standing[] {
  const { year, phases } = campaignDetail(reader, scope.campaignId);
  const ends = phases.filter(({ id }) => scope.phaseId === null || id === String(scope.phaseId));
  const last = ends.map(({ endsOn }) => endsOn).toSorted();
  const units = unitsOfYear(reader, year, last.at(-1) ?? `${year}-12-31`);
  const sendings = unitSendings(reader, scope, units);
  return units.flatMap((unit) => {
    const sending = sendings.get(unit.id);
    return sending === undefined ? [] : [{ unit, sending }];
  });
}

function countsOf(standing: readonly Standing[]): SendingCounts {
  const counts = { sent: 0, late: 0, waiting: 0, returned: 0, missing: 0 };
  for (const { sending } of standing) counts[sending.status] += 1;
  return counts;
}

/** A page of the expected units; by days, those that have waited longest since their deadline or last sign come first. */
export function followUpPage(
  reader: Reader,
  scope: FollowUpScope,
  query: FollowUpFilter & { sort: 'name' | 'days'; offset: number; limit: number },
): { total: number; rows: FollowUpRow[]; counts: SendingCounts } {
  const all = standings(reader, scope);
  const found = all.filter((standing) => fits(standing, query));
  const ordered =
    query.sort === 'name'
      ? found
      : found.toSorted((one, other) => other.sending.daysLate - one.sending.daysLate || rank(one) - rank(other));
  const page = ordered.slice(query.offset, query.offset + query.limit);
  return { total: found.length, rows: asRows(reader, scope, page), counts: countsOf(all) };
}

function rank({ sending }: Standing): number {
  return -statuses.indexOf(sending.status);
}

function fits({ unit, sending }: Standing, { search, status, sector, clusterId }: FollowUpFilter): boolean {
  const wanted = foldForSearch(search);
  return (
    (status === null || sending.status === status) &&
    (sector === null || (unit.sector ?? 'none') === sector) &&
    (clusterId === null || (unit.clusterId ?? 'none') === clusterId) &&
    (wanted === '' || [unit.name, unit.code].some((text) => foldForSearch(text).includes(wanted)))
  );
}

function asRows(reader: Reader, { campaignId, phaseId }: FollowUpScope, page: readonly Standing[]): FollowUpRow[] {
  const files = fileNames(
    reader,
    page.flatMap(({ sending }) => sending.lastImportId ?? []),
  );
  const reminded = new Map(reminders(reader, campaignId, phaseId).map((reminder) => [reminder.unitId, reminder]));
  return page.map(({ unit: { id, code, name, sector, clusterName }, sending }) => {
    const { lastImportId, ...standing } = sending;
    const reminder = reminded.get(Number(id));
    return {
      unitId: id,
      code,
      name,
      sector,
      clusterName,
      ...standing,
      importId: lastImportId === null ? null : String(lastImportId),
      fileName: lastImportId === null ? null : (files.get(lastImportId) ?? null),
      remindedOn: reminder?.remindedOn ?? null,
      reminders: reminder?.reminders ?? 0,
    };
  });
}

/** How the units of each sector, or of each cluster, stand; what belongs to none comes last. */
export function followUpSummary(
  reader: Reader,
  scope: FollowUpScope,
  by: 'sector' | 'cluster',
): { key: string; name: string; counts: SendingCounts }[] {
  const keyOf = ({ unit }: Standing): string => (by === 'sector' ? unit.sector : unit.clusterId) ?? 'none';
  const nameOf = ({ unit }: Standing): string =>
    by === 'sector' ? counting.sectors[unit.sector ?? 'none'] : (unit.clusterName ?? counting.noCluster);
  const groups = [...Map.groupBy(standings(reader, scope), keyOf)];
  return groups
    .flatMap(([key, members]) => {
      const [first] = members;
      return first === undefined ? [] : [{ key, name: nameOf(first), counts: countsOf(members) }];
    })
    .toSorted(
      (one, other) =>
        Number(one.key === 'none') - Number(other.key === 'none') ||
        (by === 'sector' ? sectorRank(one.key) - sectorRank(other.key) : byName.compare(one.name, other.name)),
    );
}

function sectorRank(key: string): number {
  return Object.keys(counting.sectors).indexOf(key);
}

/**
 * The units that are written to, names the Vietnamese way: those given, or all that owe something. Throws REFUSED where
 * a unit is not expected, or there is nobody to write to.
 */
export function remindedUnits(
  reader: Reader,
  scope: FollowUpScope,
  unitIds: readonly string[] | null,
): { unit: Unit; sending: UnitSending }[] {
  const all = standings(reader, scope);
  if (unitIds === null) {
    const found = all.filter(({ sending }) => owing.includes(sending.status));
    if (found.length === 0) throw new DomainError('REFUSED', 'follow-up.nobody', messages.nobody);
    return found;
  }
  const found = all.filter(({ unit }) => unitIds.includes(unit.id));
  if (found.length < new Set(unitIds).size) {
    throw new DomainError('REFUSED', 'follow-up.not-expected', messages.unitMissing);
  }
  return found;
}

/** Notes that units were reminded on a day; once for each unit and day. How many were noted. */
export function noteReminded(
  writer: Writer,
  { campaignId, phaseId }: FollowUpScope,
  unitIds: readonly string[],
  sentOn: string,
): number {
  return writer.run(
    `INSERT INTO reminder (campaign_id, phase_id, unit_id, sent_on)
     SELECT :campaignId, :phaseId, CAST(wanted.value AS INTEGER), :sentOn FROM json_each(:units) AS wanted
     WHERE NOT EXISTS (
       SELECT 1 FROM reminder WHERE campaign_id = :campaignId AND phase_id IS :phaseId
         AND unit_id = CAST(wanted.value AS INTEGER) AND sent_on = :sentOn)`,
    { campaignId, phaseId, sentOn, units: JSON.stringify(unitIds) },
  ).changes;
}
