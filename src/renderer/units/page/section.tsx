import { type ReactNode, useId } from 'react';
import styles from './unit-page.module.css';

interface SectionProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2>
        <span id={id}>{title}</span>
        {action}
      </h2>
      {children}
    </section>
  );
}
