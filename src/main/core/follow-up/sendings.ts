import { deadlineFor, type OwnDeadline } from '#shared/domain/deadlines.ts';
import { type Sending, type SentInPhase, sendingOf } from '#shared/domain/sending.ts';
import { campaignDetail, deadlinesOf, expectedUnitIds } from '../campaigns/service.ts';
import type { Reader } from '../database/connection.ts';
import { awardsOfFiles, type FileRow, receivedFiles } from './queries.ts';

/** How a unit stands and by which files; `deadlineOn` is that of the one phase asked about. */
export interface UnitSending extends Sending {
  deadlineOn: string | null;
  firstOn: string | null;
  lastOn: string | null;
  returnedOn: string | null;
  lastImportId: number | null;
}

interface Phase {
  id: number;
  deadlineOn: string | null;
  own: OwnDeadline[];
}

/**
 * How the units that are expected stand in a phase, or in the whole campaign: late is the first file after the deadline
 * of the unit's sector, or an award named first after the deadline of its own. Throws NOT_FOUND for the campaign.
 */
export function unitSendings(
  reader: Reader,
  { campaignId, phaseId }: { campaignId: number; phaseId: number | null },
  units: readonly { id: string; sector: string | null }[],
): Map<string, UnitSending> {
  const phases = phasesAsked(reader, campaignId, phaseId);
  const expected = expectedUnitIds(reader, campaignId, phaseId);
  const files = Map.groupBy(receivedFiles(reader, campaignId, phaseId), ({ unitId }) => unitId);
  const awards = awardsByFile(reader, campaignId, phases);
  return new Map(
    units
      .filter(({ id }) => expected.has(Number(id)))
      .map(({ id, sector }) => [id, unitSending(phases, files.get(Number(id)) ?? [], sector, awards)]),
  );
}

function phasesAsked(reader: Reader, campaignId: number, phaseId: number | null): Phase[] {
  const own = Map.groupBy(deadlinesOf(reader, campaignId), (deadline) => deadline.phaseId);
  return campaignDetail(reader, campaignId)
    .phases.filter(({ id }) => phaseId === null || Number(id) === phaseId)
    .map(({ id, deadlineOn }) => ({ id: Number(id), deadlineOn, own: own.get(Number(id)) ?? [] }));
}

function awardsByFile(reader: Reader, campaignId: number, phases: readonly Phase[]): Map<number, string[]> {
  const codes = phases.flatMap(({ own }) => own.flatMap(({ awardCode }) => awardCode ?? []));
  if (codes.length === 0) return new Map();
  const named = Map.groupBy(awardsOfFiles(reader, campaignId, codes), ({ importId }) => importId);
  return new Map([...named].map(([importId, rows]) => [importId, rows.map(({ award }) => award)]));
}

function unitSending(
  phases: readonly Phase[],
  files: readonly FileRow[],
  sector: string | null,
  awards: ReadonlyMap<number, readonly string[]>,
): UnitSending {
  const newest = files.at(-1);
  const [onlyPhase, ...more] = phases;
  return {
    ...sendingOf(phases.map((phase) => sentInPhase(phase, files, sector, awards))),
    deadlineOn: onlyPhase === undefined || more.length > 0 ? null : deadlineOf(onlyPhase, null, sector),
    firstOn: files[0]?.receivedOn ?? null,
    lastOn: newest?.receivedOn ?? null,
    returnedOn: newest?.committed === 0 ? newest.returnedOn : null,
    lastImportId: newest?.id ?? null,
  };
}

function deadlineOf({ own, deadlineOn }: Phase, award: string | null, sector: string | null): string | null {
  return deadlineFor(own, deadlineOn, { award, sector });
}

function sentInPhase(
  phase: Phase,
  files: readonly FileRow[],
  sector: string | null,
  awards: ReadonlyMap<number, readonly string[]>,
): SentInPhase {
  const own = files.filter(({ phaseId }) => phaseId === phase.id);
  const taken = own.filter(({ committed }) => committed === 1);
  const open = own.findLast(({ committed }) => committed === 0);
  return {
    firstOn: taken[0]?.receivedOn ?? null,
    deadline: deadlineOf(phase, null, sector),
    awards: firstNamed(taken, awards).flatMap(({ award, firstOn }) => {
      const deadline = phase.own.some(({ awardCode }) => awardCode === award) ? deadlineOf(phase, award, sector) : null;
      return deadline === null ? [] : [{ firstOn, deadline }];
    }),
    open: open === undefined ? null : { receivedOn: open.receivedOn, returnedOn: open.returnedOn },
  };
}

function firstNamed(
  files: readonly FileRow[],
  awards: ReadonlyMap<number, readonly string[]>,
): { award: string; firstOn: string }[] {
  const first = new Map<string, string>();
  for (const { id, receivedOn } of files) {
    for (const award of awards.get(id) ?? []) if (!first.has(award)) first.set(award, receivedOn);
  }
  return [...first].map(([award, firstOn]) => ({ award, firstOn }));
}
