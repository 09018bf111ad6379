import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { history } from '#shared/messages/vi/history.ts';
import { unitService as messages } from '#shared/messages/vi/unit-service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { quoted, recordedTables } from '../database/recorded-tables.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnit } from './queries.ts';

/** Takes a unit away. Throws REFUSED with what hangs on it, and the ways that are left. */
export function removeUnit(writer: Writer, id: number): void {
  const { name } = requireUnit(writer, id);
  const hanging = whatHangsOn(writer, id);
  if (hanging.length > 0) {
    const lines = hanging.map(({ table, count }) =>
      messages.hanging(history.table(table), formatVietnameseNumber(count)),
    );
    throw new DomainError('REFUSED', 'unit.in-use', `${messages.hangsOn(name)} (${lines.join('; ')})`);
  }
  for (const table of ['unit_name', 'unit_alias', 'unit_placement', 'head_count']) {
    writer.run(`DELETE FROM ${table} WHERE unit_id = :id`, { id });
  }
  writer.run('DELETE FROM unit WHERE id = :id', { id });
}

/** Rows of each table that name the unit and are not a part of it. */
function whatHangsOn(reader: Reader, id: number): { table: string; count: number }[] {
  return recordedTables(reader).flatMap((table) => {
    const keys = reader.all<{ column: string }>(
      `SELECT "from" AS "column" FROM pragma_foreign_key_list(:table) WHERE "table" = 'unit' AND on_delete <> 'CASCADE'`,
      { table },
    );
    if (keys.length === 0) return [];
    const named = keys.map(({ column }) => `${quoted(column)} = :id`).join(' OR ');
    const { count = 0 } =
      reader.get<{ count: number }>(`SELECT count(*) AS count FROM ${quoted(table)} WHERE ${named}`, { id }) ?? {};
    return count === 0 ? [] : [{ table, count }];
  });
}
