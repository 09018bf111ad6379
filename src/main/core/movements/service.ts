import type { Movement, MovementFields, MovementIdentity } from '#shared/contract/movements.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { movements as messages } from '#shared/messages/vi/movements.ts';
import { campaignDetail } from '../campaigns/service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';
import {
  allProgrammes,
  campaignDays,
  linkCount,
  linkedIn,
  type MovementRow,
  movementById,
  movementsIn,
  phaseDays,
} from './queries.ts';

const nothing = { registrations: 0, initiatives: 0, benefitVnd: 0, works: 0, valueVnd: 0 };

/** A campaign's movements and the programmes of its days, each with what belongs to it in the campaign. */
export function listMovements(reader: Reader, campaignId: number): Movement[] {
  const rows = movementsIn(reader, campaignId);
  const linked = new Map(
    linkedIn(
      reader,
      campaignId,
      rows.map(({ id }) => id),
    ).map(({ movementId, ...counts }) => [movementId, counts]),
  );
  return rows.map((row) => ({ ...asIdentity(row), linked: linked.get(row.id) ?? nothing }));
}

/** The campaign's movements and the programmes that share a day with one of its phases. */
export function movementsOfPhase(reader: Reader, campaignId: number, phaseId: number): MovementRow[] {
  const phase = phaseDays(reader, phaseId);
  if (phase === undefined) return [];
  return movementsIn(reader, campaignId).filter(
    ({ startsOn, endsOn }) => phase.startsOn <= (endsOn ?? '9999') && phase.endsOn >= (startsOn ?? ''),
  );
}

/** Throws NOT_FOUND. */
export function movementDetail(reader: Reader, id: number): MovementIdentity {
  return asIdentity(requireMovement(reader, id));
}

function asIdentity({ id, campaignId, ...fields }: MovementRow): MovementIdentity {
  return { ...fields, id: String(id), campaignId: campaignId === null ? null : String(campaignId) };
}

/** Throws NOT_FOUND. */
export function requireMovement(reader: Reader, id: number): MovementRow {
  const row = movementById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'movement.missing', messages.missing);
  return row;
}

/** `chương trình “01 triệu sáng kiến”`. */
export function movementCalled({ kind, name }: Pick<MovementRow, 'kind' | 'name'>): string {
  return messages.called(messages.kinds[kind], name);
}

/** Throws NOT_FOUND for the campaign, REFUSED for days that do not fit or a name that is there already. */
export function insertMovement(writer: Writer, campaignId: number, fields: MovementFields): number {
  refuse(writer, campaignId, fields, null);
  const { id } = writer.run(
    `INSERT INTO movement (campaign_id, kind, name, sector, issuer, starts_on, ends_on, goal, position)
     SELECT :campaignId, :kind, :name, :sector, :issuer, :startsOn, :endsOn, :goal, coalesce(max(position), 0) + 1
     FROM movement WHERE campaign_id IS :campaignId`,
    { ...fields, campaignId: fields.kind === 'programme' ? null : campaignId },
  );
  return id;
}

/** Throws NOT_FOUND, REFUSED, CONFLICT. */
export function changeMovement(writer: Writer, id: number, fields: MovementFields, seen: MovementFields): void {
  const before = requireMovement(writer, id);
  requireUnchanged(movementCalled(before), seen, before, messages.fields);
  if ((before.kind === 'programme') !== (fields.kind === 'programme')) {
    throw new DomainError('REFUSED', 'movement.kind', messages.kindFixed(before.name));
  }
  refuse(writer, before.campaignId, fields, id);
  writer.run(
    `UPDATE movement SET kind = :kind, name = :name, sector = :sector, issuer = :issuer, starts_on = :startsOn,
       ends_on = :endsOn, goal = :goal
     WHERE id = :id`,
    { ...fields, id },
  );
}

/** Throws NOT_FOUND, and REFUSED while records belong to it. */
export function removeMovement(writer: Writer, id: number): void {
  const movement = requireMovement(writer, id);
  const count = linkCount(writer, id);
  if (count > 0) {
    const sentence = messages.used(movementCalled(movement), formatVietnameseNumber(count));
    throw new DomainError('REFUSED', 'movement.used', sentence);
  }
  writer.run('DELETE FROM movement WHERE id = :id', { id });
}

/** `campaignId` null: a programme that is there already, and may have left the days of any one campaign. */
function refuse(reader: Reader, campaignId: number | null, fields: MovementFields, ownId: number | null): void {
  const { name, startsOn, endsOn } = fields;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    const sentence = messages.backwards(name, formatDate(startsOn), formatDate(endsOn));
    throw new DomainError('REFUSED', 'movement.backwards', sentence);
  }
  if (campaignId !== null) refuseOutside(reader, campaignId, fields);
  const beside = [...(campaignId === null ? [] : movementsIn(reader, campaignId)), ...allProgrammes(reader)];
  if (beside.some((other) => other.id !== ownId && sameSpelling(other.name) === sameSpelling(name))) {
    throw new DomainError('REFUSED', 'movement.repeated', messages.repeated(name));
  }
}

function refuseOutside(reader: Reader, campaignId: number, { name, startsOn, endsOn }: MovementFields): void {
  const { year } = campaignDetail(reader, campaignId);
  const days = campaignDays(reader, campaignId);
  if (days === undefined || ((startsOn ?? '') <= days.endsOn && (endsOn ?? '9999') >= days.startsOn)) return;
  throw new DomainError('REFUSED', 'movement.outside', messages.outside(name, year));
}
