import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { conflictItems, errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import styles from './settings.module.css';

interface SettingsDialogProps {
  title: string;
  pending: boolean;
  error: unknown;
  onStore: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The fields of one row; what the application refuses is said above the buttons, and nothing typed is lost. */
export function SettingsDialog({ title, pending, error, onStore, onClose, children }: SettingsDialogProps) {
  const conflicts = conflictItems(error) ?? [];
  return (
    <Modal opened onClose={onClose} title={title} size={640}>
      {children}
      {error !== null && <ErrorState fact={errorSentence(error)} />}
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <KeyedButton label={words.ui.store} keys="Ctrl+S" loading={pending} onPress={onStore} />
      </div>
    </Modal>
  );
}
