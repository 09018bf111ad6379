import type { EntryGesture, EntryOutcome } from '#shared/contract/entry.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { initiativeEntry } from '../initiatives/service.ts';
import { numberEntry } from '../numbers/service.ts';
import { registrationEntry } from '../registrations/service.ts';
import { workEntry } from '../works/service.ts';
import { applyGesture } from './apply-gesture.ts';
import type { EntryRows } from './entry-rows.ts';
import { type Lookups, lookupsOf } from './lookups.ts';

export type EntrySubject = 'registrations' | 'numbers' | 'initiatives' | 'works';

/** The rows of a gesture, of which there may be too many to be handed on at once. */
export type GesturePart = Pick<EntryGesture, 'changes' | 'additions' | 'removals'>;

export interface GestureToWrite {
  subject: EntrySubject;
  gesture: EntryGesture;
}

const rowsOf: Record<EntrySubject, (writer: Writer, gesture: EntryGesture, lookups: Lookups) => EntryRows> = {
  registrations: (writer, { campaignId }, lookups) => registrationEntry(writer, Number(campaignId), lookups),
  numbers: (writer, { campaignId, phaseId }, lookups) =>
    numberEntry(writer, { campaignId: Number(campaignId), phaseId: Number(phaseId) }, lookups),
  initiatives: (writer, { campaignId }, lookups) => initiativeEntry(writer, Number(campaignId), lookups),
  works: (writer, { campaignId }, lookups) => workEntry(writer, Number(campaignId), lookups),
};

/** Writes a gesture as part of the operation that is being written; `parts` complete its rows. */
export function writeGesture(
  writer: Writer,
  { subject, gesture }: GestureToWrite,
  parts: readonly GesturePart[],
): EntryOutcome {
  const whole: EntryGesture = {
    ...gesture,
    changes: [gesture, ...parts].flatMap(({ changes }) => changes),
    additions: [gesture, ...parts].flatMap(({ additions }) => additions),
    removals: [gesture, ...parts].flatMap(({ removals }) => removals),
  };
  const lookups = lookupsOf(writer satisfies Reader, Number(gesture.campaignId), Number(gesture.phaseId));
  return applyGesture(writer, rowsOf[subject](writer, whole, lookups), whole);
}
