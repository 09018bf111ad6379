import type { WorkbookFormat } from '#core/intake/read/grid.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { RefusalCode } from '#shared/domain/records.ts';
import type { SheetView } from '#shared/domain/sheet-view.ts';

export interface AnalysisInput {
  bytes: Uint8Array;
  fileName: string;
  awardTypes: AwardType[];
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

export interface SheetInput {
  bytes: Uint8Array;
  fileName: string;
}

export type AnalysisRequest =
  | ({ kind: 'analyse' } & AnalysisInput)
  | ({ kind: 'sheet'; sheetName: string; firstRow: number; lastRow: number } & SheetInput);

/** What the worker answers. A refusal is an answer; anything thrown beyond it ends the worker. */
export type AnalysisReply =
  | { kind: 'refused'; refused: FileRefusal }
  | { kind: 'analyse'; reading: FileReading; format: WorkbookFormat; sheets: SheetSummary[] }
  | { kind: 'sheet'; view: SheetView };
