import { type AwardedPerson, type AwardOwner, awardOwner, type KnownNamesake } from '#shared/domain/award-owner.ts';
import { isWholeBirth } from '#shared/domain/identity.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { namesakes, type PersonRow, partsOfPerson } from '../queries.ts';
import { type SeenPerson, type Subjects, subjectsOf } from '../subjects.ts';

/** Who a row of earlier awards speaks of; `unitId` is null where the unit is not known. */
export type SeenOwner = Omit<SeenPerson, 'unitId' | 'memberNumber'> & {
  unitId: number | null;
  memberNumber: string | null;
};

/** Finds whose awards are while the rows of one operation are written. Somebody not known yet is added. */
export interface AwardOwners {
  /** Null: a person has to decide. */
  person(seen: SeenOwner): number | null;
  collective(seen: { unitId: number; part: string; name: string }): number;
}

export function awardOwners(writer: Writer): AwardOwners {
  const subjects: Subjects = subjectsOf(writer);
  return {
    person: (seen) => {
      const owner = ownerOf(writer, seen);
      if (owner.kind === 'known') return owner.id;
      const { unitId, memberNumber } = seen;
      if (owner.kind === 'unsure' || unitId === null) return null;
      return subjects.person({ ...seen, unitId, memberNumber: memberNumber ?? undefined });
    },
    collective: (seen) => subjects.collective(seen),
  };
}

/** Whose award it is by what is known now. */
export function ownerOf(reader: Reader, seen: SeenOwner): AwardOwner {
  const known = namesakes(reader, sameSpelling(seen.name)).map((row) => knownNamesake(reader, row, seen.unitId));
  return awardOwner(awardedPerson(seen), known);
}

/** Whether the row itself tells more than a name, a position and a unit. */
export function tellsIdentity({ birth, memberNumber }: Pick<SeenOwner, 'birth' | 'memberNumber'>): boolean {
  return memberNumber !== null || isWholeBirth(birth);
}

function awardedPerson({ unitId, sex, birth, memberNumber, position, part }: SeenOwner): AwardedPerson {
  return {
    unitId,
    sex,
    birth,
    memberNumber,
    position: position === null ? null : sameSpelling(position),
    parts: [part],
  };
}

/** A joined row is the one that stands, with the traits that it was known by. Parts are looked up where they can matter. */
function knownNamesake(reader: Reader, row: PersonRow, unitId: number | null): KnownNamesake {
  const { sex, birth, memberNumber, position } = row;
  const id = row.mergedInto ?? row.id;
  return {
    id,
    unitId: row.unitId,
    sex,
    birth,
    memberNumber,
    position: position === null ? null : sameSpelling(position),
    parts: row.unitId === unitId ? partsOfPerson(reader, id) : [],
  };
}
