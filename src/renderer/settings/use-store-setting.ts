import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { tell } from '../app/tell.ts';
import { words } from '../app/words.ts';

/** Stores a change and says that it can be undone; a refusal stays with the fields. */
export function useStoreSetting<Input, Output>(
  store: (input: Input) => Promise<Output>,
  onStored?: () => void,
): UseMutationResult<Output, Error, Input> {
  return useMutation({
    mutationFn: store,
    onSuccess: () => {
      tell({ message: words.settings.stored });
      onStored?.();
    },
  });
}
