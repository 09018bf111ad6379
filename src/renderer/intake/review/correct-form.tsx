import { Button } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { words } from '../../app/words.ts';
import styles from './review.module.css';

interface CorrectFormProps {
  busy: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** A correction that is saved by Enter from any of its fields, or by its button. */
export function CorrectForm({ busy, onSave, children }: CorrectFormProps) {
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onSave();
  }
  return (
    <form className={styles.correct} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      <Button type="submit" size="compact-xs" variant="default" disabled={busy}>
        {words.review.save}
      </Button>
    </form>
  );
}

/** Enter in a closed list saves, as it does in a line of text. */
function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
