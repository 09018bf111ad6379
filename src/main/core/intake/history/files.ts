import type { HistoryFile } from '#shared/contract/award-history.ts';
import type { SheetWindow } from '#shared/contract/intake.ts';
import type { HistoryAccounts } from '#shared/domain/award-history.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import type { Core } from '../../core.ts';
import type { Reader } from '../../database/connection.ts';
import { DomainError } from '../../domain-error.ts';
import { readOriginal } from '../originals.ts';

interface FileRow {
  id: number;
  fileName: string;
  sha256: string;
  receivedAt: string;
  known: number;
  sheets: string;
}

interface SheetAccount {
  sheet: string;
  hidden: boolean;
  lastRow: number;
  rows: HistoryAccounts;
}

const selectFile = `
  SELECT id, file_name AS fileName, sha256, received_at AS receivedAt, known_count AS known, sheets FROM history_file`;

/** Workbooks of earlier awards, the latest first, each with the account of its rows. */
export function historyFiles(reader: Reader): HistoryFile[] {
  return reader.all<FileRow>(`${selectFile} ORDER BY id DESC`).map((file) => {
    const { id, fileName, receivedAt, known } = file;
    const counts = reader.get<{ awards: number; waiting: number; lost: number }>(
      `SELECT (SELECT count(*) FROM award_history WHERE file_id = :id) AS awards,
         (SELECT count(*) FROM award_history WHERE file_id = :id AND person_id IS NULL AND collective_id IS NULL) AS waiting,
         (SELECT count(*) FROM history_problem WHERE file_id = :id AND lost = 1) AS lost`,
      { id },
    ) ?? { awards: 0, waiting: 0, lost: 0 };
    const accounts = accountsOf(file);
    return {
      id: String(id),
      fileName,
      receivedAt,
      known,
      ...counts,
      rows: accounts.reduce((sum, { rows }) => sum + rows.data, 0),
      sheets: accounts.map(({ sheet, lastRow }) => ({ name: sheet, lastRow })),
    };
  });
}

function accountsOf({ sheets }: FileRow): SheetAccount[] {
  return JSON.parse(sheets) as SheetAccount[];
}

interface ProblemRow {
  id: number;
  sheet: string;
  row: number;
  column: string | null;
  message: string;
  raw: string | null;
  lost: number;
}

/** What a file does not tell, rows that gave no award first. */
export function historyProblems(reader: Reader, fileId: number, window: { offset: number; limit: number }) {
  const rows = reader.all<ProblemRow>(
    `SELECT id, sheet, row, column, message, raw, lost FROM history_problem WHERE file_id = :fileId
     ORDER BY lost DESC, id LIMIT :limit OFFSET :offset`,
    { fileId, ...window },
  );
  const counted = reader.get<{ total: number }>(
    'SELECT count(*) AS total FROM history_problem WHERE file_id = :fileId',
    {
      fileId,
    },
  );
  return {
    total: counted?.total ?? 0,
    rows: rows.map((row) => ({ ...row, id: String(row.id), lost: row.lost === 1 })),
  };
}

export interface HistorySheetRequest {
  fileId: number;
  sheet: string;
  firstRow: number;
  lastRow: number;
}

/** A stretch of the sheet as it came. Throws NOT_FOUND for the file or the sheet. */
export async function historySheet(core: Core, request: HistorySheetRequest): Promise<SheetWindow> {
  const file = core.reader.get<FileRow>(`${selectFile} WHERE id = :id`, { id: request.fileId });
  if (file === undefined) throw new DomainError('NOT_FOUND', 'history.file-missing', messages.fileMissing);
  const account = accountsOf(file).find(({ sheet }) => sheet === request.sheet);
  if (account === undefined) {
    throw new DomainError('NOT_FOUND', 'history.sheet-missing', messages.sheetMissing(request.sheet));
  }
  const input = { bytes: await readOriginal(core, file), fileName: file.fileName };
  const view = await core.ports.analysis.sheet(input, request.sheet, request.firstRow, request.lastRow);
  return {
    name: view.name,
    lastRow: account.lastRow,
    lastColumn: view.lastColumn,
    columnWidths: view.columnWidths,
    merges: view.merges,
    rows: view.rows.map(({ index, hidden, cells }) => ({
      index,
      hidden,
      role: 'data',
      reason: '',
      confidence: 1,
      cells: cells.map((cell) => ({ ...cell, bold: cell.bold === true, numeric: cell.numeric === true })),
    })),
  };
}
