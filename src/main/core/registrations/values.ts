import type { ValueList } from '#shared/contract/entry.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Reader, SqlValue } from '../database/connection.ts';
import { valueListOf } from '../entry/value-lists.ts';
import { listUnits } from '../units/service.ts';
import { type ListedColumn, type RegistrationFilter, valuesStatement } from './queries.ts';
import { filterOf, type RegistrationAsked } from './service.ts';

/** What a column's filter is called, so that a column's list is not narrowed by its own choice. */
const nothingChosen: Record<ListedColumn, Partial<RegistrationFilter>> = {
  subject: { subject: null },
  award: { awards: [] },
  unit: { unitIds: null },
  phase: { phaseIds: [] },
  position: { positions: [] },
  source: { importIds: [] },
};

/** The values of a column among the rows that the filters of the other columns leave, with how many rows have each. */
export function registrationValues(
  reader: Reader,
  asked: RegistrationAsked,
  column: ListedColumn,
  find: string,
): ValueList {
  const filter = { ...filterOf(reader, asked), ...nothingChosen[column] };
  const { sql, parameters } = valuesStatement(filter, column);
  const label = labels(reader, column);
  const rows = reader.all<{ key: SqlValue; size: number }>(sql, parameters);
  return valueListOf(
    rows.map(({ key, size }) => ({ value: String(key ?? ''), label: label(key), count: size })),
    find,
  );
}

function labels(reader: Reader, column: ListedColumn): (key: SqlValue) => string {
  if (column === 'unit') {
    const units = new Map(listUnits(reader, '').map(({ id, name }) => [id, name]));
    return (key) => units.get(String(key)) ?? '';
  }
  if (column === 'position') return (key) => String(key ?? messages.blank);
  if (column === 'subject')
    return (key) => (key === 'collective' ? messages.subjects.collective : messages.subjects.individual);
  const names = new Map(
    reader.all<{ key: SqlValue; name: string }>(namesOf[column]).map(({ key, name }) => [key, name]),
  );
  return (key) => names.get(key) ?? (column === 'source' ? messages.keyedIn : String(key));
}

const namesOf = {
  award: 'SELECT code AS key, name FROM award_type',
  phase: 'SELECT id AS key, name FROM phase',
  source: 'SELECT id AS key, file_name AS name FROM import_file',
} as const;
