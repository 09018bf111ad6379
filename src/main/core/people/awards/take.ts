import type { HistoryEntry } from '#shared/domain/award-history.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../../database/connection.ts';
import { type AwardOwners, awardOwners, tellsIdentity } from './owners.ts';
import { completeAward, insertAward, sameAward } from './write.ts';

/** An award that a file tells of, and where it belongs; `unitId` is null where no unit is known by the text. */
export interface PlacedAward {
  entry: HistoryEntry;
  sheet: string;
  unitId: number | null;
  part: string;
}

export interface TakenAwards {
  /** Written, of which some wait to be told whose they are. */
  awards: number;
  waiting: number;
  /** Noted before: nothing was doubled. */
  known: number;
}

/** Writes the awards of one file. What stands noted already is completed; what is not certain waits. */
export function takeAwards(writer: Writer, fileId: number, placed: readonly PlacedAward[]): TakenAwards {
  const owners = awardOwners(writer);
  const taken: TakenAwards = { awards: 0, waiting: 0, known: 0 };
  const rowsOfSubject = new Map<string, string>();
  for (const each of placed) {
    const { entry, sheet } = each;
    const owner = ownerOf(owners, each);
    const known = sameAward(writer, owner, entry);
    const place = `${sheet} ${entry.row}`;
    const subject = `${owner.personId ?? ''}/${owner.collectiveId ?? ''}/${entry.year}/${sameSpelling(entry.awardText)}`;
    // Twice in one file with nothing but the name: two people, perhaps.
    const doubtful =
      known?.fileId === fileId &&
      owner.personId !== null &&
      !tellsIdentity(entry) &&
      rowsOfSubject.get(subject) !== place;
    if (known !== undefined && !doubtful) {
      completeAward(writer, known, entry);
      taken.known += 1;
      continue;
    }
    const own = doubtful ? { personId: null, collectiveId: null } : owner;
    insertAward(writer, rowOf(each, fileId, own));
    rowsOfSubject.set(subject, place);
    taken.awards += 1;
    if (own.personId === null && own.collectiveId === null) taken.waiting += 1;
  }
  return taken;
}

interface Owner {
  personId: number | null;
  collectiveId: number | null;
}

function ownerOf(owners: AwardOwners, { entry, unitId, part }: PlacedAward): Owner {
  const { subject, name, position, sex, birth, memberNumber } = entry;
  if (subject === 'individual') {
    return { personId: owners.person({ unitId, part, name, position, sex, birth, memberNumber }), collectiveId: null };
  }
  return { personId: null, collectiveId: unitId === null ? null : owners.collective({ unitId, part, name }) };
}

function rowOf({ entry, sheet, unitId, part }: PlacedAward, fileId: number, owner: Owner) {
  const { unitName, ...told } = entry;
  return { ...told, ...owner, unitId, unitText: unitName, part, fileId, sheet };
}
