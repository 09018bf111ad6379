import { firstOverlap, type Period } from '#shared/domain/periods.ts';
import { firstCycle } from '#shared/domain/unit-tree.ts';
import { check as messages } from '#shared/messages/vi/check.ts';
import type { Reader } from '../database/connection.ts';
import { allPlacements, allUnits } from './queries.ts';

/** Where the register disagrees with itself: parents against placements, circles, and days that overlap. */
export function unitFindings(reader: Reader): string[] {
  const placements = Map.groupBy(allPlacements(reader), ({ unitId }) => unitId);
  const names = Map.groupBy(datedNames(reader), ({ unitId }) => unitId);
  const cycle = firstCycle([...placements.values()].flat());
  const units = allUnits(reader);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  return [
    ...(cycle === null ? [] : [messages.unitCycle(nameOf.get(cycle.unitId) ?? '')]),
    ...units.flatMap(({ id, name, parentId, endedOn }) => {
      const own = placements.get(id) ?? [];
      const standing = own.find(({ to }) => to === null || to === endedOn)?.parentId ?? null;
      return [
        ...(standing === parentId ? [] : [messages.unitParent(name)]),
        ...(firstOverlap(own) === null ? [] : [messages.unitPlacements(name)]),
        ...(firstOverlap(names.get(id) ?? []) === null ? [] : [messages.unitNames(name)]),
      ];
    }),
  ];
}

function datedNames(reader: Reader): (Period & { unitId: number })[] {
  return reader.all('SELECT unit_id AS unitId, valid_from AS "from", valid_to AS "to" FROM unit_name');
}
