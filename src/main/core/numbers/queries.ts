import type { Subject } from '#shared/domain/records.ts';
import type { Reader } from '../database/connection.ts';

export interface Place {
  campaignId: number;
  phaseId: number;
}

export interface UnitAmount {
  unitId: number;
  field: string;
  amount: number;
}

type Item = 'initiatives' | 'works';

export const awardField = (award: string, subject: Subject): string => `${award}:${subject}`;
export const valueField = (item: Item): string => `${item}:value`;

const ofPlace = 'campaign_id = :campaignId AND phase_id = :phaseId';
const parameters = ({ campaignId, phaseId }: Place) => ({ campaignId, phaseId });

/** What was typed for units as a whole: numbers that came from no file. */
export function typedAmounts(reader: Reader, place: Place): UnitAmount[] {
  const awards = reader.all<UnitAmount>(
    `SELECT unit_id AS unitId, award_code || ':' || subject AS field, sum(count) AS amount
     FROM award_count WHERE ${ofPlace} AND import_id IS NULL AND part = '' GROUP BY unit_id, award_code, subject`,
    parameters(place),
  );
  const items = reader.all<{ unitId: number; item: Item; count: number; valueVnd: number | null }>(
    `SELECT unit_id AS unitId, item, sum(count) AS count, sum(value_vnd) AS valueVnd
     FROM item_count WHERE ${ofPlace} AND import_id IS NULL AND part = '' GROUP BY unit_id, item`,
    parameters(place),
  );
  return [...awards, ...items.flatMap(itemAmounts)];
}

/** The largest number that a unit's files tell of the unit as a whole. */
export function filedAmounts(reader: Reader, place: Place): UnitAmount[] {
  const awards = reader.all<UnitAmount>(
    `SELECT unitId, field, max(amount) AS amount FROM (
       SELECT unit_id AS unitId, award_code || ':' || subject AS field, sum(count) AS amount
       FROM award_count WHERE ${ofPlace} AND import_id IS NOT NULL AND part = ''
       GROUP BY unit_id, award_code, subject, import_id)
     GROUP BY unitId, field`,
    parameters(place),
  );
  const items = reader.all<{ unitId: number; item: Item; count: number; valueVnd: number | null }>(
    `SELECT unitId, item, max(count) AS count, max(valueVnd) AS valueVnd FROM (
       SELECT unit_id AS unitId, item, sum(count) AS count, sum(value_vnd) AS valueVnd
       FROM item_count WHERE ${ofPlace} AND import_id IS NOT NULL AND part = '' GROUP BY unit_id, item, import_id)
     GROUP BY unitId, item`,
    parameters(place),
  );
  return [...awards, ...items.flatMap(itemAmounts)];
}

function itemAmounts(row: { unitId: number; item: Item; count: number; valueVnd: number | null }): UnitAmount[] {
  const { unitId, item, count, valueVnd } = row;
  const value = valueVnd === null ? [] : [{ unitId, field: valueField(item), amount: valueVnd }];
  return [{ unitId, field: item, amount: count }, ...value];
}

/** People and collectives that are named, and named initiatives and works. */
export function namedAmounts(reader: Reader, place: Place): UnitAmount[] {
  return reader.all<UnitAmount>(
    `SELECT unit_id AS unitId, award_code || ':' || subject AS field, count(DISTINCT coalesce(person_id, collective_id)) AS amount
     FROM registration INDEXED BY registration_count WHERE ${ofPlace} GROUP BY award_code, subject, unit_id
     UNION ALL
     SELECT unit_id, 'initiatives', count(*) FROM initiative WHERE ${ofPlace} GROUP BY unit_id
     UNION ALL
     SELECT unit_id, 'works', count(*) FROM work WHERE ${ofPlace} GROUP BY unit_id`,
    parameters(place),
  );
}

/** The typed number of one unit and field; null where nothing was typed. */
export function typedAmount(reader: Reader, place: Place, unitId: number, field: string): number | null {
  const [name = '', kind] = field.split(':');
  const row =
    name === 'initiatives' || name === 'works'
      ? reader.get<{ amount: number | null }>(
          `SELECT sum(${kind === 'value' ? 'value_vnd' : 'count'}) AS amount FROM item_count
           WHERE ${ofPlace} AND item = :name AND unit_id = :unitId AND part = '' AND import_id IS NULL`,
          { ...parameters(place), name, unitId },
        )
      : reader.get<{ amount: number | null }>(
          `SELECT sum(count) AS amount FROM award_count
           WHERE ${ofPlace} AND award_code = :name AND subject = :kind AND unit_id = :unitId AND part = '' AND import_id IS NULL`,
          { ...parameters(place), name, kind: kind ?? '', unitId },
        );
  return row?.amount ?? null;
}

/** How many people the unit had when the phase ended, as far as it has been told by then, otherwise as first told. */
export function peopleOfUnit(
  reader: Reader,
  unitId: number,
  phaseId: number,
): { people: number; onDate: string } | undefined {
  return reader.get<{ people: number; onDate: string }>(
    `SELECT max(coalesce(workforce, 0), coalesce(members, 0)) AS people, on_date AS onDate
     FROM head_count, (SELECT ends_on FROM phase WHERE id = :phaseId)
     WHERE unit_id = :unitId AND coalesce(workforce, members) IS NOT NULL
     ORDER BY on_date <= ends_on DESC, iif(on_date <= ends_on, on_date, NULL) DESC, on_date LIMIT 1`,
    { unitId, phaseId },
  );
}
