import type { Operation } from '#shared/contract/history.ts';
import type { Reader } from '../database/connection.ts';
import { batchSummaries } from './batch-summaries.ts';
import { rowLabels } from './row-labels.ts';
import { parseImage } from './undo-plan.ts';

export interface Window {
  offset: number;
  limit: number;
}

interface OperationRow extends Omit<Operation, 'id' | 'batchSummary' | 'undoes' | 'undoneBy'> {
  id: number;
  undoes: number | null;
  undoneBy: number | null;
}

/** A window over the operation log, newest first. */
export function operationPage(reader: Reader, { offset, limit }: Window) {
  const rows = reader.all<OperationRow>(
    `SELECT id, kind, actor, at, summary, batch, undoes, undone_by AS undoneBy,
       (SELECT count(*) FROM change WHERE operation_id = operation.id) AS changes
     FROM operation ORDER BY id DESC LIMIT :limit OFFSET :offset`,
    { offset, limit },
  );
  const batches = batchSummaries(reader, [...new Set(rows.flatMap(({ batch }) => batch ?? []))]);
  return {
    total: reader.get<{ total: number }>('SELECT count(*) AS total FROM operation')?.total ?? 0,
    rows: rows.map((row) => ({
      ...row,
      id: String(row.id),
      batchSummary: row.batch === null ? null : (batches.get(row.batch) ?? null),
      undoes: row.undoes === null ? null : String(row.undoes),
      undoneBy: row.undoneBy === null ? null : String(row.undoneBy),
    })),
  };
}

interface ChangeRow {
  id: number;
  table: string;
  rowId: number;
  kind: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
}

/** A window over what one operation did, in the order it was done, with names in place of ids. */
export function changePage(reader: Reader, operationId: number, { offset, limit }: Window) {
  const rows = reader.all<ChangeRow>(
    `SELECT id, table_name AS "table", row_id AS rowId, kind, before, after
     FROM change WHERE operation_id = :operationId ORDER BY id LIMIT :limit OFFSET :offset`,
    { operationId, offset, limit },
  );
  const total = reader.get<{ total: number }>(
    'SELECT count(*) AS total FROM change WHERE operation_id = :operationId',
    { operationId },
  );
  const labels = rowLabels(reader);
  return {
    total: total?.total ?? 0,
    rows: rows.map(({ id, table, rowId, kind, before, after }) => ({
      id: String(id),
      table,
      rowId: String(rowId),
      name: labels.of(table, rowId),
      kind,
      before: before === null ? null : labels.named(parseImage(before)),
      after: after === null ? null : labels.named(parseImage(after)),
    })),
  };
}
