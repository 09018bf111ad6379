import type { ReactNode } from 'react';
import styles from './page-header.module.css';

/** The screen's name and its actions, on one line that wraps where the window is narrow. */
export function PageHeader({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.header}>
      <h1>{title}</h1>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
