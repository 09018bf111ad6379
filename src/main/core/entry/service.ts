import type { EntryGesture, EntryOutcome } from '#shared/contract/entry.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import { requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { isConstraintError } from '../database/storage-errors.ts';
import { DomainError } from '../domain-error.ts';
import { type EntrySubject, type GesturePart, writeGesture } from './write-gesture.ts';

/** So many rows are written in a moment; more are left to the data thread. */
const rowsAtOnce = 100;
/** Rows handed to the data thread at a time. */
const rowsInPart = 500;

/**
 * One gesture of a person in a grid as one operation that can be undone. Throws NOT_FOUND for an unknown phase, CONFLICT
 * with both versions where rows changed since the window saw them.
 */
export async function editRows(core: Core, subject: EntrySubject, gesture: EntryGesture): Promise<EntryOutcome> {
  requirePhase(core.reader, Number(gesture.campaignId), Number(gesture.phaseId));
  const description = { kind: `${subject}.edit`, summary: messages.done[subject](whatIsDone(gesture)) };
  const rows = gesture.changes.length + gesture.additions.length + gesture.removals.length;
  return core.longOperations.inTurn(async () => {
    try {
      if (rows <= rowsAtOnce) {
        return core.runOperation(description, (writer) => writeGesture(writer, { subject, gesture }, []));
      }
      const bare = { subject, gesture: { ...gesture, changes: [], additions: [], removals: [] } };
      return await core.longOperations.run(
        description.summary,
        'edit-rows',
        { description, ...bare },
        { parts: partsOf(gesture) },
      );
    } catch (error) {
      if (!isConstraintError(error)) throw error;
      throw new DomainError('REFUSED', 'entry.used', messages.used);
    }
  });
}

function whatIsDone({ changes, additions, removals }: EntryGesture): string {
  const said = [
    changes.length > 0 ? messages.changed(changes.length) : null,
    additions.length > 0 ? messages.added(additions.length) : null,
    removals.length > 0 ? messages.removed(removals.length) : null,
  ];
  return said.filter((text) => text !== null).join(', ');
}

function partsOf({ changes, additions, removals }: EntryGesture): GesturePart[] {
  const length = Math.max(changes.length, additions.length, removals.length);
  return Array.from({ length: Math.ceil(length / rowsInPart) }, (_part, index) => {
    const [from, to] = [index * rowsInPart, (index + 1) * rowsInPart];
    return {
      changes: changes.slice(from, to),
      additions: additions.slice(from, to),
      removals: removals.slice(from, to),
    };
  });
}
