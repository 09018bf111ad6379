import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { Correction, ImportFileDetail } from '#shared/contract/intake.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import { Decisions } from './decisions.tsx';
import styles from './review.module.css';
import { groupProblems, type ProblemGroup } from './sheet-notes.ts';
import type { SheetPlaceAddress } from './sheet-place.ts';
import { useCorrect } from './use-correct.ts';

interface ProblemGroupsProps {
  file: ImportFileDetail;
  place: SheetPlaceAddress;
  onGo: (place: SheetPlaceAddress) => void;
}

const shownAtOnce = 30;

/** What was found, by cause; each line leads to its cell, and what is decided for one can be decided for its like. */
export function ProblemGroups({ file, place, onGo }: ProblemGroupsProps) {
  const correct = useCorrect(file.id);
  const section = useRef<HTMLElement>(null);
  useHotkeys([['F6', () => focusDecision(section.current)]], []);
  const groups = groupProblems(file.problemList);
  return (
    <section ref={section} aria-labelledby="problems" className={styles.section}>
      <h2 id="problems">{words.review.problems}</h2>
      {groups.length === 0 && <p>{words.review.noProblems}</p>}
      {correct.error && <p role="alert">{errorSentence(correct.error)}</p>}
      {groups.map((group) => (
        <Group
          key={`${group.severity} ${group.code}`}
          group={group}
          place={place}
          onGo={onGo}
          onCorrect={file.status === 'review' ? (corrections) => correct.mutate(corrections) : null}
          busy={correct.isPending}
        />
      ))}
    </section>
  );
}

/** The first thing to be decided about the problem that is looked at, or else about any. */
function focusDecision(section: HTMLElement | null): void {
  const current = section?.querySelector('[aria-current="true"]')?.closest('details');
  const first = 'input[data-award-choice], [data-decisions] button';
  (current?.querySelector<HTMLElement>(first) ?? section?.querySelector<HTMLElement>(first))?.focus();
}

interface GroupProps {
  group: ProblemGroup;
  place: SheetPlaceAddress;
  onGo: (place: SheetPlaceAddress) => void;
  onCorrect: ((corrections: Correction[]) => void) | null;
  busy: boolean;
}

function Group({ group, place, onGo, onCorrect, busy }: GroupProps) {
  const [all, setAll] = useState(false);
  const shown = all ? group.problems : group.problems.slice(0, shownAtOnce);
  return (
    <details open={group.severity !== 'info'} className={styles.group} data-severity={group.severity}>
      <summary>
        <b>{words.review.severities[group.severity]}</b> {group.cause} ({formatVietnameseNumber(group.problems.length)})
      </summary>
      {onCorrect && <Decisions group={group} place={place} busy={busy} onCorrect={onCorrect} />}
      <ol className={styles.problems}>
        {shown.map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.problem}
              aria-current={
                problem.sheet === place.sheet && problem.row === place.row && problem.column === (place.column ?? null)
              }
              onClick={() =>
                onGo({
                  sheet: problem.sheet,
                  ...(problem.row > 0 && { row: problem.row }),
                  ...(problem.column !== null && { column: problem.column }),
                })
              }
            >
              {problem.message}
            </button>
          </li>
        ))}
      </ol>
      {shown.length < group.problems.length && (
        <button type="button" className={styles.place} onClick={() => setAll(true)}>
          {words.review.showAll(formatVietnameseNumber(group.problems.length))}
        </button>
      )}
    </details>
  );
}
