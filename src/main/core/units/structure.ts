import { type StandsToday, standsToday, type UnitFate } from '#shared/domain/unit-succession.ts';
import type { Reader } from '../database/connection.ts';

interface EndedRow {
  id: number;
  successorId: number | null;
}

/** Units that have ended, each with those that took its place when it did. */
function endedUnits(reader: Reader): Map<number, UnitFate> {
  const rows = reader.all<EndedRow>(`
    SELECT unit.id, after.unit_id AS successorId
    FROM unit
    LEFT JOIN unit_event_unit AS before ON before.unit_id = unit.id AND before.role = 'before'
    LEFT JOIN unit_event AS event ON event.id = before.event_id AND date(event.effective_on, '-1 day') = unit.ended_on
    LEFT JOIN unit_event_unit AS after
      ON after.event_id = event.id AND after.role = 'after' AND after.unit_id <> unit.id
    WHERE unit.ended_on IS NOT NULL ORDER BY after.id`);
  const fates = new Map<number, UnitFate>();
  for (const [id, links] of Map.groupBy(rows, (row) => row.id)) {
    const successors = new Set(links.flatMap(({ successorId }) => (successorId === null ? [] : [successorId])));
    fates.set(id, { ended: true, successors: [...successors] });
  }
  return fates;
}

/** Says of a unit where its records stand in today's structure. Reads the register once. */
export function todaysStructure(reader: Reader): (unitId: number) => StandsToday {
  const fates = endedUnits(reader);
  return (unitId) => standsToday(unitId, (id) => fates.get(id));
}

/** The units that ended before a day, each with those to which its records go: of a split all, otherwise the last in line. */
export function successorsOfEnded(reader: Reader, day: string): Map<number, readonly number[]> {
  const fates = endedUnits(reader);
  const ended = reader.all<{ id: number }>('SELECT id FROM unit WHERE ended_on < :day', { day });
  return new Map(
    ended.map(({ id }) => {
      const { unitId, why } = standsToday(id, (each) => fates.get(each));
      return [id, why === 'followed' ? [unitId] : [...(fates.get(id)?.successors ?? [])]];
    }),
  );
}
