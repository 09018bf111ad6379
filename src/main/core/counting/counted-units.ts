import type { Structure } from '#shared/contract/figures.ts';
import type { Unit } from '#shared/contract/units.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import { campaignDetail, expectedUnitIds } from '../campaigns/service.ts';
import type { Reader } from '../database/connection.ts';
import { todaysStructure, unitsOfYear } from '../units/service.ts';
import type { CountingScope } from './scope.ts';
import { unitsByName } from './submissions.ts';

/** The units under which figures are told. */
export interface CountedUnits {
  /** All, names the Vietnamese way. */
  units: Unit[];
  /** The unit under which the records of a unit are told. */
  toldUnder: (unitId: number) => string;
  /** Whether a unit belongs among the rows even where it has nothing. */
  isThere: (unit: Unit) => boolean;
}

/**
 * `then`: units as they were called and clustered in the campaign, each with its own records. `today`: the records of
 * units that have ended are told under the one that took their place; where several did, the old unit keeps them and its
 * name says so.
 */
export function countedUnits(reader: Reader, scope: CountingScope, structure: Structure): CountedUnits {
  return structure === 'then' ? asThen(reader, scope) : asToday(reader);
}

function asThen(reader: Reader, { campaignId, phaseId }: CountingScope): CountedUnits {
  const { year, phases } = campaignDetail(reader, campaignId);
  const counted = phases.filter(({ id }) => phaseId === null || id === String(phaseId));
  const from = counted.map(({ startsOn }) => startsOn).toSorted()[0] ?? `${year}-01-01`;
  const to =
    counted
      .map(({ endsOn }) => endsOn)
      .toSorted()
      .at(-1) ?? `${year}-12-31`;
  const expected = expectedUnitIds(reader, campaignId, phaseId);
  return {
    units: unitsOfYear(reader, year, to).map((unit) => ({ ...unit, expected: expected.has(Number(unit.id)) })),
    toldUnder: String,
    isThere: ({ foundedOn, endedOn }) =>
      (foundedOn === null || foundedOn <= to) && (endedOn === null || endedOn >= from),
  };
}

function asToday(reader: Reader): CountedUnits {
  const today = todaysStructure(reader);
  const units = unitsByName(reader).map((unit) =>
    today(Number(unit.id)).why === 'split' ? { ...unit, name: messages.splitUp(unit.name) } : unit,
  );
  return {
    units,
    toldUnder: (unitId) => String(today(unitId).unitId),
    isThere: ({ endedOn }) => endedOn === null,
  };
}
