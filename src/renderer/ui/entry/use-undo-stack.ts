import { useMutation } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { tell, tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';

interface Stack {
  done: string[];
  undone: { operationId: string; by: string }[];
}

/** A screen's stack outlives a look at another screen. */
const stacks = new Map<string, Stack>();

function stackOf(name: string): Stack {
  const stack = stacks.get(name) ?? { done: [], undone: [] };
  stacks.set(name, stack);
  return stack;
}

export interface UndoStack {
  push: (operationId: string) => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
}

/** Ctrl+Z and Ctrl+Y of one screen: its own gestures, the newest first. Older work is undone in the history. */
export function useUndoStack(name: string): UndoStack {
  const { mutateAsync } = useMutation({ mutationFn: (operationId: string) => client.history.undo({ operationId }) });
  const run = async (operationId: string, message: string): Promise<string | null> => {
    try {
      const { operationId: by } = await mutateAsync(operationId);
      tell({ message });
      return by;
    } catch (error) {
      tellError(error);
      return null;
    }
  };
  return {
    push: (operationId) => {
      const stack = stackOf(name);
      stack.done.push(operationId);
      stack.undone = [];
    },
    undo: async () => {
      const stack = stackOf(name);
      const operationId = stack.done.pop();
      if (operationId === undefined) return tell({ message: words.entry.nothingToUndo });
      const by = await run(operationId, words.entry.undone);
      if (by !== null) stack.undone.push({ operationId, by });
    },
    redo: async () => {
      const stack = stackOf(name);
      const last = stack.undone.pop();
      if (last === undefined) return;
      if ((await run(last.by, words.entry.redone)) !== null) stack.done.push(last.operationId);
    },
  };
}
