import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { HelpScreen } from '#shared/messages/vi/ui-help.ts';
import { KeyedButton } from '../ui/keyed-button.tsx';
import styles from './help.module.css';
import { words } from './words.ts';

/** What one can do on this screen, and its keys. */
export function Help({ screen }: { screen: HelpScreen }) {
  const [open, setOpen] = useState(false);
  const { name, can, keys } = words.help.screens[screen];
  return (
    <>
      <KeyedButton label={words.help.open} keys="F1" size="compact-xs" variant="subtle" onPress={() => setOpen(true)} />
      <Modal opened={open} onClose={() => setOpen(false)} title={words.help.title(name)} size={560}>
        <h3 className={styles.head}>{words.help.can}</h3>
        <ul className={styles.list}>
          {can.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <h3 className={styles.head}>{words.help.keys}</h3>
        <dl className={styles.keys}>
          {[...keys, ...words.help.everywhere].map(([key, does]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
