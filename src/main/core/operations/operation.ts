import type { LongWork, Sending } from '#workers/data-messages.ts';
import type { Writer } from '../database/connection.ts';

/** What an operation is: `kind` a stable code (`intake.commit`), `summary` a Vietnamese clause for the log. */
export interface OperationDescription {
  kind: string;
  summary: string;
  /** Operations of one gesture share a batch and are undone together. */
  batch?: string;
}

/**
 * The way to write what is small. Opens the transaction, records who, when and what for, calls `write`, and commits; any
 * throw rolls back. Throws BUSY while a long operation is being written or the data is being replaced.
 */
export type RunOperation = <Result>(description: OperationDescription, write: (writer: Writer) => Result) => Result;

/** Writing that would hold the main thread up for more than a moment is done on a thread and a connection of its own. */
export interface LongOperations {
  /**
   * Waits for the long operations begun before, then does `work`, which reads, decides and writes: no other long operation
   * comes between. Not to be called within itself.
   */
  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /**
   * One operation, as `runOperation`, by the work of this name on the data thread; only within `inTurn`. `summary` is what
   * others are told who want to write meanwhile. Nobody sees anything of it before it is whole. Throws BUSY as `runOperation` does.
   */
  run<Name extends keyof LongWork>(
    summary: string,
    name: Name,
    input: LongWork[Name]['input'],
    sending?: Sending<LongWork[Name]['part']>,
  ): Promise<LongWork[Name]['output']>;
  /** Waits for what is being written and lets the thread go. */
  close(): Promise<void>;
}

export interface Operations {
  readonly runOperation: RunOperation;
  readonly longOperations: LongOperations;
}
