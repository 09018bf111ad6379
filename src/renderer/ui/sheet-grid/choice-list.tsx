import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import styles from './sheet-grid.module.css';

const choicesShown = 8;

/** The choices that hold what was typed, accents apart, those that begin with it first. */
export function matchingChoices(choices: readonly string[], typed: string): string[] {
  const wanted = foldForSearch(typed);
  const found = choices
    .map((choice) => ({ choice, place: foldForSearch(choice).indexOf(wanted) }))
    .filter(({ place }) => place >= 0);
  return found
    .toSorted((first, second) => Math.min(first.place, 1) - Math.min(second.place, 1))
    .slice(0, choicesShown)
    .map(({ choice }) => choice);
}

interface ChoiceListProps {
  id: string;
  label: string;
  choices: readonly string[];
  /** Number of the choice that Enter takes; -1 for none. */
  marked: number;
  onTake: (choice: string) => void;
}

/** What is offered below the cell that is being edited. */
export function ChoiceList({ id, label, choices, marked, onTake }: ChoiceListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.choices}>
      {choices.map((choice, index) => (
        <div
          key={choice}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          className={styles.choice}
          // The cell keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(choice);
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
