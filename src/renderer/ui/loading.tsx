import { Loader } from '@mantine/core';
import styles from './states.module.css';

export function Loading({ label }: { label: string }) {
  return (
    <div role="status" aria-busy="true" className={styles.loading}>
      <Loader size="sm" aria-hidden="true" />
      {label}
    </div>
  );
}
