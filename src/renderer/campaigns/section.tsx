import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '../app/words.ts';
import styles from './campaigns.module.css';

interface SectionProps {
  id: string;
  title: string;
  /** What the section's own button says; without it there is none. */
  add?: { label: string; onAdd: () => void };
  children: ReactNode;
}

/** A part of the set-up: its name, the button that adds a row, and the rows. */
export function Section({ id, title, add, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {add && (
          <Button size="compact-xs" variant="default" onClick={add.onAdd}>
            {add.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

interface RowButtonsProps {
  /** What the row is, for who hears the page. */
  what: string;
  onChange: () => void;
  onRemove: () => void;
  removing: boolean;
}

/** A row is deleted at once, for it can be undone; what may not be deleted is refused with the reason. */
export function RowButtons({ what, onChange, onRemove, removing }: RowButtonsProps) {
  return (
    <div className={styles.buttons}>
      <Button size="compact-xs" variant="default" aria-label={words.campaigns.changeOf(what)} onClick={onChange}>
        {words.campaigns.change}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.campaigns.removeOf(what)}
        loading={removing}
        onClick={onRemove}
      >
        {words.campaigns.remove}
      </Button>
    </div>
  );
}
