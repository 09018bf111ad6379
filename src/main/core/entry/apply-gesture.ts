import type { EntryGesture, EntryOutcome } from '#shared/contract/entry.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import type { EntryRows, RowValues } from './entry-rows.ts';

/** A person reads so many lines of a conflict and no more. */
const linesShown = 100;

/** A gesture, wherever its rows belong; new rows name their phase. */
export type AppliedGesture = Omit<EntryGesture, 'campaignId' | 'phaseId'> & { phaseId?: string };

/**
 * Writes one gesture of a person in a grid: what is right is written, the rest is answered as problems. Throws CONFLICT
 * with both versions where a row is no longer as the window saw it, unless the gesture says to write over it.
 */
export function applyGesture(writer: Writer, rows: EntryRows, gesture: AppliedGesture): EntryOutcome {
  if (!gesture.overwrite) refuseChanged(rows, gesture);
  const outcome: EntryOutcome = { operationId: null, problems: [], added: [] };
  for (const { id, cells } of gesture.changes) {
    if (rows.valuesOf(Number(id), []) === null) {
      outcome.problems.push(
        ...Object.keys(cells).map((field) => ({ key: id, field, severity: 'error' as const, message: messages.gone })),
      );
      continue;
    }
    const problems = rows.change(Number(id), cells, gesture.confirmed);
    outcome.problems.push(...problems.map((problem) => ({ key: id, ...problem })));
  }
  for (const { key, cells } of gesture.additions) {
    const added = rows.add(cells, Number(gesture.phaseId), gesture.confirmed);
    if ('id' in added) outcome.added.push({ key, id: String(added.id) });
    else outcome.problems.push(...added.problems.map((problem) => ({ key, ...problem })));
  }
  for (const { id } of gesture.removals) if (rows.valuesOf(Number(id), []) !== null) rows.remove(Number(id));
  const { operationId } = writer;
  const written = writer.get('SELECT 1 FROM change WHERE operation_id = :operationId LIMIT 1', { operationId });
  return { ...outcome, operationId: written === undefined ? null : String(operationId) };
}

function refuseChanged(rows: EntryRows, { changes, removals }: AppliedGesture): void {
  const lines = [
    ...changes.flatMap(({ id, seen, cells }) => changedSince(rows, Number(id), seen, cells)),
    ...removals.flatMap(({ id, seen }) => changedSince(rows, Number(id), seen, null)),
  ];
  if (lines.length === 0) return;
  const shown = lines.slice(0, linesShown);
  if (lines.length > linesShown) shown.push(messages.andMore(lines.length - linesShown));
  throw new DomainError('CONFLICT', 'entry.changed-since', messages.conflict, shown);
}

/** Says of each value that is no longer as it was seen what was seen, what it is now, and what was about to be written. */
function changedSince(rows: EntryRows, id: number, seen: RowValues, cells: RowValues | null): string[] {
  const now = rows.valuesOf(id, Object.keys(seen));
  if (now === null) return cells === null ? [] : [messages.goneSince(rows.labelOf(id, seen))];
  return Object.entries(seen).flatMap(([field, before]) => {
    const value = now[field] ?? '';
    if (value === before) return [];
    const place = messages.place(rows.labelOf(id, seen), rows.fieldName(field));
    const mine = cells?.[field];
    return [
      mine === undefined
        ? messages.changedElsewhere(place, rows.shown(field, before), rows.shown(field, value))
        : messages.changedHere(place, rows.shown(field, before), rows.shown(field, value), mine),
    ];
  });
}
