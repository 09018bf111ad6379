import { Button, Group, Modal } from '@mantine/core';
import { words } from '../app/words.ts';
import styles from './history.module.css';
import type { Undo } from './use-undo.ts';

/** Names what others changed since, and asks whether the rest shall be undone. */
export function UndoConflictDialog({ undo }: { undo: Undo }) {
  return (
    <Modal opened={undo.conflicts !== null} onClose={undo.giveUp} title={words.history.conflictTitle}>
      <p className={styles.plain}>{words.history.conflict}</p>
      <div className={styles.conflicts} tabIndex={0} role="region" aria-label={words.history.conflictTitle}>
        <ul>
          {undo.conflicts?.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
      <Group gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={undo.giveUp}>
          {words.ui.postpone}
        </Button>
        <Button size="xs" onClick={undo.force}>
          {words.history.undoRest}
        </Button>
      </Group>
    </Modal>
  );
}
