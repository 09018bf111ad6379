import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from '../../api/client.ts';
import { tell, tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';

/** Ctrl+Z and Ctrl+Y of one screen: its own gestures, the newest first. Older work is undone in the history. */
export function useUndoStack(): { push: (operationId: string) => void; undo: () => void; redo: () => void } {
  const done = useRef<string[]>([]);
  const undone = useRef<{ operationId: string; by: string }[]>([]);
  const takeBack = useMutation({ mutationFn: (operationId: string) => client.history.undo({ operationId }) });
  const run = (operationId: string, message: string, then: (by: string) => void): void => {
    takeBack.mutate(operationId, {
      onSuccess: ({ operationId: by }) => {
        then(by);
        tell({ message });
      },
      onError: (error) => tellError(error),
    });
  };
  return {
    push: (operationId) => {
      done.current.push(operationId);
      undone.current = [];
    },
    undo: () => {
      const operationId = takeBack.isPending ? undefined : done.current.pop();
      if (operationId === undefined) return tell({ message: words.entry.nothingToUndo });
      run(operationId, words.entry.undone, (by) => undone.current.push({ operationId, by }));
    },
    redo: () => {
      const last = takeBack.isPending ? undefined : undone.current.pop();
      if (last !== undefined) run(last.by, words.entry.redone, () => done.current.push(last.operationId));
    },
  };
}
