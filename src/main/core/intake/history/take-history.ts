import type { HistoryReading, HistorySheet } from '#shared/domain/award-history.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import type { Core } from '../../core.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { type PlacedAward, type TakenAwards, takeAwards } from '../../people/service.ts';
import { unitDirectory } from '../match/known-units.ts';
import type { UnitDirectory } from '../match/match-unit.ts';
import { openHistory, type SealedHistory } from './sealed-history.ts';

export interface HistoryFileToTake {
  fileName: string;
  sha256: string;
  size: number;
  at: string;
  batch: string;
  sealed: SealedHistory;
}

export interface TakenHistory extends TakenAwards {
  lost: number;
}

/** Writes what a workbook of earlier awards tells, as one operation. A file without a single award writes nothing. */
export function takeHistory(hands: Pick<Core, 'runOperation'>, file: HistoryFileToTake): TakenHistory {
  const reading = openHistory(file.sealed);
  const lost = reading.sheets.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.lost).length, 0);
  if (reading.sheets.every(({ entries }) => entries.length === 0)) return { awards: 0, waiting: 0, known: 0, lost };
  // One operation of an import: people that it makes and others use stay behind when it is undone.
  const description = { kind: 'intake.history', summary: messages.received(file.fileName), batch: file.batch };
  return hands.runOperation(description, (writer) => ({ ...write(writer, file, reading), lost }));
}

function write(writer: Writer, file: HistoryFileToTake, reading: HistoryReading): TakenAwards {
  const { fileName, sha256, size, at } = file;
  const { id } = writer.run(
    `INSERT INTO history_file (file_name, sha256, size, received_at, sheets, known_count)
     VALUES (:fileName, :sha256, :size, :at, :sheets, 0)`,
    { fileName, sha256, size, at, sheets: JSON.stringify(reading.sheets.map(accountOf)) },
  );
  for (const { sheet, problems } of reading.sheets) {
    for (const { lost, ...problem } of problems) {
      writer.run(
        `INSERT INTO history_problem (file_id, sheet, row, column, message, raw, lost)
         VALUES (:id, :sheet, :row, :column, :message, :raw, :lost)`,
        { id, sheet, ...problem, lost: lost ? 1 : 0 },
      );
    }
  }
  const taken = takeAwards(writer, id, placedAwards(writer, reading));
  if (taken.known > 0)
    writer.run('UPDATE history_file SET known_count = :known WHERE id = :id', { id, known: taken.known });
  return taken;
}

function accountOf({ sheet, hidden, lastRow, rows, columns }: HistorySheet) {
  return { sheet, hidden, lastRow, rows, columns };
}

/**
 * A row belongs to the unit that it names when one is known by exactly this name, one that names none to the sender. Inside
 * a grassroots union's own file other names are its parts; in the file of an upper level they are units still to be told.
 */
function placedAwards(reader: Reader, { senderName, sheets }: HistoryReading): PlacedAward[] {
  const directory = unitDirectory(reader);
  const senderId = senderName === null ? null : (directory.find(senderName)?.unitId ?? null);
  const partsOwner = senderId !== null && isGrassroots(reader, senderId) ? senderId : null;
  const known = new Map<string, Pick<PlacedAward, 'unitId' | 'part'>>();
  const place = (text: string): Pick<PlacedAward, 'unitId' | 'part'> => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = placeOf(directory, partsOwner, text);
    known.set(text, found);
    return found;
  };
  return sheets.flatMap(({ sheet, entries }) =>
    entries.map((entry) => {
      const own = entry.subject === 'collective' ? (directory.find(entry.name)?.unitId ?? null) : null;
      if (own !== null) return { entry, sheet, unitId: own, part: '' };
      const named = entry.unitName === null ? { unitId: senderId, part: '' } : place(entry.unitName);
      return { entry, sheet, ...named };
    }),
  );
}

function placeOf(directory: UnitDirectory, partsOwner: number | null, text: string) {
  const found = directory.find(text);
  if (found !== null) return { unitId: found.unitId, part: '' };
  return { unitId: partsOwner, part: partsOwner === null ? '' : unitMatchKey(text) };
}

function isGrassroots(reader: Reader, unitId: number): boolean {
  const unit = reader.get<{ kind: string }>('SELECT kind FROM unit WHERE id = :unitId', { unitId });
  return unit !== undefined && ['grassroots-union', 'guild', 'union-group'].includes(unit.kind);
}
