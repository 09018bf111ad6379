import type { Operation } from '#shared/contract/history.ts';

/** Operations of one gesture stand together and are undone together. */
export interface OperationGroup {
  key: string;
  batch: string | null;
  operations: Operation[];
}

/** Neighbouring operations of the same batch become one group; the order, newest first, stays. */
export function groupOperations(operations: Operation[]): OperationGroup[] {
  const groups: OperationGroup[] = [];
  for (const operation of operations) {
    const last = groups.at(-1);
    if (last && last.batch !== null && last.batch === operation.batch) last.operations.push(operation);
    else groups.push({ key: operation.id, batch: operation.batch, operations: [operation] });
  }
  return groups;
}
