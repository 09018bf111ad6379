import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Reader, SqlValue } from '../database/connection.ts';
import { listUnits, unitIdentity } from '../units/service.ts';
import {
  bucketStatement,
  type RegistrationDetail,
  type RegistrationFilter,
  type RegistrationSort,
  registrationDetails,
  windowStatement,
} from './queries.ts';

export { registrationEntry } from './entry.ts';
export type { RegistrationDetail } from './queries.ts';
export { registrationValues } from './values.ts';

/** A filter as it is asked for. */
export interface RegistrationAsked extends Omit<RegistrationFilter, 'search' | 'searchUnitIds'> {
  /** As typed; accents and capitals do not matter. Finds names of subjects and of units. */
  search: string;
}

export interface RegistrationQuery extends RegistrationAsked {
  sort: RegistrationSort;
  descending: boolean;
  offset: number;
  limit: number;
}

interface Bucket {
  key: SqlValue;
  size: number;
}

/** One page of a campaign's registrations and how many there are in all. */
export function registrationPage(reader: Reader, query: RegistrationQuery): { total: number; rows: RegistrationRow[] } {
  const { total, details } = registrationWindow(reader, query);
  const nameOf = unitNames(reader);
  return {
    total,
    rows: details.map((detail) => ({
      id: String(detail.id),
      subjectId: String(detail.subjectId),
      name: detail.name,
      subject: detail.subject,
      award: detail.award,
      unitId: String(detail.unitId),
      unitName: nameOf(detail.unitId),
      partName: partName(detail),
      position: detail.position,
      birth: detail.birth,
      sex: detail.sex,
      phaseId: String(detail.phaseId),
      phaseName: detail.phaseName,
      source: cellSource(detail),
    })),
  };
}

/** As `registrationPage`, with all that the database holds about each row. */
export function registrationWindow(
  reader: Reader,
  query: RegistrationQuery,
): { total: number; details: RegistrationDetail[] } {
  const filter = filterOf(reader, query);
  const { total, ids } =
    query.sort === 'name' ? nameWindow(reader, filter, query) : bucketWindow(reader, filter, query);
  return { total, details: registrationDetails(reader, ids) };
}

/** The filter with its search folded and looked up among the units. */
export function filterOf(reader: Reader, asked: RegistrationAsked): RegistrationFilter {
  const search = foldForSearch(asked.search);
  const searchUnitIds = search === '' ? [] : listUnits(reader, search).map((unit) => Number(unit.id));
  return { ...asked, search, searchUnitIds };
}

/** By name there is one bucket, the campaign. A page that is not full tells the total without counting. */
function nameWindow(
  reader: Reader,
  filter: RegistrationFilter,
  { offset, limit, descending }: RegistrationQuery,
): { total: number; ids: number[] } {
  const window = windowStatement(filter, 'name', descending, { bucket: filter.campaignId, offset, limit });
  const ids = reader.all<{ id: number }>(window.sql, window.parameters).map((row) => row.id);
  if (ids.length < limit && (ids.length > 0 || offset === 0)) return { total: offset + ids.length, ids };
  const count = bucketStatement(filter, 'name');
  return { total: reader.get<Bucket>(count.sql, count.parameters)?.size ?? 0, ids };
}

function bucketWindow(
  reader: Reader,
  filter: RegistrationFilter,
  query: RegistrationQuery,
): { total: number; ids: number[] } {
  const { sql, parameters } = bucketStatement(filter, query.sort);
  const buckets = inOrder(reader, query.sort, reader.all<Bucket>(sql, parameters));
  if (query.descending) buckets.reverse();
  return {
    total: buckets.reduce((sum, bucket) => sum + bucket.size, 0),
    ids: windowIds(reader, filter, query, buckets),
  };
}

function windowIds(reader: Reader, filter: RegistrationFilter, query: RegistrationQuery, buckets: Bucket[]): number[] {
  const ids: number[] = [];
  let { offset } = query;
  for (const { key, size } of buckets) {
    if (ids.length === query.limit) break;
    if (offset < size) {
      const window = { bucket: key, offset, limit: query.limit - ids.length };
      const { sql, parameters } = windowStatement(filter, query.sort, query.descending, window);
      ids.push(...reader.all<{ id: number }>(sql, parameters).map((row) => row.id));
    }
    offset = Math.max(0, offset - size);
  }
  return ids;
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Buckets as a person expects them: awards as in the catalogue, all others by name the Vietnamese way, unnamed last. */
function inOrder(reader: Reader, sort: RegistrationSort, buckets: Bucket[]): Bucket[] {
  if (sort === 'award') {
    const codes = reader.all<{ code: string }>('SELECT code FROM award_type ORDER BY position, id');
    const rank = new Map<SqlValue, number>(codes.map(({ code }, index) => [code, index]));
    return buckets.toSorted((first, second) => (rank.get(first.key) ?? 0) - (rank.get(second.key) ?? 0));
  }
  const names = bucketNames(reader, sort);
  const named = buckets.map((bucket) => ({ ...bucket, name: names(bucket.key) }));
  return named.toSorted(
    (first, second) =>
      Number(first.name === null) - Number(second.name === null) ||
      vietnamese.compare(first.name ?? '', second.name ?? ''),
  );
}

function bucketNames(reader: Reader, sort: RegistrationSort): (key: SqlValue) => string | null {
  if (sort === 'position') return (key) => (key === null ? null : String(key));
  const names = new Map<SqlValue, string>(
    sort === 'unit'
      ? listUnits(reader, '').map((unit) => [Number(unit.id), unit.name])
      : reader
          .all<{ id: number; name: string }>('SELECT id, file_name AS name FROM import_file')
          .map(({ id, name }) => [id, name]),
  );
  return (key) => names.get(key) ?? null;
}

/** Answers current unit names, each looked up once. */
export function unitNames(reader: Reader): (unitId: number) => string {
  const known = new Map<number, string>();
  return (unitId) => {
    const name = known.get(unitId) ?? unitIdentity(reader, unitId).name;
    known.set(unitId, name);
    return name;
  };
}

/** The sub-unit as the file wrote it; null where the row belongs to the unit as a whole. */
export function partName({ part, unitText }: { part: string; unitText: string | null }): string | null {
  return part === '' ? null : (unitText ?? part);
}

/** The cell that a record was read from; null for what was typed in. */
export function cellSource(
  record: Pick<RegistrationDetail, 'importId' | 'fileName' | 'sheet' | 'row' | 'column'>,
): RegistrationRow['source'] {
  const { importId, fileName, sheet, row, column } = record;
  if (importId === null || fileName === null || sheet === null || row === null) return null;
  return { importId: String(importId), fileName, sheet, row, column };
}
