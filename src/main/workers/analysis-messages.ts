import type { WorkbookFormat } from '#core/intake/read/grid.ts';
import type { Correction } from '#shared/contract/intake.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { RefusalCode, TableReading } from '#shared/domain/records.ts';
import type { SheetView } from '#shared/domain/sheet-view.ts';

export interface AnalysisInput {
  bytes: Uint8Array;
  fileName: string;
  awardTypes: AwardType[];
  /** What a person corrected in rows, columns and cells; other corrections are none of the reading's. */
  corrections?: readonly Correction[];
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

export type AnalysisResult =
  | { refused: FileRefusal }
  | { refused?: never; reading: FileReading; format: WorkbookFormat; sheets: SheetSummary[] };

export interface InspectionInput extends AnalysisInput {
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

export interface SheetInput {
  bytes: Uint8Array;
  fileName: string;
  /** Cells are shown as a person corrected them. */
  corrections?: readonly Correction[];
}

export type AnalysisRequest =
  | ({ kind: 'analyse' } & AnalysisInput)
  | ({ kind: 'inspect' } & InspectionInput)
  | ({ kind: 'sheet'; sheetName: string; firstRow: number; lastRow: number } & SheetInput);

/** What the worker answers. A refusal is an answer; anything thrown beyond it ends the worker. */
export type AnalysisReply =
  | { kind: 'refused'; refused: FileRefusal }
  | { kind: 'analyse'; reading: FileReading; format: WorkbookFormat; sheets: SheetSummary[] }
  | ({ kind: 'inspect' } & Inspection)
  | { kind: 'sheet'; view: SheetView };
