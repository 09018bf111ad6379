import type { ReactNode } from 'react';
import styles from './states.module.css';

/** What is not there yet and how it gets there. */
export function EmptyState({ fact, children }: { fact: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p>{fact}</p>
      {children}
    </div>
  );
}
