import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { vi } from '#shared/messages/vi.ts';
import type { Reader } from '../database/connection.ts';
import { quoted, recordedTables } from '../database/recorded-tables.ts';
import { DomainError } from '../domain-error.ts';

interface RowPlace {
  table: string;
  id: number;
  /** Tables whose rows go with this one although the schema does not say so. */
  parts?: readonly string[];
}

/**
 * Throws REFUSED while other rows name this one, by the foreign keys of the schema; rows that are its own parts, which
 * go with it, do not count. `sentence` is told what hangs on it: `12 tệp đã nhận, 340 đăng ký`.
 */
export function refuseWhileHanging(reader: Reader, row: RowPlace, sentence: (hanging: string) => string): void {
  const words: Record<string, string> = vi.uiScreens.changeFields.tables;
  const hanging = hangingRows(reader, row).map(
    ({ table, count }) => `${formatVietnameseNumber(count)} ${words[table] ?? table}`,
  );
  if (hanging.length > 0) throw new DomainError('REFUSED', `${row.table}.used`, sentence(hanging.join(', ')));
}

function hangingRows(reader: Reader, { table, id, parts = [] }: RowPlace): { table: string; count: number }[] {
  const children = recordedTables(reader).filter((child) => !parts.includes(child));
  return children.flatMap((child) => {
    const columns = reader.all<{ name: string }>(
      `SELECT "from" AS name FROM pragma_foreign_key_list(:child)
       WHERE "table" = :table AND coalesce("to", 'id') = 'id' AND on_delete NOT IN ('CASCADE', 'SET NULL')`,
      { child, table },
    );
    if (columns.length === 0) return [];
    const condition = columns.map(({ name }) => `${quoted(name)} = :id`).join(' OR ');
    const found = reader.get<{ count: number }>(`SELECT count(*) AS count FROM ${quoted(child)} WHERE ${condition}`, {
      id,
    });
    return found === undefined || found.count === 0 ? [] : [{ table: child, count: found.count }];
  });
}
