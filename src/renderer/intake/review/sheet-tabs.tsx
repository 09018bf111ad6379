import { words } from '../../app/words.ts';
import styles from './review.module.css';

interface SheetTabsProps {
  sheets: { name: string; hidden: boolean }[];
  current: string;
  onChoose: (name: string) => void;
}

/** The workbook's sheets, and the legend of the colours. */
export function SheetTabs({ sheets, current, onChoose }: SheetTabsProps) {
  return (
    <div className={styles.tabsLine}>
      <div role="group" aria-label={words.review.sheets} className={styles.tabs}>
        {sheets.map(({ name, hidden }) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === current}
            className={styles.tab}
            onClick={() => onChoose(name)}
          >
            {name}
            {hidden && ` (${words.review.hidden})`}
          </button>
        ))}
      </div>
      <ul className={styles.legend} aria-label={words.review.legend}>
        {(['header', 'data', 'section', 'total', 'note'] as const).map((role) => (
          <li key={role}>
            <span aria-hidden="true" data-role={role} className={styles.swatch} />
            {words.review.roles[role]}
          </li>
        ))}
      </ul>
    </div>
  );
}
