import type { ImportFile, ImportFileDetail, RememberedCorrection, SheetWindow } from '#shared/contract/intake.ts';
import type { Unit } from '#shared/contract/units.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { TableReading } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitDetail, unitIdentity } from '../units/service.ts';
import { compareWithEarlier } from './earlier-items.ts';
import type { LastReadings } from './last-readings.ts';
import { unitDirectory } from './match/known-units.ts';
import { matchUnit } from './match/match-unit.ts';
import type { Learned } from './memory/learned.ts';
import {
  correctionsOf,
  type ImportFilter,
  type ImportListRow,
  importById,
  importCounts,
  importList,
  newestReplacedBy,
} from './queries.ts';
import { countChanges, resendOf, type Resend as SentAgain } from './resend/resend.ts';
import { withRemembered } from './review/apply-corrections.ts';

export function requireImport(reader: Reader, id: number): ImportListRow {
  const row = importById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'import.missing', messages.missing);
  return row;
}

export interface FileListRequest extends ImportFilter {
  /** Found without accents in file names, senders' and units' names. */
  search: string;
  offset: number;
  limit: number;
}

export function fileList(reader: Reader, request: FileListRequest) {
  const wanted = foldForSearch(request.search);
  const found = importList(reader, request).filter((row) => {
    const unitName = row.unitId === null ? '' : unitIdentity(reader, row.unitId).name;
    return [row.fileName, row.senderName ?? '', unitName].some((text) => foldForSearch(text).includes(wanted));
  });
  return {
    total: found.length,
    rows: found.slice(request.offset, request.offset + request.limit).map((row) => asImportFile(reader, row)),
    counts: importCounts(reader, request.campaignId),
  };
}

function asImportFile(reader: Reader, row: ImportListRow): ImportFile {
  const unit = row.unitId === null ? null : unitIdentity(reader, row.unitId);
  return {
    id: String(row.id),
    fileName: row.fileName,
    size: row.size,
    status: row.status,
    reason: row.reasonCode === null ? null : { code: row.reasonCode, message: row.reasonMessage ?? '' },
    senderName: row.senderName,
    unit: unit === null ? null : { ...unit, id: String(unit.id) },
    unitMatch: row.unitMatch,
    phaseId: String(row.phaseId),
    receivedAt: row.receivedAt,
    committedAt: row.committedAt,
    returnedAt: row.returnedAt,
    replaces: nameOf(reader, row.replacesId ?? newestReplacedBy(reader, row.id)),
    replacedBy: nameOf(reader, row.replacedById),
    records: row.records,
    problems: { error: row.errors, warning: row.warnings, info: row.notes },
  };
}

function nameOf(reader: Reader, id: number | null): { id: string; fileName: string } | null {
  const file = id === null ? undefined : importById(reader, id);
  return file === undefined ? null : { id: String(file.id), fileName: file.fileName };
}

/** One file with everything that was concluded about it. A refused file has no sheets and no tables. */
export async function fileDetail(core: Core, readings: LastReadings, id: number): Promise<ImportFileDetail> {
  const row = requireImport(core.reader, id);
  const file = asImportFile(core.reader, row);
  const unread = { sheets: [], tables: [], problemList: [], unitSuggestions: [] };
  const nothing = { ...unread, corrections: [], remembered: [], resend: null };
  if (row.status === 'refused') return { ...file, ...nothing };
  const { understood } = await readings.open(row);
  if (understood.refused !== null) return { ...file, ...nothing };
  const compared = compareWithEarlier(core.reader, { ...row, importId: id }, understood, correctionsOf(row));
  const { reading, sheets } = compared;
  return {
    ...file,
    sheets,
    tables: reading.tables.map((table) => asImportTable(table, reading)),
    problemList: reading.tables.flatMap((table) =>
      table.problems.map((problem) => ({ sheet: table.sheet, ...problem })),
    ),
    unitSuggestions: row.unitId === null ? suggestionsFor(core.reader, row.senderName, row.phaseId) : [],
    corrections: correctionsOf(row),
    remembered: understood.remembered.map(asRemembered),
    resend: asResend(resendOf(core.reader, { ...row, importId: id }, understood.reading, correctionsOf(row))),
  };
}

