import type { Deadline } from '#shared/contract/campaigns.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import { counting } from '#shared/messages/vi/counting.ts';
import { awardTypes } from '../awards/service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';
import { requirePhaseRow } from './phases.ts';
import { type DeadlineRow, deadlineById, deadlinesOf, deadlinesOfPhase } from './queries.ts';

export type NewDeadline = Omit<DeadlineRow, 'id'>;

export function listDeadlines(reader: Reader, campaignId: number): Deadline[] {
  return deadlinesOf(reader, campaignId).map(asDeadline);
}

/** Throws NOT_FOUND. */
export function deadlineDetail(reader: Reader, id: number): Deadline {
  return asDeadline(requireDeadline(reader, id));
}

function asDeadline({ id, phaseId, ...deadline }: DeadlineRow): Deadline {
  return { ...deadline, id: String(id), phaseId: String(phaseId) };
}

/** Throws NOT_FOUND for its phase, REFUSED where it is for nothing in particular or a second for the same. */
export function addDeadline(writer: Writer, deadline: NewDeadline): number {
  refuse(writer, deadline, null);
  const { id } = writer.run(
    `INSERT INTO deadline (phase_id, award_code, sector, on_date, basis)
     VALUES (:phaseId, :awardCode, :sector, :onDate, :basis)`,
    { ...deadline },
  );
  return id;
}

/** Throws NOT_FOUND, REFUSED, CONFLICT. */
export function changeDeadline(writer: Writer, id: number, deadline: NewDeadline, seen: NewDeadline): void {
  const before = requireDeadline(writer, id);
  const { phaseId: _phase, ...labels } = messages.deadlineFields;
  requireUnchanged(deadlineCalled(writer, before), seen, before, labels);
  refuse(writer, deadline, id);
  writer.run(
    `UPDATE deadline SET phase_id = :phaseId, award_code = :awardCode, sector = :sector, on_date = :onDate,
       basis = :basis
     WHERE id = :id`,
    { ...deadline, id },
  );
}

export function removeDeadline(writer: Writer, id: number): void {
  requireDeadline(writer, id);
  writer.run('DELETE FROM deadline WHERE id = :id', { id });
}

/** `hạn gửi Chiến sĩ thi đua cơ sở, khu vực ngoài nhà nước`. */
export function deadlineCalled(
  reader: Reader,
  { awardCode, sector }: Pick<DeadlineRow, 'awardCode' | 'sector'>,
): string {
  const award = awardTypes(reader).find(({ code }) => code === awardCode);
  return messages.deadlineCalled(award?.name ?? awardCode, sector === null ? null : counting.sectors[sector]);
}

function requireDeadline(reader: Reader, id: number): DeadlineRow {
  const row = deadlineById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'deadline.missing', messages.deadlineMissing);
  return row;
}

function refuse(reader: Reader, deadline: NewDeadline, ownId: number | null): void {
  const { phaseId, awardCode, sector } = deadline;
  const phase = requirePhaseRow(reader, phaseId);
  if (awardCode === null && sector === null) {
    throw new DomainError('REFUSED', 'deadline.for-nothing', messages.deadlineForNothing(phase.name));
  }
  if (awardCode !== null && !awardTypes(reader).some(({ code }) => code === awardCode)) {
    throw new DomainError('NOT_FOUND', 'award.missing', messages.awardMissing);
  }
  const same = deadlinesOfPhase(reader, phaseId).find(
    (other) => other.id !== ownId && other.awardCode === awardCode && other.sector === sector,
  );
  if (same === undefined) return;
  const called = deadlineCalled(reader, deadline);
  throw new DomainError('REFUSED', 'deadline.repeated', messages.deadlineRepeated(called, phase.name));
}
