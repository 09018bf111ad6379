import { useMutation } from '@tanstack/react-query';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { conflictItems } from '../app/error-sentence.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';

/** What is to be undone: one operation, or all of a batch. */
export type UndoTarget = { operationId: string } | { batch: string };

export interface Undo {
  busy: boolean;
  /** What changed since, when the undo met such rows; null otherwise. */
  conflicts: string[] | null;
  start: (target: UndoTarget) => void;
  /** Undoes what can be undone and leaves the rest as it is. */
  force: () => void;
  giveUp: () => void;
}

export function useUndo(): Undo {
  const undo = useMutation({
    mutationFn: ({ target, force }: { target: UndoTarget; force: boolean }) =>
      'batch' in target ? client.history.undoBatch({ ...target, force }) : client.history.undo({ ...target, force }),
    onSuccess: ({ undone, left }) => {
      const kept = left.length === 0 ? null : formatVietnameseNumber(left.length);
      tell({ message: words.history.undone(formatVietnameseNumber(undone), kept) });
    },
    onError: (error) => {
      if (conflictItems(error) === null) tellError(error);
    },
  });
  return {
    busy: undo.isPending,
    conflicts: undo.error ? conflictItems(undo.error) : null,
    start: (target) => undo.mutate({ target, force: false }),
    force: () => undo.variables && undo.mutate({ target: undo.variables.target, force: true }),
    giveUp: undo.reset,
  };
}
