import type { Reader } from '../database/connection.ts';
import { parseImage } from './undo-plan.ts';

type Image = Record<string, unknown>;

/** Columns by which a person knows a row, best first. */
const labels = ['name', 'title', 'alias', 'file_name', 'sheet', 'key', 'message', 'issuer', 'code'] as const;

/** Columns that hold the id of a row of another table. */
const references: Readonly<Record<string, string>> = {
  parent_id: 'unit',
  unit_id: 'unit',
  cluster_id: 'cluster',
  campaign_id: 'campaign',
  phase_id: 'phase',
  import_id: 'import_file',
  replaces_id: 'import_file',
  person_id: 'person',
  collective_id: 'collective',
  initiative_id: 'initiative',
  registration_id: 'registration',
  work_id: 'work',
  movement_id: 'movement',
  award_history_id: 'award_history',
  file_id: 'history_file',
  operation_id: 'operation',
};

/** Reads ids and codes as names, each looked up once. A row that is gone is named as it last was. */
export interface RowLabels {
  /** The name of a row; null where it has none. */
  of(table: string, id: number): string | null;
  /** The image with names in place of ids and of award codes. */
  named(image: Image): Image;
}

export function rowLabels(reader: Reader): RowLabels {
  const known = new Map<string, string | null>();
  const remember = (key: string, find: () => string | null): string | null => {
    const label = known.has(key) ? (known.get(key) ?? null) : find();
    known.set(key, label);
    return label;
  };
  const of = (table: string, id: number) => remember(`${table} ${id}`, () => findLabel(reader, awardName, table, id));
  const awardName = (code: string) => remember(`award ${code}`, () => findAward(reader, code));
  const value = (column: string, raw: unknown): unknown => {
    const table = references[column];
    if (table !== undefined && typeof raw === 'number') return of(table, raw) ?? raw;
    return column === 'award_code' && typeof raw === 'string' ? (awardName(raw) ?? raw) : raw;
  };
  return {
    of,
    named: (image) => Object.fromEntries(Object.entries(image).map(([column, raw]) => [column, value(column, raw)])),
  };
}

function findLabel(
  reader: Reader,
  awardName: (code: string) => string | null,
  table: string,
  id: number,
): string | null {
  if (table === 'operation') return operationSummary(reader, id);
  if (table === 'unit') return unitName(reader, id) ?? labelOf(lastImage(reader, table, id));
  const image = lastImage(reader, table, id);
  const code = image['award_code'];
  return labelOf(image) ?? (typeof code === 'string' ? (awardName(code) ?? code) : null);
}

function labelOf(image: Image): string | null {
  const label = labels.map((column) => image[column]).find((value) => typeof value === 'string' && value !== '');
  return typeof label === 'string' ? label : null;
}

function lastImage(reader: Reader, table: string, id: number): Image {
  const last = reader.get<{ image: string }>(
    `SELECT coalesce(after, before) AS image FROM change
     WHERE table_name = :table AND row_id = :id ORDER BY id DESC LIMIT 1`,
    { table, id },
  );
  return last ? parseImage(last.image) : {};
}

/** A unit's name stands in rows of its own, the newest last; those of a unit that is gone are gone with it. */
function unitName(reader: Reader, unit: number): string | null {
  const now = reader.get<{ name: string }>(
    'SELECT name FROM unit_name WHERE unit_id = :unit ORDER BY id DESC LIMIT 1',
    {
      unit,
    },
  );
  return now?.name ?? lostUnitName(reader, unit);
}

/** Names come and go with their unit, so the operation that took the unit away holds its last name, too. */
function lostUnitName(reader: Reader, unit: number): string | null {
  const lost = reader.get<{ name: string }>(
    `SELECT json_extract(name.before, '$.name') AS name
     FROM change AS gone
     JOIN change AS name ON name.operation_id = gone.operation_id
     WHERE gone.table_name = 'unit' AND gone.row_id = :unit AND gone.kind = 'delete'
       AND name.table_name = 'unit_name' AND json_extract(name.before, '$.unit_id') = :unit
     ORDER BY name.id DESC LIMIT 1`,
    { unit },
  );
  return lost?.name ?? null;
}

function operationSummary(reader: Reader, id: number): string | null {
  return reader.get<{ summary: string }>('SELECT summary FROM operation WHERE id = :id', { id })?.summary ?? null;
}

function findAward(reader: Reader, code: string): string | null {
  return reader.get<{ name: string }>('SELECT name FROM award_type WHERE code = :code', { code })?.name ?? null;
}
