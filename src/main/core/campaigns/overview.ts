import { setImmediate } from 'node:timers/promises';
import type { Campaign, Overview } from '#shared/contract/campaigns.ts';
import type { Unit } from '#shared/contract/units.ts';
import { dayInVietnam, formatDate } from '#shared/domain/dates.ts';
import { campaignOverview as messages } from '#shared/messages/vi/campaign-overview.ts';
import { listBackups } from '../backups/service.ts';
import type { Core } from '../core.ts';
import { awardClaims, type CountingScope, submissions, summarise, undecidedCount } from '../counting/service.ts';
import type { Reader } from '../database/connection.ts';
import { stateOfData } from '../operations/state-of-data.ts';
import { deadlineCalled } from './deadlines.ts';
import { deadlinesOf } from './queries.ts';
import { campaignDetail, requirePhase } from './service.ts';
import { toldFigures } from './told-figures.ts';

/** All that the first screen shows of a campaign, or of one of its phases. Throws NOT_FOUND. */
export async function campaignOverview(core: Core, campaignId: number, phaseId: number | null): Promise<Overview> {
  const { reader } = core;
  const campaign = phaseId === null ? campaignDetail(reader, campaignId) : requirePhase(reader, campaignId, phaseId);
  const scope = { campaignId, phaseId };
  const { claims, sent, summary } = await countInTurns(reader, scope);
  const { expected, submitted, late, missing } = sent;
  const today = dayInVietnam(core.ports.clock.now());
  const phase = campaign.phases.find((candidate) => candidate.id === String(phaseId));
  const told = toldFigures(reader, { campaign, phase, scope, summary });
  return {
    campaign,
    phases: campaign.phases.map((entry) => ({ ...entry, daysLeft: daysLeft(today, entry.startsOn, entry.endsOn) })),
    units: { expected, submitted: submitted.length, late, missing: missing.map(named) },
    ...told,
    attention: [
      ...attention(reader, scope, undecidedCount(claims), missing.length),
      ...deadlineAttention(reader, campaign, phaseId, today),
      ...(await copyAttention(core)),
    ],
  };
}

/** Each counting takes tens of milliseconds of a large year: others have their turn between, unless one of them writes. */
async function countInTurns(reader: Reader, scope: CountingScope) {
  const state = stateOfData(reader);
  const claims = awardClaims(reader, scope);
  await setImmediate();
  const sent = submissions(reader, scope);
  await setImmediate();
  if (stateOfData(reader) === state) return { claims, sent, summary: summarise(reader, scope, claims, sent) };
  const now = { claims: awardClaims(reader, scope), sent: submissions(reader, scope) };
  return { ...now, summary: summarise(reader, scope, now.claims, now.sent) };
}

function named({ id, code, name }: Unit): { id: string; code: string; name: string } {
  return { id, code, name };
}

function daysLeft(today: string, startsOn: string, endsOn: string): number | null {
  return today < startsOn ? null : Math.round((Date.parse(endsOn) - Date.parse(today)) / 86_400_000);
}

function attention(reader: Reader, scope: CountingScope, undecided: number, missing: number): Overview['attention'] {
  const files = reader.all<{ status: string; count: number }>(
    `SELECT status, count(*) AS count FROM import_file
     WHERE campaign_id = :campaignId AND (:phaseId IS NULL OR phase_id = :phaseId)
       AND NOT EXISTS (SELECT 1 FROM import_file AS later WHERE later.replaces_id = import_file.id) GROUP BY status`,
    { campaignId: scope.campaignId, phaseId: scope.phaseId },
  );
  const filesWith = (status: string) => files.find((entry) => entry.status === status)?.count ?? 0;
  const counts = [
    { kind: 'review', count: filesWith('review') },
    { kind: 'refused', count: filesWith('refused') },
    { kind: 'disagreement', count: undecided },
    { kind: 'missing', count: missing },
  ] as const;
  return counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, count, text: messages.attention[kind](count) }));
}

const day = 86_400_000;
/** A deadline is told of so many days before. */
const daysBeforeDeadline = 7;

/** Deadlines of the phases, and of awards and sectors of their own, that are a week away or less; the nearest first. */
function deadlineAttention(
  reader: Reader,
  { id, phases }: Campaign,
  phaseId: number | null,
  today: string,
): Overview['attention'] {
  const shown = phases.filter((phase) => phaseId === null || phase.id === String(phaseId));
  const own = deadlinesOf(reader, Number(id)).map((deadline) => ({
    phaseId: String(deadline.phaseId),
    onDate: deadline.onDate,
    called: deadlineCalled(reader, deadline),
  }));
  return shown
    .flatMap((phase) => [
      { onDate: phase.deadlineOn ?? '', called: messages.attention.deadlineOf(phase.name) },
      ...own.filter((deadline) => deadline.phaseId === phase.id),
    ])
    .filter(({ onDate }) => onDate >= today)
    .map(({ onDate, called }) => ({ onDate, called, days: (Date.parse(onDate) - Date.parse(today)) / day }))
    .filter(({ days }) => days <= daysBeforeDeadline)
    .toSorted((one, other) => one.days - other.days)
    .map(({ called, days, onDate }) => ({
      kind: 'deadline',
      count: days,
      text: messages.attention.deadline(called, days, formatDate(onDate)),
    }));
}

/** A copy is made every day the application is open; after so many days something stands in its way. */
const copyAgesAfter = 2;

/** Says that what was written is in no verified copy, or in none that is newer than two days. */
async function copyAttention(core: Core): Promise<Overview['attention']> {
  const { ports, reader } = core;
  const copy = (await listBackups(core)).find(({ verified }) => verified);
  if (copy === undefined) return [{ kind: 'backup', count: 1, text: messages.attention.noCopy }];
  const written = reader.get<{ at: string | null }>('SELECT max(at) AS at FROM operation')?.at ?? '';
  const days = Math.floor((Date.parse(ports.clock.now()) - Date.parse(copy.at)) / day);
  if (written <= copy.at || days < copyAgesAfter) return [];
  return [{ kind: 'backup', count: days, text: messages.attention.oldCopy(days) }];
}
