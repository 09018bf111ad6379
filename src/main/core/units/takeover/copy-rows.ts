import type { Reader, SqlValue, Writer } from '../../database/connection.ts';
import { columnsOf, quoted } from '../../database/recorded-tables.ts';

export type Row = Record<string, SqlValue>;

/** What is done with a row: it is copied, it is a row of ours already, or it stays behind. */
export type Fate = 'copy' | 'leave' | { is: number };

export interface CopyRules {
  /** `row` has the ids of ours already; `sourceId` is the other's own. */
  fateOf?: (row: Row, sourceId: number) => Fate;
  change?: (row: Row, sourceId: number) => Row;
}

const copyAlways = (): Fate => 'copy';
const unchanged = (row: Row): Row => row;

interface ForeignKey {
  column: string;
  parent: string;
}

/** Copies rows of one database into another, ids made new, and remembers which row became which. */
export interface RowCopier {
  /** Copies a table whose parents were copied before. A row whose parent stayed behind stays behind, too. Answers how many came. */
  table(name: string, rules?: CopyRules): number;
  /** The row of ours that a row of the other became or was found to be. */
  idOf(table: string, sourceId: number): number | undefined;
}

export function rowCopier(writer: Writer, source: Reader): RowCopier {
  const ids = new Map<string, Map<number, number>>();
  const idOf = (table: string, sourceId: number): number | undefined => ids.get(table)?.get(sourceId);

  /** The row with ids of ours, self-references left open; null where a parent stayed behind. */
  const translated = (row: Row, keys: readonly ForeignKey[], table: string): Row | null => {
    const { id: _id, ...own } = row;
    for (const { column, parent } of keys) {
      const value = row[column];
      if (typeof value !== 'number') continue;
      const mapped = parent === 'operation' ? writer.operationId : parent === table ? null : idOf(parent, value);
      if (mapped === undefined) return null;
      own[column] = mapped;
    }
    return own;
  };

  return {
    idOf,
    table: (name, { fateOf = copyAlways, change = unchanged } = {}) => {
      const columns = columnsOf(source, name);
      const keys = foreignKeys(source, name);
      const became = new Map<number, number>();
      ids.set(name, became);
      const insert = insertion(name, columns);
      let copied = 0;
      for (const row of source.iterate<Row>(`SELECT * FROM ${quoted(name)} ORDER BY id`)) {
        const sourceId = Number(row['id']);
        const own = translated(row, keys, name);
        const fate = own === null ? 'leave' : fateOf(own, sourceId);
        if (own === null || fate === 'leave') continue;
        if (fate !== 'copy') {
          became.set(sourceId, fate.is);
          continue;
        }
        const { changes, id } = writer.run(insert, change(own, sourceId));
        if (changes === 0) continue;
        became.set(sourceId, id);
        copied += 1;
      }
      for (const { column, parent } of keys) if (parent === name) relink(writer, source, name, column, became);
      return copied;
    },
  };
}

function foreignKeys(reader: Reader, table: string): ForeignKey[] {
  return reader
    .all<{ column: string; parent: string; key: string | null }>(
      'SELECT "from" AS "column", "table" AS parent, "to" AS "key" FROM pragma_foreign_key_list(:table)',
      { table },
    )
    .filter(({ key }) => key === null || key === 'id');
}

/** A row that another row of ours already says (a unique key) stays behind. */
function insertion(table: string, columns: readonly string[]): string {
  const own = columns.filter((column) => column !== 'id');
  return `INSERT INTO ${quoted(table)} (${own.map(quoted).join(', ')})
    VALUES (${own.map((column) => `:${column}`).join(', ')}) ON CONFLICT DO NOTHING`;
}

/** Rows that point at rows of their own table do so again, where those came, too. */
function relink(
  writer: Writer,
  source: Reader,
  table: string,
  column: string,
  became: ReadonlyMap<number, number>,
): void {
  const links = source.all<{ id: number; target: number }>(
    `SELECT id, ${quoted(column)} AS target FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
  );
  for (const link of links) {
    const [id, target] = [became.get(link.id), became.get(link.target)];
    if (id === undefined || target === undefined || id === target) continue;
    writer.run(`UPDATE ${quoted(table)} SET ${quoted(column)} = :target WHERE id = :id AND ${quoted(column)} IS NULL`, {
      id,
      target,
    });
  }
}
