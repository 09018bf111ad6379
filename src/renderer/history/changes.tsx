import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { fieldChanges, rowName, tableWord } from './field-changes.ts';
import styles from './history.module.css';

const pageSize = 50;

/** Row by row what an operation changed: each field before and after. */
export function Changes({ operationId }: { operationId: string }) {
  const [offset, setOffset] = useState(0);
  const input = { operationId, offset, limit: pageSize };
  const { data, error } = useQuery(queries.history.changes.queryOptions({ input, placeholderData: keepPreviousData }));
  if (error) return <ErrorState fact={errorSentence(error)} />;
  if (!data) return <Loading label={words.ui.loading} />;
  const last = Math.min(data.total, offset + pageSize);
  return (
    <div className={styles.changes}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.history.record}</th>
            <th scope="col">{words.history.field}</th>
            <th scope="col">{words.history.before}</th>
            <th scope="col">{words.history.after}</th>
          </tr>
        </thead>
        {data.rows.map((change) => (
          <tbody key={change.id}>
            {fieldChanges(change).map(({ field, before, after }, index) => (
              <tr key={field}>
                <td>
                  {index === 0 && `${words.history.kinds[change.kind]} ${tableWord(change.table)}`}
                  {index === 0 && change.name !== null && <strong className={styles.rowName}>{rowName(change)}</strong>}
                </td>
                <td>{field}</td>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {data.total > pageSize && (
        <p className={styles.pager}>
          {words.history.changesOf(
            formatVietnameseNumber(offset + 1),
            formatVietnameseNumber(last),
            formatVietnameseNumber(data.total),
          )}
          <Button
            size="compact-xs"
            variant="default"
            disabled={offset === 0}
            onClick={() => setOffset(offset - pageSize)}
          >
            {words.history.previous}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={last === data.total}
            onClick={() => setOffset(offset + pageSize)}
          >
            {words.history.next}
          </Button>
        </p>
      )}
    </div>
  );
}
