import type { UnitMatch } from '#shared/contract/common.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { TableReading } from '#shared/domain/records.ts';
import type { Writer } from '../../database/connection.ts';

/** One received file as it is to stand in the list. `unitId` is null until a name or a person tells the unit. */
export interface ImportEntry {
  campaignId: number;
  phaseId: number;
  fileName: string;
  sha256: string;
  size: number;
  format: string | null;
  status: 'review' | 'committed' | 'refused';
  reason: { code: string; message: string } | null;
  senderName: string | null;
  unitId: number | null;
  unitMatch: UnitMatch;
  at: string;
  corrections: readonly Correction[];
  tables: readonly TableReading[];
}

/** Adds the file with its tables and problems, or, when `existingId` tells one, puts it in the place of what stood there. */
export function writeImport(writer: Writer, entry: ImportEntry, existingId: number | null): number {
  const columns = {
    phaseId: entry.phaseId,
    fileName: entry.fileName,
    format: entry.format,
    status: entry.status,
    reasonCode: entry.reason?.code ?? null,
    reasonMessage: entry.reason?.message ?? null,
    senderName: entry.senderName,
    unitId: entry.unitId,
    unitMatch: entry.unitMatch,
    committedAt: entry.status === 'committed' ? entry.at : null,
    operationId: writer.operationId,
    corrections: JSON.stringify(entry.corrections),
  };
  const id = existingId ?? insertImport(writer, entry, columns);
  if (existingId !== null) {
    updateImport(writer, existingId, columns);
    writer.run('DELETE FROM import_problem WHERE import_id = :id', { id });
    writer.run('DELETE FROM import_table WHERE import_id = :id', { id });
  }
  for (const [position, table] of entry.tables.entries()) writeTable(writer, id, position, table);
  return id;
}

type ImportColumns = Record<string, string | number | null>;

function insertImport(writer: Writer, entry: ImportEntry, columns: ImportColumns): number {
  const { campaignId, sha256, size, at } = entry;
  return writer.run(
    `INSERT INTO import_file (campaign_id, phase_id, file_name, sha256, size, format, status, reason_code, reason_message,
       sender_name, unit_id, unit_match, received_at, committed_at, operation_id, corrections)
     VALUES (:campaignId, :phaseId, :fileName, :sha256, :size, :format, :status, :reasonCode, :reasonMessage,
       :senderName, :unitId, :unitMatch, :at, :committedAt, :operationId, :corrections)`,
    { ...columns, campaignId, sha256, size, at },
  ).id;
}

function updateImport(writer: Writer, id: number, columns: ImportColumns): void {
  writer.run(
    `UPDATE import_file SET phase_id = :phaseId, file_name = :fileName, format = :format, status = :status,
       reason_code = :reasonCode, reason_message = :reasonMessage, sender_name = :senderName, unit_id = :unitId,
       unit_match = :unitMatch, committed_at = :committedAt, operation_id = :operationId, corrections = :corrections
     WHERE id = :id`,
    { ...columns, id },
  );
}

function writeTable(writer: Writer, importId: number, position: number, table: TableReading): void {
  const accounts = { ...table.rows, header: table.headerRows.length, number: table.numberRow === null ? 0 : 1 };
  writer.run(
    `INSERT INTO import_table (import_id, position, sheet, kind, first_row, last_row, accounts, record_count, declared)
     VALUES (:importId, :position, :sheet, :kind, :firstRow, :lastRow, :accounts, :recordCount, :declared)`,
    {
      importId,
      position,
      sheet: table.sheet,
      kind: table.kind,
      firstRow: table.firstRow,
      lastRow: table.lastRow,
      accounts: JSON.stringify(accounts),
      recordCount: table.records.length,
      declared: JSON.stringify(table.declared),
    },
  );
  for (const problem of table.problems) {
    writer.run(
      `INSERT INTO import_problem (import_id, sheet, row, column, severity, code, message, raw)
       VALUES (:importId, :sheet, :row, :column, :severity, :code, :message, :raw)`,
      { importId, sheet: table.sheet, ...problem },
    );
  }
}
