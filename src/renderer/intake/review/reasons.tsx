import { useQuery } from '@tanstack/react-query';
import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { queries } from '../../api/queries.ts';
import { useAwardName } from '../../app/application.tsx';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { CorrectPlace } from './correct-place.tsx';
import styles from './review.module.css';
import { tableAt } from './sheet-notes.ts';

interface ReasonsProps {
  file: ImportFileDetail;
  sheet: string;
  row: number;
  column: string | undefined;
}

/** Why the chosen row, its column and its table were read as they were. */
export function Reasons({ file, sheet, row, column }: ReasonsProps) {
  const asked = queries.intake.sheet.queryOptions({ input: { id: file.id, sheet, firstRow: row, lastRow: row } });
  const concluded = useQuery({ ...asked, staleTime: 60_000 }).data?.rows.find(({ index }) => index === row);
  const awardName = useAwardName();
  const table = tableAt(file.tables, sheet, row);
  const columnConclusion = table?.columns.find((each) => each.column === column);
  return (
    <>
      <section aria-labelledby="reasons" className={styles.section}>
        <h2 id="reasons">{words.review.cell(column ?? '', row)}</h2>
        {concluded && (
          <p>
            <b>{words.review.rowIs(row, words.review.roles[concluded.role])}</b>{' '}
            {because(concluded.reason, concluded.confidence)}
          </p>
        )}
        {columnConclusion && (
          <p>
            <b>
              {words.review.columnIs(columnConclusion.column, words.review.meanings[columnConclusion.meaning])}
              {columnConclusion.award !== null && ` (${awardName(columnConclusion.award)})`}.
            </b>{' '}
            {because(columnConclusion.reason, columnConclusion.confidence)}
          </p>
        )}
        {table && (
          <p>
            <b>{words.review.tableIs(words.review.kinds[table.kind])}</b> {because(table.kindReason, table.confidence)}
          </p>
        )}
      </section>
      {concluded && file.status === 'review' && (
        <CorrectPlace file={file} sheet={sheet} row={concluded} column={column ?? 'A'} />
      )}
    </>
  );
}

function because(reason: string, confidence: number): string {
  if (reason === '') return '';
  return `${words.review.because(reason)} ${words.review.sure(tableNumber(Math.round(confidence * 100)))}`;
}
