import { words } from '../app/words.ts';
import styles from './settings.module.css';

/** Whether what a rule rests on was read in its full text. */
export function BasisMark({ checked }: { checked: boolean }) {
  return (
    <span className={`${styles.nowrap} ${checked ? styles.good : styles.warning}`}>
      {checked ? words.settings.checked : words.settings.notChecked}
    </span>
  );
}
