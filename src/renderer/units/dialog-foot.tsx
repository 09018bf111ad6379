import { Button, Group } from '@mantine/core';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';

interface DialogFootProps {
  error: unknown;
  pending: boolean;
  onClose: () => void;
}

/** What went wrong, and the two ways out of a dialog. */
export function DialogFoot({ error, pending, onClose }: DialogFootProps) {
  return (
    <>
      {error !== null && error !== undefined && <ErrorState fact={errorSentence(error)} />}
      <Group mt={14} gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <Button size="xs" type="submit" loading={pending}>
          {words.ui.store}
        </Button>
      </Group>
    </>
  );
}
