import type { ReactNode } from 'react';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** A fact that holds for the whole screen. */
  note?: ReactNode;
  children?: ReactNode;
}

/** The screen's name and its actions, on one line that wraps where the window is narrow. */
export function PageHeader({ title, note, children }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      <h1>{title}</h1>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
