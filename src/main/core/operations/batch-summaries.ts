import { vi } from '#shared/messages/vi.ts';
import type { Reader } from '../database/connection.ts';

interface BatchRow {
  batch: string;
  kind: string;
  operations: number;
}

/** Kinds by which a file comes into the list or is taken in, whatever became of it. */
const receivingKinds: ReadonlySet<string> = new Set(['intake.commit', 'intake.review', 'intake.refuse']);

/** What each batch was, in one Vietnamese clause, from the kinds of its operations and how many there are of each. */
export function batchSummaries(reader: Reader, batches: readonly string[]): Map<string, string> {
  const rows = reader.all<BatchRow>(
    `SELECT batch, kind, count(*) AS operations FROM operation
     WHERE batch IN (SELECT value FROM json_each(:batches)) GROUP BY batch, kind`,
    { batches: JSON.stringify(batches) },
  );
  const kinds = Map.groupBy(rows, ({ batch }) => batch);
  return new Map([...kinds].map(([batch, ofBatch]) => [batch, summaryOf(reader, batch, ofBatch)]));
}

function summaryOf(reader: Reader, batch: string, rows: BatchRow[]): string {
  const all = rows.reduce((sum, { operations }) => sum + operations, 0);
  const taken = rows
    .filter(({ kind }) => receivingKinds.has(kind))
    .reduce((sum, { operations }) => sum + operations, 0);
  if (rows.some(({ kind }) => kind === 'intake.decide-unit')) {
    return vi.history.settledBatch(settledUnits(reader, batch), taken);
  }
  return taken === all ? vi.history.receivedBatch(taken, phaseOf(reader, batch)) : vi.history.batch(all);
}

/** How many units the files of a batch were said to be of. */
function settledUnits(reader: Reader, batch: string): number {
  const settled = reader.get<{ units: number }>(
    `SELECT count(DISTINCT json_extract(after, '$.unit_id')) AS units
     FROM operation CROSS JOIN change ON change.operation_id = operation.id
     WHERE batch = :batch AND operation.kind = 'intake.decide-unit' AND table_name = 'import_file'`,
    { batch },
  );
  return settled?.units ?? 0;
}

/** The phase that a batch put its files into; null where it is gone. */
function phaseOf(reader: Reader, batch: string): string | null {
  const phase = reader.get<{ name: string }>(
    `SELECT phase.name FROM operation
     CROSS JOIN change ON change.operation_id = operation.id
     JOIN phase ON phase.id = json_extract(change.after, '$.phase_id')
     WHERE batch = :batch AND table_name = 'import_file' LIMIT 1`,
    { batch },
  );
  return phase?.name ?? null;
}
