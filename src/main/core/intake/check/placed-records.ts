import type { IntakeRecord, Problem, RegistrationRecord, Subject, TableReading } from '#shared/domain/records.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';

/** Says whose a record is: the unit (0 while the sender is unknown) and the part of it. */
export type PlaceOf = (sheet: string, record: IntakeRecord) => { unitId: number; part: string };

/** A record with what it is compared by. */
export interface Placed<Record extends IntakeRecord> {
  sheet: string;
  record: Record;
  unitId: number;
  part: string;
}

/** A registration with the key under which its person or collective is known in the unit. */
export interface PlacedRegistration extends Placed<RegistrationRecord> {
  matchKey: string;
}

export interface PlacedCount {
  sheet: string;
  row: number;
  unitId: number;
  award: string;
  subject: Subject;
  count: number;
}

export interface PlacedRecords {
  /** Units that the file speaks of, each with the row that names it first; row 0 is the sender. */
  units: Map<number, { sheet: string; row: number }>;
  registrations: PlacedRegistration[];
  counts: PlacedCount[];
}

export function placedRecords(tables: readonly TableReading[], placeOf: PlaceOf, senderId: number): PlacedRecords {
  const placed: PlacedRecords = { units: new Map(), registrations: [], counts: [] };
  if (senderId > 0) placed.units.set(senderId, { sheet: tables[0]?.sheet ?? '', row: 0 });
  for (const { sheet, records } of tables) {
    for (const record of records) {
      const { unitId, part } = placeOf(sheet, record);
      if (unitId > 0 && !placed.units.has(unitId)) placed.units.set(unitId, { sheet, row: record.row });
      if (record.type === 'registration') {
        placed.registrations.push({ sheet, record, unitId, part, matchKey: subjectKey(record, part) });
      } else if (record.type === 'count' && 'subject' in record) {
        const { row, award, subject, count } = record;
        placed.counts.push({ sheet, row, unitId, award, subject, count });
      }
    }
  }
  return placed;
}

/** The key of a person, or of a collective inside its part, as the people's subject stores it. */
function subjectKey({ subject, name }: RegistrationRecord, part: string): string {
  if (subject === 'individual') return sameSpelling(name);
  return [part, unitMatchKey(name)].filter((text) => text !== '').join(' / ');
}

/** A problem and the sheet it stands on. */
export interface FoundProblem {
  sheet: string;
  problem: Problem;
}

/** Problems of whole files stand on the first table; the others on the table that holds their row. */
export function withFoundProblems(tables: readonly TableReading[], found: readonly FoundProblem[]): TableReading[] {
  if (found.length === 0) return [...tables];
  const of = Map.groupBy(found, ({ sheet, problem }) => tableOf(tables, sheet, problem.row));
  return tables.map((table, at) => {
    const own = of.get(at);
    return own === undefined
      ? table
      : { ...table, problems: [...table.problems, ...own.map(({ problem }) => problem)] };
  });
}

function tableOf(tables: readonly TableReading[], sheet: string, row: number): number {
  const exact = tables.findIndex((table) => table.sheet === sheet && row >= table.firstRow && row <= table.lastRow);
  if (exact >= 0) return exact;
  return Math.max(
    0,
    tables.findIndex((table) => table.sheet === sheet),
  );
}
