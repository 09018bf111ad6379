import { conflictItems } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import styles from './people.module.css';

/** Both values of what another window has changed meanwhile. */
export function ChangedSince({ error }: { error: unknown }) {
  const items = error === null ? null : conflictItems(error);
  if (items === null) return null;
  return (
    <ul className={styles.list} aria-label={words.people.conflictTitle}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
