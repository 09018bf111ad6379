import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { HistoryFile } from '#shared/contract/award-history.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { instantText, tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { HistoryFrame } from './history-frame.tsx';
import styles from './people.module.css';

/** Workbooks of earlier awards with the account of their rows, and the rows that need a look. */
export function HistoryFilesScreen() {
  const files = useQuery(queries.awardHistory.files.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const file = files.data?.find(({ id }) => id === chosen) ?? files.data?.[0];
  return (
    <HistoryFrame view="files">
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.people.views.files}>
        {files.error && (
          <ErrorState
            fact={errorSentence(files.error)}
            action={words.ui.tryAgain}
            onAction={() => void files.refetch()}
          />
        )}
        {files.isPending && <Loading label={words.ui.loading} />}
        {files.data?.length === 0 && (
          <>
            <EmptyState fact={words.people.noFiles} />
            <p className={styles.soft}>{words.people.importAbout}</p>
          </>
        )}
        {files.data && files.data.length > 0 && <FileTable files={files.data} onChoose={setChosen} />}
        {file && <Problems file={file} />}
      </div>
    </HistoryFrame>
  );
}

function FileTable({ files, onChoose }: { files: HistoryFile[]; onChoose: (id: string) => void }) {
  const numbers = ['rows', 'awards', 'known', 'waiting', 'lost'] as const;
  const heads = [words.people.rows, words.people.taken, words.people.known, words.people.waiting, words.people.lost];
  return (
    <table className="ledger" aria-label={words.people.views.files}>
      <thead>
        <tr>
          <th scope="col">{words.people.file}</th>
          <th scope="col">{words.people.received}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id} onFocus={() => onChoose(file.id)} onClick={() => onChoose(file.id)}>
            <th scope="row">
              <Link to="/registrations/history/$fileId" params={{ fileId: file.id }} search={{}}>
                {file.fileName}
              </Link>
            </th>
            <td>{instantText(file.receivedAt)}</td>
            {numbers.map((key) => (
              <td key={key} className="number">
                {tableNumber(file[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Problems({ file }: { file: HistoryFile }) {
  const problems = useQuery(
    queries.awardHistory.problems.queryOptions({ input: { fileId: file.id, limit: 500 } }),
  ).data;
  if (problems === undefined || problems.rows.length === 0) return null;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.people.problems(file.fileName)}</h2>
      <ul className={styles.list}>
        {problems.rows.map(({ id, sheet, row, column, message, raw }) => (
          <li key={id}>
            <Link
              to="/registrations/history/$fileId"
              params={{ fileId: file.id }}
              search={{ sheet, ...(row > 0 && { row }), ...(column !== null && { column }) }}
            >
              {words.people.cell(sheet, row === 0 ? '' : `${column ?? `${words.people.row} `}${row}`)}
            </Link>
            : {message} {raw !== null && <span className={styles.soft}>({raw})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