function asRemembered({ id, unitId, correction, fileName }: Learned): RememberedCorrection {
  return { id: String(id), correction, fileName, everyone: unitId === null };
}

const differencesShown = 500;

function asResend(resend: SentAgain | null): ImportFileDetail['resend'] {
  if (resend === null) return null;
  const { earlier, differences, choice } = resend;
  return {
    earlier: earlier.map((file) => ({ ...file, id: String(file.id) })),
    ...countChanges(differences),
    differences: differences.slice(0, differencesShown),
    choice,
  };
}

function asImportTable(table: TableReading, reading: FileReading): ImportFileDetail['tables'][number] {
  const explanation = reading.explanations.find(
    (candidate) => candidate.sheet === table.sheet && candidate.firstRow === table.firstRow,
  );
  const { problems: _problems, records, ...shape } = table;
  return {
    ...shape,
    records: records.length,
    kindReason: explanation?.kindReason ?? '',
    confidence: explanation?.confidence ?? 0,
    columns: explanation?.columns ?? [],
  };
}

function suggestionsFor(
  reader: Reader,
  senderName: string | null,
  phaseId: number,
): ImportFileDetail['unitSuggestions'] {
  const directory = unitDirectory(reader, phaseId);
  const found = senderName === null ? null : directory.find(senderName);
  const ended = found === null ? null : unitDetail(reader, found.unitId);
  const { suggestions } = matchUnit(senderName, directory);
  const names = suggestions.map(({ unitId }) => unitDetail(reader, unitId));
  return suggestions.map(({ unitId, score }, index) => ({
    id: String(unitId),
    name: names[index]?.name ?? '',
    score,
    note: ended === null ? upperOf(reader, names, index) : messages.succeeds(ended.name, ended.endedOn ?? ''),
  }));
}

/** Two units of one name are told apart by the unit above them. */
function upperOf(reader: Reader, units: readonly Unit[], index: number): string | null {
  const unit = units[index];
  const namesakes = units.filter(({ name }) => name === unit?.name);
  if (unit === undefined || namesakes.length < 2 || unit.parentId === null) return null;
  return unitIdentity(reader, Number(unit.parentId)).name;
}

export interface SheetRequest {
  id: number;
  sheet: string;
  firstRow: number;
  lastRow: number;
}

/** A stretch of a file's sheet, each row with what it was taken for. Throws NOT_FOUND for a sheet that is not there. */
export async function sheetWindow(core: Core, readings: LastReadings, request: SheetRequest): Promise<SheetWindow> {
  const row = requireImport(core.reader, request.id);
  const opened = await readings.open(row);
  const { bytes, understood } = opened;
  const sheet = understood.refused === null ? understood.sheets.find(({ name }) => name === request.sheet) : undefined;
  if (sheet === undefined) throw new DomainError('NOT_FOUND', 'sheet.missing', messages.sheetMissing(request.sheet));
  const remembered = understood.refused === null ? understood.remembered : [];
  const input = { bytes, fileName: row.fileName, corrections: withRemembered(remembered, correctionsOf(row)) };
  const view = await core.ports.analysis.sheet(input, sheet.name, request.firstRow, request.lastRow);
  const conclusions = opened.rowsOf(sheet.name);
  return {
    name: sheet.name,
    lastRow: sheet.lastRow,
    lastColumn: sheet.lastColumn,
    columnWidths: view.columnWidths,
    merges: view.merges,
    rows: view.rows.map(({ index, hidden, cells }) => {
      const { role, reason, confidence } = conclusions.get(index) ?? { role: 'note', reason: '', confidence: 0 };
      return {
        index,
        hidden,
        role,
        reason,
        confidence,
        cells: cells.map((cell) => ({ ...cell, bold: cell.bold === true, numeric: cell.numeric === true })),
      };
    }),
  };
}
