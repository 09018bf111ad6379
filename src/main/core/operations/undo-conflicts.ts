import { vi } from '#shared/messages/vi.ts';
import type { Reader } from '../database/connection.ts';
import { type HeldRow, parseImage } from './undo-plan.ts';

/** A person reads so many lines and no more; a last line says how many others there are. */
const linesShown = 100;

/** Columns by which a person knows a row, best first. */
const labels = ['name', 'title', 'alias', 'file_name', 'code', 'award_code', 'key', 'message'] as const;

/** Says in Vietnamese, a line a row, what stands against undoing it. */
export function describeHeldRows(reader: Reader, held: readonly HeldRow[]): string[] {
  const lines = held.slice(0, linesShown).map((row) => describe(reader, row));
  return held.length > linesShown ? [...lines, vi.history.andMore(held.length - linesShown)] : lines;
}

function describe(reader: Reader, { table, row, because, otherTable, otherRow }: HeldRow): string {
  const what = rowName(reader, table, row);
  if (because === 'changed' || otherTable === null) return describeChange(reader, table, row, what);
  if (because === 'missing' || otherRow === null) return vi.history.needsMissing(what, vi.history.table(otherTable));
  const other = rowName(reader, otherTable, otherRow);
  if (because === 'kept') return vi.history.keptWith(what, other);
  return because === 'used' ? vi.history.usedBy(what, other) : vi.history.taken(what, other);
}

function describeChange(reader: Reader, table: string, row: number, what: string): string {
  const last = reader.get<{ operation: number; summary: string; kind: string }>(
    `SELECT operation.id AS operation, operation.summary, change.kind
     FROM change JOIN operation ON operation.id = change.operation_id
     WHERE change.table_name = :table AND change.row_id = :row ORDER BY change.id DESC LIMIT 1`,
    { table, row },
  );
  const say = last?.kind === 'delete' ? vi.history.deletedSince : vi.history.changedSince;
  return say(what, last?.operation ?? 0, last?.summary ?? '');
}

function rowName(reader: Reader, table: string, row: number): string {
  const image = reader.get<{ image: string }>(
    `SELECT coalesce(after, before) AS image FROM change
     WHERE table_name = :table AND row_id = :row ORDER BY id DESC LIMIT 1`,
    { table, row },
  );
  const columns = image ? parseImage(image.image) : {};
  const label = labels.map((name) => columns[name]).find((value) => typeof value === 'string' && value !== '');
  return vi.history.row(vi.history.table(table), typeof label === 'string' ? label : null, row);
}

/** Tables whose rows several files share: the first that names a person or a unit makes the row, later ones use it. */
const identities: ReadonlySet<string> = new Set(['person', 'collective', 'unit', 'unit_name', 'unit_alias']);

/**
 * Whether a held row may stay behind an undone import without asking: an identity that others use now, or one that the
 * import only completed and others changed further.
 */
export function staysQuietly({ table, because, outcome }: HeldRow): boolean {
  if (!identities.has(table)) return false;
  return because === 'used' || because === 'kept' || (because === 'changed' && outcome === 'update');
}
