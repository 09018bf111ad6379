import type { Subject } from '#shared/domain/records.ts';
import type { Reader } from '../database/connection.ts';
import { type Item, itemTables } from './item-claims.ts';
import { type CountingScope, scopeCondition } from './scope.ts';

/** Where a record belongs and the cell that it was read from; the latter null for what was typed in. */
interface RecordPlace {
  id: number;
  unitId: number;
  phaseId: number;
  unitText: string | null;
  part: string;
  importId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

const place = `record.id, record.unit_id AS unitId, record.phase_id AS phaseId, record.unit_text AS unitText, record.part,
  record.import_id AS importId, import_file.file_name AS fileName, record.sheet, record.row, record.column`;

/** `table` with the conditions of a scope, as `record`, with the file it was read from. */
function recordsFrom(table: string, condition: string): string {
  return `FROM (SELECT * FROM ${table} WHERE ${condition}) AS record
    LEFT JOIN import_file ON import_file.id = record.import_id`;
}

export interface NumberRow extends RecordPlace {
  award: string;
  subject: Subject;
  count: number;
}

export function awardNumberRows(reader: Reader, scope: CountingScope): NumberRow[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT ${place}, record.award_code AS award, record.subject, record.count
     ${recordsFrom('award_count', sql)} ORDER BY record.id`,
    parameters,
  );
}

export interface ItemNumberRow extends RecordPlace {
  count: number;
  valueVnd: number | null;
}

export function itemNumberRows(reader: Reader, scope: CountingScope, item: Item): ItemNumberRow[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT ${place}, record.count, record.value_vnd AS valueVnd
     ${recordsFrom('item_count', `${sql} AND item = :item`)} ORDER BY record.id`,
    { ...parameters, item },
  );
}

export interface ItemRow extends RecordPlace {
  name: string;
  folded: string;
  valueVnd: number | null;
  detail: string | null;
}

/** Initiatives with their authors, or works with `plaque` (as `1`) for detail. */
export function itemRows(reader: Reader, scope: CountingScope, item: Item): ItemRow[] {
  const { table, value } = itemTables[item];
  const { sql, parameters } = scopeCondition(scope);
  const detail =
    item === 'works'
      ? "CASE record.plaque WHEN 1 THEN '1' END"
      : `(SELECT group_concat(name, ', ' ORDER BY position) FROM initiative_author WHERE initiative_id = record.id)`;
  return reader.all(
    `SELECT ${place}, record.${item === 'works' ? 'name' : 'title'} AS name, record.folded,
       record.${value} AS valueVnd, ${detail} AS detail
     ${recordsFrom(table, sql)} ORDER BY record.id`,
    parameters,
  );
}

export interface TargetRow extends RecordPlace {
  name: string;
  folded: string;
  unitOfMeasure: string | null;
  operator: string | null;
  planned: number | null;
}

export function targetRows(reader: Reader, scope: CountingScope): TargetRow[] {
  const { sql, parameters } = scopeCondition(scope);
  return reader.all(
    `SELECT ${place}, record.name, record.folded, record.unit_of_measure AS unitOfMeasure, record.operator, record.planned
     ${recordsFrom('target', sql)} ORDER BY record.id`,
    parameters,
  );
}
