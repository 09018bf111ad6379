import { Button } from '@mantine/core';
import styles from './states.module.css';

/** A fact and the next step; never more than a person can use. */
export function ErrorState(props: { fact: string; action?: string; onAction?: () => void }) {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.error}>{props.fact}</p>
      {props.action !== undefined && (
        <Button size="xs" onClick={props.onAction}>
          {props.action}
        </Button>
      )}
    </div>
  );
}
