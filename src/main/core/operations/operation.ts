import type { Writer } from '../database/connection.ts';

/** What an operation is: `kind` a stable code (`intake.commit`), `summary` a Vietnamese clause for the log. */
export interface OperationDescription {
  kind: string;
  summary: string;
  /** Operations of one gesture share a batch and are undone together. */
  batch?: string;
}

/** The one way to write. Opens the transaction, records who, when and what for, calls `write`, and commits; any throw rolls back. */
export type RunOperation = <Result>(description: OperationDescription, write: (writer: Writer) => Result) => Result;
