import { type AwardVocabulary, createAwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { awardTypes } from '../awards/service.ts';
import type { Reader } from '../database/connection.ts';
import { unitDirectory } from '../intake/match/known-units.ts';
import type { UnitDirectory } from '../intake/match/match-unit.ts';
import { unitIdentity } from '../units/service.ts';

/** What the texts of one gesture are read with. */
export interface Lookups {
  awards: readonly AwardType[];
  vocabulary: AwardVocabulary;
  units: UnitDirectory;
  unitName: (id: number) => string;
  phases: readonly { id: number; name: string }[];
}

export function lookupsOf(reader: Reader, campaignId: number, phaseId: number): Lookups {
  const awards = awardTypes(reader);
  const names = new Map<number, string>();
  return {
    awards,
    vocabulary: createAwardVocabulary(awards),
    units: unitDirectory(reader, phaseId),
    unitName: (id) => {
      const name = names.get(id) ?? unitIdentity(reader, id).name;
      names.set(id, name);
      return name;
    },
    phases: reader.all<{ id: number; name: string }>(
      'SELECT id, name FROM phase WHERE campaign_id = :campaignId ORDER BY number',
      { campaignId },
    ),
  };
}
