import * as z from 'zod';
import type { InterruptedDrop } from '#shared/contract/intake.ts';
import type { Core } from '../core.ts';

/** What is kept of a drop while it is under way: whatever is left of it after a crash can then be told. */
const dropNote = z.object({
  id: z.uuid(),
  campaignId: z.int(),
  startedAt: z.string(),
  names: z.array(z.string()),
});
export type DropNote = z.infer<typeof dropNote>;

const folder = 'jobs';
const noteName = (id: string): string => `${folder}/${id}.json`;

export async function keepNote({ ports }: Core, note: DropNote): Promise<void> {
  await ports.files.write(noteName(note.id), new TextEncoder().encode(JSON.stringify(note)));
}

/** Takes the note of a drop away: it has ended, or a person has seen that it was interrupted. Whether there was one. */
export async function removeNote({ ports }: Core, id: string): Promise<boolean> {
  const kept = await ports.files.exists(noteName(id));
  if (kept) await ports.files.remove(noteName(id));
  return kept;
}

/** A drop that handled all that interrupted ones had left settles those. */
export async function settleInterrupted(core: Core, drop: DropNote, handled: number): Promise<void> {
  const had = new Set(drop.names.slice(0, handled));
  for (const note of await keptNotes(core)) {
    const same = note.id !== drop.id && note.campaignId === drop.campaignId;
    if (same && namesLeft(core, note).every((name) => had.has(name))) await removeNote(core, note.id);
  }
}

/** Names shown of the files that are left. */
const namesShown = 20;

/** Drops of a campaign that ended with the process, the newest first. To be asked while no drop is under way. */
export async function interruptedDrops(core: Core, campaignId: number): Promise<InterruptedDrop[]> {
  const notes = (await keptNotes(core)).filter((note) => note.campaignId === campaignId);
  return notes
    .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
    .map((note) => {
      const left = namesLeft(core, note);
      const total = note.names.length;
      return {
        id: note.id,
        startedAt: note.startedAt,
        total,
        handled: total - left.length,
        names: left.slice(0, namesShown),
      };
    });
}

async function keptNotes({ ports }: Core): Promise<DropNote[]> {
  const notes: DropNote[] = [];
  for (const { name } of await ports.files.list(folder)) {
    if (!name.endsWith('.json')) continue;
    const note = dropNote.safeParse(JSON.parse(new TextDecoder().decode(await ports.files.read(`${folder}/${name}`))));
    if (note.success) notes.push(note.data);
  }
  return notes;
}

/** Files are handled one after another in the order of the drop: what stands behind the last one written is left. */
function namesLeft({ reader }: Core, { campaignId, startedAt, names }: DropNote): string[] {
  const written = reader.all<{ name: string }>(
    `SELECT file_name AS name FROM import_file WHERE campaign_id = :campaignId AND received_at >= :startedAt ORDER BY id`,
    { campaignId, startedAt },
  );
  let next = 0;
  for (const { name } of written) {
    const at = names.indexOf(name, next);
    if (at >= 0) next = at + 1;
  }
  return names.slice(next);
}
