import type { Sex, Subject } from '#shared/domain/records.ts';
import type { Reader, SqlValue } from '../database/connection.ts';

/** Empty lists and nulls narrow nothing. */
export interface RegistrationFilter {
  campaignId: number;
  phaseId: number | null;
  awards: readonly string[];
  subject: Subject | null;
  /** Null: any unit. */
  unitIds: readonly number[] | null;
  phaseIds?: readonly number[] | undefined;
  /** An empty text is for those that have none. */
  positions?: readonly string[] | undefined;
  /** Null is for what was typed in. */
  importIds?: readonly (number | null)[] | undefined;
  /** Folded; found in the name, or the unit is one of `searchUnitIds`. */
  search: string;
  searchUnitIds: readonly number[];
}

export type RegistrationSort = 'name' | 'unit' | 'award' | 'position' | 'source';

/**
 * Each way of sorting walks its own index, which holds every filtered column: nothing is sorted and no row is opened
 * until its page is known. `bucket` is the column whose values are put in order outside SQL (SQLite knows no Vietnamese
 * order); inside a bucket the index's own order stands.
 */
const walks = {
  name: { index: 'registration_name', bucket: 'campaign_id', order: ['sort_key', 'id'] },
  unit: { index: 'registration_unit', bucket: 'unit_id', order: ['sort_key', 'id'] },
  award: { index: 'registration_award', bucket: 'award_code', order: ['subject', 'sort_key', 'id'] },
  position: { index: 'registration_position', bucket: 'position', order: ['sort_key', 'id'] },
  source: { index: 'registration_source', bucket: 'import_id', order: ['sheet', 'row', 'id'] },
} as const;

export interface Statement {
  sql: string;
  parameters: Record<string, SqlValue>;
}

export function bucketStatement(filter: RegistrationFilter, sort: RegistrationSort): Statement {
  const { index, bucket } = walks[sort];
  return countStatement(filter, index, bucket);
}

/** The columns with a value list, and the index that holds each together with the filtered columns. */
const listed = {
  subject: { index: 'registration_award', column: 'subject' },
  award: { index: 'registration_award', column: 'award_code' },
  unit: { index: 'registration_unit', column: 'unit_id' },
  phase: { index: 'registration_award', column: 'phase_id' },
  position: { index: 'registration_position', column: 'position' },
  source: { index: 'registration_source', column: 'import_id' },
} as const;
export type ListedColumn = keyof typeof listed;

/** How many rows each value of a column has. */
export function valuesStatement(filter: RegistrationFilter, name: ListedColumn): Statement {
  const { index, column } = listed[name];
  return countStatement(filter, index, column);
}

function countStatement(filter: RegistrationFilter, index: string, column: string): Statement {
  const { sql, parameters } = condition(filter);
  return {
    sql: `SELECT ${column} AS key, count(*) AS size FROM registration INDEXED BY ${index} WHERE ${sql} GROUP BY ${column}`,
    parameters,
  };
}

export function windowStatement(
  filter: RegistrationFilter,
  sort: RegistrationSort,
  descending: boolean,
  window: { bucket: SqlValue; offset: number; limit: number },
): Statement {
  const { index, bucket, order } = walks[sort];
  const { sql, parameters } = condition(filter);
  const direction = descending ? ' DESC' : '';
  return {
    sql: `SELECT id FROM registration INDEXED BY ${index} WHERE ${sql} AND ${bucket} IS :bucket
      ORDER BY ${order.map((column) => column + direction).join(', ')} LIMIT :limit OFFSET :offset`,
    parameters: { ...parameters, ...window },
  };
}

function condition(filter: RegistrationFilter): Statement {
  const conditions = ['campaign_id = :campaignId'];
  const parameters: Statement['parameters'] = { campaignId: filter.campaignId };
  const add = (sql: string, name: string, value: SqlValue) => {
    conditions.push(sql);
    parameters[name] = value;
  };
  if (filter.phaseId !== null) add('phase_id = :phaseId', 'phaseId', filter.phaseId);
  if (filter.subject !== null) add('subject = :subject', 'subject', filter.subject);
  if (filter.awards.length > 0) {
    add('award_code IN (SELECT value FROM json_each(:awards))', 'awards', JSON.stringify(filter.awards));
  }
  if (filter.unitIds !== null) {
    add('unit_id IN (SELECT value FROM json_each(:unitIds))', 'unitIds', JSON.stringify(filter.unitIds));
  }
  if (filter.phaseIds?.length) {
    add('phase_id IN (SELECT value FROM json_each(:phaseIds))', 'phaseIds', JSON.stringify(filter.phaseIds));
  }
  if (filter.positions?.length) {
    add(
      "coalesce(position, '') IN (SELECT value FROM json_each(:positions))",
      'positions',
      JSON.stringify(filter.positions),
    );
  }
  if (filter.importIds?.length) {
    const imports = filter.importIds.map((importId) => importId ?? 0);
    add('coalesce(import_id, 0) IN (SELECT value FROM json_each(:imports))', 'imports', JSON.stringify(imports));
  }
  if (filter.search !== '' && filter.searchUnitIds.length === 0) {
    add('instr(folded, :search) > 0', 'search', filter.search);
  } else if (filter.search !== '') {
    const inUnits = 'unit_id IN (SELECT value FROM json_each(:searchUnitIds))';
    add(`(instr(folded, :search) > 0 OR ${inUnits})`, 'search', filter.search);
    parameters['searchUnitIds'] = JSON.stringify(filter.searchUnitIds);
  }
  return { sql: conditions.join(' AND '), parameters };
}

export interface RegistrationDetail {
  id: number;
  subjectId: number;
  name: string;
  subject: Subject;
  award: string;
  unitId: number;
  unitText: string | null;
  part: string;
  position: string | null;
  birth: string | null;
  sex: Sex | null;
  phaseId: number;
  phaseName: string;
  importId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
  /** 1 where another row names the same person for the same award, unit and phase and is the one that is counted. */
  repeated: number;
}

/** The rows of a page, in the order of `ids`. Of a person's repeated rows the first of the counted part counts. */
export function registrationDetails(reader: Reader, ids: readonly number[]): RegistrationDetail[] {
  return reader.all<RegistrationDetail>(
    `SELECT shown.id, coalesce(shown.person_id, shown.collective_id) AS subjectId, shown.name, shown.subject, shown.award_code AS award, shown.unit_id AS unitId,
       shown.unit_text AS unitText, shown.part, shown.position, person.birth, person.sex, shown.phase_id AS phaseId,
       phase.name AS phaseName, shown.import_id AS importId, import_file.file_name AS fileName, shown.sheet, shown.row,
       shown.column,
       EXISTS (
         SELECT 1 FROM registration AS other INDEXED BY registration_count
         WHERE other.campaign_id = shown.campaign_id AND other.award_code = shown.award_code
           AND other.subject = shown.subject AND other.unit_id = shown.unit_id AND other.phase_id = shown.phase_id
           AND coalesce(other.person_id, other.collective_id) = coalesce(shown.person_id, shown.collective_id)
           AND (other.part > shown.part OR (other.part = shown.part AND other.id < shown.id))) AS repeated
     FROM json_each(:ids) AS wanted
     CROSS JOIN registration AS shown ON shown.id = wanted.value
     JOIN phase ON phase.id = shown.phase_id
     LEFT JOIN person ON person.id = shown.person_id
     LEFT JOIN import_file ON import_file.id = shown.import_id
     ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  );
}
