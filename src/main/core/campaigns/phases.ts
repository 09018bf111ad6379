import type { YearBasis } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { campaignService as messages } from '#shared/messages/vi/campaign-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { refuseWhileHanging } from '../operations/hanging-rows.ts';
import { requireUnchanged } from '../unchanged.ts';
import { allPhases, type PhaseRow, phaseById } from './queries.ts';

export interface NewPhase {
  name: string;
  startsOn: string;
  endsOn: string;
  deadlineOn: string | null;
  /** The paper that sets the deadline. */
  deadlineBasis?: string;
  /** Null: for units of either year. */
  yearBasis?: YearBasis | null;
}

/** Throws REFUSED for the first phase that ends before it begins, has no day near the year, or has another's name. */
export function refusePhases(phases: readonly NewPhase[], year: number): void {
  const names = new Set<string>();
  for (const { name, startsOn, endsOn } of phases) {
    if (names.has(name)) throw new DomainError('REFUSED', 'phase.repeated', messages.phaseRepeated(name));
    names.add(name);
    if (endsOn < startsOn) {
      const days = [formatDate(startsOn), formatDate(endsOn)] as const;
      throw new DomainError('REFUSED', 'phase.backwards', messages.phaseBackwards(name, ...days));
    }
    if (Number(endsOn.slice(0, 4)) < year - 1 || Number(startsOn.slice(0, 4)) > year + 1) {
      throw new DomainError('REFUSED', 'phase.outside', messages.phaseOutside(name, year));
    }
  }
}

export function insertPhases(writer: Writer, campaignId: number, phases: readonly NewPhase[], from = 1): void {
  for (const [index, phase] of phases.entries()) {
    writer.run(
      `INSERT INTO phase (campaign_id, number, name, starts_on, ends_on, deadline_on, deadline_basis, year_basis)
       VALUES (:campaignId, :number, :name, :startsOn, :endsOn, :deadlineOn, :deadlineBasis, :yearBasis)`,
      { campaignId, number: from + index, deadlineBasis: '', yearBasis: null, ...phase },
    );
  }
}

/** One more phase, after the others. Throws REFUSED. */
export function addPhase(writer: Writer, campaign: { id: number; year: number }, phase: NewPhase): void {
  const present = phasesOf(writer, campaign.id);
  refusePhases([...present, phase], campaign.year);
  insertPhases(writer, campaign.id, [phase], Math.max(0, ...present.map(({ number }) => number)) + 1);
}

/** Other words or days for a phase; what was sent stays in it. Throws NOT_FOUND, REFUSED, CONFLICT. */
export function changePhase(writer: Writer, id: number, phase: Required<NewPhase>, seen: Required<NewPhase>): void {
  const before = requirePhaseRow(writer, id);
  requireUnchanged(messages.phaseCalled(before.name), seen, before, messages.phaseFields);
  const year = writer.get<{ year: number }>('SELECT year FROM campaign WHERE id = :id', { id: before.campaignId });
  const others = phasesOf(writer, before.campaignId).filter((other) => other.id !== id);
  refusePhases([...others, phase], year?.year ?? 0);
  writer.run(
    `UPDATE phase SET name = :name, starts_on = :startsOn, ends_on = :endsOn, deadline_on = :deadlineOn,
       deadline_basis = :deadlineBasis, year_basis = :yearBasis
     WHERE id = :id`,
    { ...phase, id },
  );
}

/** Takes an empty phase away; its deadlines go with it. Throws NOT_FOUND, and REFUSED with what hangs on it. */
export function removePhase(writer: Writer, id: number): void {
  const { campaignId, name } = requirePhaseRow(writer, id);
  if (phasesOf(writer, campaignId).length === 1) {
    throw new DomainError('REFUSED', 'phase.only', messages.phaseOnly(name));
  }
  refuseWhileHanging(writer, { table: 'phase', id }, (hanging) => messages.phaseUsed(name, hanging));
  writer.run('DELETE FROM phase WHERE id = :id', { id });
}

/** Throws NOT_FOUND. */
export function requirePhaseRow(reader: Reader, id: number): PhaseRow {
  const phase = phaseById(reader, id);
  if (phase === undefined) throw new DomainError('NOT_FOUND', 'phase.missing', messages.phaseMissing);
  return phase;
}

function phasesOf(reader: Reader, campaignId: number): PhaseRow[] {
  return allPhases(reader).filter((phase) => phase.campaignId === campaignId);
}
