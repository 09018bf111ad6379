import { Button } from '@mantine/core';
import type { ImportFileDetail, Resend } from '#shared/contract/intake.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useAwardName } from '../../app/application.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { instantText } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import styles from './review.module.css';
import type { SheetPlaceAddress } from './sheet-place.ts';
import { useCorrect } from './use-correct.ts';

interface SentAgainProps {
  file: ImportFileDetail;
  resend: Resend;
  onGo: (place: SheetPlaceAddress) => void;
}

/** What this file adds, drops and changes against what the unit sent before, and the choice that it waits for. */
export function SentAgain({ file, resend, onGo }: SentAgainProps) {
  const correct = useCorrect(file.id);
  const { earlier, choice, differences, added, dropped, changed } = resend;
  const choose = (chosen: 'replace' | 'add') =>
    correct.mutate([{ action: 'resend', choice: chosen, earlier: earlier.map(({ id }) => id) }]);
  return (
    <section aria-labelledby="sent-again" className={styles.section}>
      <h2 id="sent-again">{words.review.sentAgain}</h2>
      {earlier.map(({ id, fileName, committedAt }) => (
        <p key={id}>{words.review.sentBefore(fileName, instantText(committedAt))}</p>
      ))}
      <p>
        {words.review.sentChanges(
          formatVietnameseNumber(added),
          formatVietnameseNumber(dropped),
          formatVietnameseNumber(changed),
        )}
      </p>
      {differences.length > 0 && <Differences differences={differences} onGo={onGo} />}
      {file.status === 'review' && (
        <div className={styles.buttons}>
          {(['replace', 'add'] as const).map((each) => (
            <Button
              key={each}
              size="compact-xs"
              variant={choice === each ? 'filled' : 'default'}
              aria-pressed={choice === each}
              disabled={correct.isPending}
              onClick={() => choose(each)}
            >
              {words.review.choices[each]}
            </Button>
          ))}
        </div>
      )}
      <p>{words.review.orDiscard}</p>
      {correct.error && <p role="alert">{errorSentence(correct.error)}</p>}
    </section>
  );
}

interface DifferencesProps {
  differences: Resend['differences'];
  onGo: (place: SheetPlaceAddress) => void;
}

function Differences({ differences, onGo }: DifferencesProps) {
  const awardName = useAwardName();
  return (
    <details open={differences.length <= 30}>
      <summary>{words.review.differences}</summary>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.review.change}</th>
            <th scope="col">{words.review.what}</th>
            <th scope="col">{words.review.beforeAfter}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ change, type, name, award, before, after, sheet, row }, index) => (
            <tr key={index}>
              <td>
                {sheet === null || row === null ? (
                  words.review.changes[change]
                ) : (
                  <button type="button" className={styles.place} onClick={() => onGo({ sheet, row })}>
                    {words.review.changes[change]}
                  </button>
                )}
              </td>
              <td>
                {name === '' ? words.review.sentTypes[type] : name}
                {award !== null && ` · ${awardName(award)}`}
              </td>
              <td>{change === 'changed' ? `${before || '–'} → ${after || '–'}` : before || after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
