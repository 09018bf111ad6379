import { vi } from '#shared/messages/vi.ts';
import type { Reader } from '../database/connection.ts';
import { type RowLabels, rowLabels } from './row-labels.ts';
import type { HeldRow } from './undo-plan.ts';

/** A person reads so many lines and no more; a last line says how many others there are. */
const linesShown = 100;

/** Says in Vietnamese, a line a row, what stands against undoing it. */
export function describeHeldRows(reader: Reader, held: readonly HeldRow[]): string[] {
  const labels = rowLabels(reader);
  const lines = held.slice(0, linesShown).map((row) => describe(reader, labels, row));
  return held.length > linesShown ? [...lines, vi.history.andMore(held.length - linesShown)] : lines;
}

function describe(reader: Reader, labels: RowLabels, { table, row, because, otherTable, otherRow }: HeldRow): string {
  const what = rowName(labels, table, row);
  if (because === 'changed' || otherTable === null) return describeChange(reader, table, row, what);
  if (because === 'missing' || otherRow === null) return vi.history.needsMissing(what, vi.history.table(otherTable));
  const other = rowName(labels, otherTable, otherRow);
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

function rowName(labels: RowLabels, table: string, row: number): string {
  return vi.history.row(vi.history.table(table), labels.of(table, row), row);
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
