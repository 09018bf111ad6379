import type { FileReading, RowConclusion } from '#shared/domain/reading.ts';
import { awardTypes } from '../awards/service.ts';
import { campaignDetail } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import { type Learned, learnedFor } from './memory/learned.ts';
import { readOriginal } from './originals.ts';
import { correctionsOf, type ImportRow } from './queries.ts';
import { openSealed, type RefusedFile, readSealed, type UnderstoodFile } from './understand.ts';

/** A kept original read again for a person to look at. */
export interface OpenedFile {
  bytes: Uint8Array;
  understood: UnderstoodFile | RefusedFile;
  /** What each row of a sheet was taken for. */
  rowsOf(sheet: string): ReadonlyMap<number, RowConclusion>;
}

/** Reads files again for the review screen; the last few stay, so that scrolling and correcting are quick. */
export interface LastReadings {
  open(row: ImportRow): Promise<OpenedFile>;
}

const filesKept = 3;

export function createLastReadings(core: Core): LastReadings {
  const kept = new Map<string, Promise<OpenedFile>>();
  return {
    open: (row) => {
      // What a committed file was read with stands among its own corrections.
      const learned = row.status === 'committed' ? [] : learnedFor(core.reader, row.unitId);
      const known = learned.map(({ id, correction }) => `${id} ${JSON.stringify(correction)}`);
      const key = [row.id, row.sha256, row.corrections, ...known].join(' ');
      const opened = kept.get(key) ?? openFile(core, row, learned);
      kept.delete(key);
      kept.set(key, opened);
      opened.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, -filesKept)) kept.delete(oldest);
      return opened;
    },
  };
}

async function openFile(core: Core, row: ImportRow, learned: readonly Learned[]): Promise<OpenedFile> {
  const bytes = await readOriginal(core, row);
  const { year } = campaignDetail(core.reader, row.campaignId);
  const file = {
    bytes,
    fileName: row.fileName,
    corrections: correctionsOf(row),
    learned: () => learned,
    explained: true,
  };
  const read = await readSealed(core.ports.analysis, file, { year, awardTypes: awardTypes(core.reader) });
  const understood = read.refused === null ? openSealed(read) : read;
  const rows = new Map<string, ReadonlyMap<number, RowConclusion>>();
  return {
    bytes,
    understood,
    rowsOf: (sheet) => {
      const known = rows.get(sheet);
      if (known !== undefined || understood.refused !== null) return known ?? new Map();
      const found = conclusionsOf(understood.reading, sheet);
      rows.set(sheet, found);
      return found;
    },
  };
}

function conclusionsOf(reading: FileReading, sheet: string): ReadonlyMap<number, RowConclusion> {
  const explanations = reading.explanations.filter((explanation) => explanation.sheet === sheet);
  return new Map(explanations.flatMap(({ rows }) => rows.map((row) => [row.row, row] as const)));
}
