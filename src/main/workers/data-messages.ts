import type { DomainErrorKind } from '#core/domain-error.ts';
import type { GesturePart, GestureToWrite } from '#core/entry/write-gesture.ts';
import type { FileToWrite, WrittenFile, WrittenPart } from '#core/intake/commit/write-file.ts';
import type { FileOutcome } from '#core/intake/file-outcome.ts';
import type { HistoryFileToTake, TakenHistory } from '#core/intake/history/take-history.ts';
import type { FileToPlace } from '#core/intake/place-file.ts';
import type { RecordFilter } from '#core/movements/links.ts';
import type { OperationDescription } from '#core/operations/operation.ts';
import type { Undone, WantedUndo } from '#core/operations/undo-work.ts';
import type { OperationStamp } from '#core/operations/write-operation.ts';
import type { SaidUnit, SettledUnit } from '#core/people/awards/waiting.ts';
import type { ChangedCells } from '#core/units/change-cells.ts';
import type { CopiedRows, WantedTakeover } from '#core/units/takeover/take-over.ts';
import type { EntryOutcome } from '#shared/contract/entry.ts';
import type { CheckReport } from '#shared/contract/history.ts';
import type { TakeoverPreview } from '#shared/contract/takeover.ts';
import type { CellChange } from '#shared/contract/units.ts';

/** The long operations by name: what they are given, in one piece and in parts, and what they answer. */
export interface LongWork {
  'take-in': { input: FileToPlace; part: never; output: FileOutcome };
  'write-file': {
    input: { description: OperationDescription; file: FileToWrite };
    part: WrittenPart;
    output: WrittenFile;
  };
  'edit-rows': {
    input: GestureToWrite & { description: OperationDescription };
    part: GesturePart;
    output: EntryOutcome;
  };
  'change-cells': { input: { description: OperationDescription }; part: readonly CellChange[]; output: ChangedCells };
  'settle-unit': { input: SaidUnit & { description: OperationDescription }; part: never; output: SettledUnit };
  'take-history': { input: HistoryFileToTake; part: never; output: TakenHistory };
  undo: { input: { description: OperationDescription; wanted: WantedUndo }; part: never; output: Undone };
  'look-at-source': { input: { path: string }; part: never; output: Omit<TakeoverPreview, 'token'> };
  'take-over': { input: WantedTakeover; part: never; output: CopiedRows };
  'link-records': {
    input: { description: OperationDescription; filter: RecordFilter & { linked: boolean } };
    part: never;
    output: number;
  };
}

export type LongWorkName = keyof LongWork;

export interface WriteRequest<Name extends LongWorkName> {
  /** The data file. */
  path: string;
  stamp: OperationStamp;
  name: Name;
  input: LongWork[Name]['input'];
}

/** How what is large crosses to the thread. */
export interface Sending<Part> {
  /** What is too large to be copied at once. */
  parts?: readonly Part[];
  /** Buffers in the input that are moved instead of copied: they are gone on this side. */
  moved?: readonly ArrayBuffer[];
}

export type DataMessage =
  | { kind: 'part'; part: unknown }
  | { kind: 'write'; request: WriteRequest<LongWorkName> }
  | { kind: 'check'; path: string }
  | { kind: 'look-through'; path: string }
  | { kind: 'copy'; path: string; to: string };

/** An error as it crosses: refusals and errors of the database keep what makes them known on the other side. */
export type CrossingError =
  | { type: 'domain'; error: { kind: DomainErrorKind; code: string; message: string; items: readonly string[] } }
  | { type: 'sqlite'; code: string; message: string }
  | { type: 'other'; message: string };

export type DataReply = { result: unknown } | { failure: CrossingError };

export type DataChecks = CheckReport['checks'];
