import type { KnownBefore } from '#core/intake/conclude.ts';
import type { SealedHistory } from '#core/intake/history/sealed-history.ts';
import type { Learned } from '#core/intake/memory/learned.ts';
import type { WorkbookFormat } from '#core/intake/read/grid.ts';
import type { SealedReading } from '#core/intake/sealed-reading.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { RefusalCode, TableReading } from '#shared/domain/records.ts';
import type { SheetView } from '#shared/domain/sheet-view.ts';

export interface FileInput {
  bytes: Uint8Array;
  fileName: string;
  awardTypes: AwardType[];
}

export interface AnalysisInput extends FileInput, Partial<Omit<KnownBefore, 'awardTypes'>> {
  /** Whether the reading says of every row why it was taken for what it is: half of it, and of use on a screen only. */
  explained?: boolean;
}

export interface FileRefusal {
  code: RefusalCode;
  /** A Vietnamese sentence for a person. */
  message: string;
}

export interface SheetSummary {
  name: string;
  hidden: boolean;
  lastRow: number;
  lastColumn: number;
}

/** A file that was read. What may be large is sealed; the rest is what the way of the file depends on. */
export interface Analysed {
  sealed: SealedReading;
  /** How many records and problems the reading holds. */
  size: number;
  senderName: string | null;
  /** What was remembered from other files and read into this one. */
  remembered: readonly Learned[];
  /** The hash of the returned file that this one says it corrects. */
  corrects: string | null;
  format: WorkbookFormat;
  sheets: SheetSummary[];
}

export type AnalysisResult = { refused: FileRefusal } | ({ refused?: never } & Analysed);

export interface InspectionInput extends FileInput {
  /** Whether the tables come with their records: most of the answer, so that it is only sent when asked for. */
  records: boolean;
}

export type InspectedTable = Omit<TableReading, 'records'> & { records?: TableReading['records'] };

/** A reading that was checked against nothing but itself. */
export interface Inspection {
  senderName: string | null;
  tables: InspectedTable[];
  errors: number;
}

export type InspectionResult = { refused: FileRefusal } | ({ refused?: never } & Inspection);

export type HistoryResult = { refused: FileRefusal } | { refused?: never; sealed: SealedHistory };

export interface SheetInput {
  bytes: Uint8Array;
  fileName: string;
  /** Cells are shown as a person corrected them. */
  corrections?: readonly Correction[];
}

export type AnalysisRequest =
  | ({ kind: 'analyse' } & AnalysisInput)
  | ({ kind: 'inspect' } & InspectionInput)
  | ({ kind: 'history' } & FileInput)
  | ({ kind: 'sheet'; sheetName: string; firstRow: number; lastRow: number } & SheetInput);

/** What the worker answers. A refusal is an answer; anything thrown beyond it ends the worker. */
export type AnalysisReply =
  | { kind: 'refused'; refused: FileRefusal }
  | ({ kind: 'analyse' } & Analysed)
  | ({ kind: 'inspect' } & Inspection)
  | { kind: 'history'; sealed: SealedHistory }
  | { kind: 'sheet'; view: SheetView };
