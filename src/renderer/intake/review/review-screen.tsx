import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/queries.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FileSheet } from './file-sheet.tsx';
import { NextProblem } from './next-problem.tsx';
import styles from './review.module.css';
import { ReviewHeader } from './review-header.tsx';
import { ReviewPanel } from './review-panel.tsx';
import type { SheetPlaceAddress } from './sheet-place.ts';
import { SheetTabs } from './sheet-tabs.tsx';

const route = getRouteApi('/intake/$importId');

/** One received file: its own sheet with what was concluded, and beside it what a person has to decide. */
export function ReviewScreen() {
  const { importId } = route.useParams();
  const place = route.useSearch();
  const navigate = route.useNavigate();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const file = useQuery(queries.intake.file.queryOptions({ input: { id: importId } }));
  if (file.error) {
    return (
      <ErrorState
        fact={errorSentence(file.error)}
        action={words.review.back}
        onAction={() => void navigate({ to: '/intake' })}
      />
    );
  }
  if (!file.data) return <Loading label={words.ui.loading} />;
  const detail = file.data;
  const sheet = detail.sheets.find(({ name }) => name === place.sheet) ?? usualSheet(detail);
  const go = (next: SheetPlaceAddress) =>
    void navigate({ to: '/intake/$importId', params: { importId }, search: next, replace: true });
  return (
    <>
      <ReviewHeader file={detail} />
      <div className={styles.columns} data-alone={sheet === undefined || undefined}>
        <div className={styles.sheetColumn}>
          {sheet ? (
            <>
              <SheetTabs sheets={detail.sheets} current={sheet.name} onChoose={(name) => go({ sheet: name })} />
              <div className={styles.viewLine}>
                <Checkbox
                  size="xs"
                  label={words.review.onlyProblems}
                  checked={onlyProblems}
                  onChange={(event) => setOnlyProblems(event.currentTarget.checked)}
                />
                <NextProblem file={detail} place={place} onGo={go} />
              </div>
              <FileSheet
                key={`${detail.id}/${sheet.name}`}
                file={detail}
                sheet={sheet}
                place={place}
                onlyProblems={onlyProblems}
                onGo={go}
              />
            </>
          ) : (
            <ErrorState fact={detail.reason?.message ?? words.review.noSheet} />
          )}
        </div>
        {sheet && <ReviewPanel file={detail} sheet={sheet.name} place={place} onGo={go} />}
      </div>
    </>
  );
}

/** The sheet that holds the first table, or else the first that can be seen. */
function usualSheet(file: {
  sheets: { name: string; hidden: boolean; lastRow: number; lastColumn: number }[];
  tables: { sheet: string; kind: string }[];
}) {
  const told = file.tables.find(({ kind }) => kind !== 'unknown')?.sheet;
  return file.sheets.find(({ name }) => name === told) ?? file.sheets.find(({ hidden }) => !hidden) ?? file.sheets[0];
}
