import type { AwardRow } from '#shared/contract/award-history.ts';
import type { YearBasis } from '#shared/domain/award-years.ts';
import type { Subject } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import type { Reader, SqlValue } from '../../database/connection.ts';
import { DomainError } from '../../domain-error.ts';
import { lettersFound, lettersOf, sortedAtMost } from '../letters.ts';
import { unitNamer } from '../list.ts';

/** An award with its place, as the table holds it. */
export interface AwardDetail {
  id: number;
  subject: Subject;
  personId: number | null;
  collectiveId: number | null;
  name: string;
  unitId: number | null;
  unitText: string | null;
  award: string | null;
  awardText: string;
  year: number;
  yearBasis: YearBasis;
  decisionNumber: string | null;
  decisionOn: string | null;
  issuer: string | null;
  verified: number;
  note: string | null;
  fileId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

const selectAward = `
  SELECT record.id, record.subject, record.person_id AS personId, record.collective_id AS collectiveId, record.name,
    record.unit_id AS unitId, record.unit_text AS unitText, record.award_code AS award, record.award_text AS awardText,
    record.year, record.year_basis AS yearBasis, record.decision_number AS decisionNumber,
    record.decision_on AS decisionOn, record.issuer, record.verified, record.note, record.file_id AS fileId,
    file.file_name AS fileName, record.sheet, record.row, record.column`;

/** The awards of these ids, in their order. */
export function awardRows(reader: Reader, ids: readonly number[]): AwardRow[] {
  const nameOf = unitNamer(reader);
  return reader
    .all<AwardDetail>(
      `${selectAward} FROM json_each(:ids) AS wanted CROSS JOIN award_history AS record ON record.id = wanted.value
       LEFT JOIN history_file AS file ON file.id = record.file_id ORDER BY wanted.key`,
      { ids: JSON.stringify(ids) },
    )
    .map((detail) => ({
      id: String(detail.id),
      subject: detail.subject,
      name: detail.name,
      unitName: detail.unitId === null ? detail.unitText : nameOf(detail.unitId),
      personId: detail.personId === null ? null : String(detail.personId),
      collectiveId: detail.collectiveId === null ? null : String(detail.collectiveId),
      award: detail.award,
      awardText: detail.awardText,
      year: detail.year,
      yearBasis: detail.yearBasis,
      decisionNumber: detail.decisionNumber,
      decisionOn: detail.decisionOn,
      issuer: detail.issuer,
      note: detail.note,
      verified: detail.verified === 1,
      source: sourceOf(detail),
    }));
}

function sourceOf({ fileId, fileName, sheet, row, column }: AwardDetail): AwardRow['source'] {
  if (fileId === null || fileName === null || sheet === null || row === null) return null;
  return { fileId: String(fileId), fileName, sheet, row, column };
}

/** Throws NOT_FOUND. */
export function requireAward(reader: Reader, id: number): AwardDetail {
  const award = reader.get<AwardDetail>(
    `${selectAward} FROM award_history AS record LEFT JOIN history_file AS file ON file.id = record.file_id
     WHERE record.id = :id`,
    { id },
  );
  if (award === undefined) throw new DomainError('NOT_FOUND', 'award.missing', messages.missing);
  return award;
}

export interface AwardQuery {
  search: string;
  verified: boolean | null;
  award: string | null;
  year: number | null;
  sort: 'name' | 'year';
  descending: boolean;
  offset: number;
  limit: number;
}

/** One page of all awards of earlier years. Each order walks an index that holds every filtered column. */
export function awardPage(reader: Reader, query: AwardQuery): { total: number; rows: AwardRow[] } {
  const search = foldForSearch(query.search);
  const letters = lettersOf(search);
  const found = letters === null ? null : lettersFound(reader, 'award_history', letters);
  if (found === 0) return { total: 0, rows: [] };
  const few = found !== null && found <= sortedAtMost;
  const { where, parameters } = condition({ ...query, search: few ? '' : search });
  const from = few
    ? `award_history_letters AS letters CROSS JOIN award_history ON award_history.id = letters.rowid
       WHERE letters.folded MATCH :letters AND ${where}`
    : `award_history INDEXED BY ${indexFor(query)} WHERE ${where}`;
  const all = few ? { ...parameters, letters } : parameters;
  const direction = query.descending ? ' DESC' : '';
  const order = (query.sort === 'name' ? ['sort_key', 'year', 'id'] : ['year', 'sort_key', 'id'])
    .map((column) => column + direction)
    .join(', ');
  const { offset, limit } = query;
  const sql = `SELECT id FROM ${from} ORDER BY ${order} LIMIT :limit OFFSET :offset`;
  const ids = reader.all<{ id: number }>(sql, { ...all, limit, offset }).map(({ id }) => id);
  const rows = awardRows(reader, ids);
  if (ids.length < limit && (ids.length > 0 || offset === 0)) return { total: offset + ids.length, rows };
  if (found !== null && where === narrowedBySearch) return { total: found, rows };
  const counted = where === everything ? 'award_history' : from;
  return { total: reader.get<{ total: number }>(`SELECT count(*) AS total FROM ${counted}`, all)?.total ?? 0, rows };
}

/** A bare count has all of its conditions in the index by which it is ordered, or in the narrowest that has them. */
function indexFor({ year, award, verified, sort }: AwardQuery): string {
  if (year !== null || sort === 'year') return 'award_history_year';
  if (award !== null) return 'award_history_award';
  return verified === null ? 'award_history_name' : 'award_history_open';
}

/** Counted without a condition, no row is read. */
const everything = '1';
const narrowedBySearch = 'instr(award_history.folded, :search) > 0';

function condition({ search, verified, award, year }: AwardQuery): {
  where: string;
  parameters: Record<string, SqlValue>;
} {
  const conditions: string[] = [];
  const parameters: Record<string, SqlValue> = {};
  const add = (sql: string, name: string, value: SqlValue): void => {
    conditions.push(sql);
    parameters[name] = value;
  };
  if (year !== null) add('year = :year', 'year', year);
  if (verified !== null) add('verified = :verified', 'verified', verified ? 1 : 0);
  if (award !== null) add('award_code = :award', 'award', award);
  if (search !== '') add(narrowedBySearch, 'search', search);
  return { where: conditions.length === 0 ? everything : conditions.join(' AND '), parameters };
}
