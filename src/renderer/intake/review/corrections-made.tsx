import { useMutation } from '@tanstack/react-query';
import type { Correction, ImportFileDetail } from '#shared/contract/intake.ts';
import { client } from '../../api/client.ts';
import { useAwardName } from '../../app/application.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import styles from './review.module.css';

/** What was corrected in this file, and what was remembered from others; each can be taken back. */
export function CorrectionsMade({ file }: { file: ImportFileDetail }) {
  const sentence = useCorrectionSentence();
  const { id, corrections, remembered, status } = file;
  const withdraw = useMutation({
    mutationFn: (correction: Correction) => client.intake.withdraw({ id, corrections: [correction] }),
  });
  const forget = useMutation({
    mutationFn: (learned: string) => client.intake.forget({ id, remembered: [learned] }),
  });
  const open = status === 'review';
  const error = withdraw.error ?? forget.error;
  if (corrections.length + remembered.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className={styles.section}>
      <h2 id="corrections">{words.review.corrections}</h2>
      <ul className={styles.made}>
        {remembered.map(({ id: learned, correction, fileName, everyone }) => (
          <li key={`remembered ${learned}`}>
            {sentence(correction)} {words.review.rememberedFrom(fileName, everyone)}{' '}
            {open && (
              <button type="button" className={styles.place} onClick={() => forget.mutate(learned)}>
                {words.review.forget}
              </button>
            )}
          </li>
        ))}
        {corrections.map((correction) => (
          <li key={JSON.stringify(correction)}>
            {sentence(correction)}{' '}
            {open && (
              <button type="button" className={styles.place} onClick={() => withdraw.mutate(correction)}>
                {words.review.withdraw}
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && <p role="alert">{errorSentence(error)}</p>}
    </section>
  );
}

function useCorrectionSentence(): (correction: Correction) => string {
  const awardName = useAwardName();
  const { made, meanings, roles } = words.review;
  return (correction) => {
    switch (correction.action) {
      case 'award':
        return made.award(correction.raw, awardName(correction.award));
      case 'skip-row':
        return made.skipRow(correction.row);
      case 'accept':
        return made.accept(correction.row);
      case 'row-role':
        return made.row(correction.row, roles[correction.role]);
      case 'rows-like':
        return made.rows(correction.label, roles[correction.role]);
      case 'column': {
        const { column, meaning, award } = correction;
        return made.column(column, award === null ? meanings[meaning] : awardName(award));
      }
      case 'cell':
        return made.cell(`${correction.column}${correction.row}`, correction.text);
      default:
        return correction.choice === 'replace' ? made.replaces : made.adds;
    }
  };
}
