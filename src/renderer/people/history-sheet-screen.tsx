import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { HistoryFile } from '#shared/contract/award-history.ts';
import { columnLetter, columnNumber } from '#shared/domain/columns.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SheetView } from '../ui/sheet-view/sheet-view.tsx';
import { useSheetWindows } from '../ui/sheet-view/use-sheet-rows.ts';
import styles from './people.module.css';

const route = getRouteApi('/registrations/history/$fileId');
const noMarks = new Map<string, 'error' | 'warning' | 'info'>();

/** The workbook that earlier awards came from, at the cell that was asked for. */
export function HistorySheetScreen() {
  const { fileId } = route.useParams();
  const place = route.useSearch();
  const navigate = route.useNavigate();
  const files = useQuery(queries.awardHistory.files.queryOptions());
  const file = files.data?.find(({ id }) => id === fileId);
  const sheet = file?.sheets.find(({ name }) => name === place.sheet) ?? file?.sheets[0];
  const go = (search: typeof place) =>
    void navigate({ to: '/registrations/history/$fileId', params: { fileId }, search, replace: true });
  return (
    <>
      <Link to="/registrations/history/files" className={styles.back}>
        {words.people.backToHistory}
      </Link>
      {files.error && <ErrorState fact={errorSentence(files.error)} />}
      {files.isPending && <Loading label={words.ui.loading} />}
      {files.data && file === undefined && <EmptyState fact={words.people.noFiles} />}
      {file && sheet && (
        <>
          <PageHeader title={file.fileName}>
            {file.sheets.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={words.people.show}
                data={file.sheets.map(({ name }) => name)}
                value={sheet.name}
                onChange={(name) => go({ sheet: name })}
              />
            )}
          </PageHeader>
          <Sheet
            key={sheet.name}
            fileId={file.id}
            sheet={sheet}
            selected={place.row === undefined ? null : { row: place.row, column: columnNumber(place.column ?? 'A') }}
            onSelect={({ row, column }) => go({ sheet: sheet.name, row, column: columnLetter(column) })}
          />
        </>
      )}
    </>
  );
}

interface SheetProps {
  fileId: string;
  sheet: HistoryFile['sheets'][number];
  selected: { row: number; column: number } | null;
  onSelect: (place: { row: number; column: number }) => void;
}

function Sheet({ fileId, sheet, selected, onSelect }: SheetProps) {
  const [shown, setShown] = useState({ first: selected?.row ?? 1, last: selected?.row ?? 1 });
  const show = useCallback((first: number, last: number) => setShown({ first, last }), []);
  const source = {
    key: ['history-sheet', fileId, sheet.name],
    fetch: (firstRow: number, lastRow: number, signal: AbortSignal) =>
      client.awardHistory.sheet({ fileId, sheet: sheet.name, firstRow, lastRow }, { signal }),
  };
  const { windows, error } = useSheetWindows(source, sheet.lastRow, shown.first, shown.last);
  const rows = useMemo(
    () => new Map(windows.flatMap((window) => window.rows.map((row) => [row.index, row]))),
    [windows],
  );
  const widths = useMemo(
    () =>
      new Map(Object.entries(windows[0]?.columnWidths ?? {}).map(([letter, width]) => [columnNumber(letter), width])),
    [windows],
  );
  const merges = useMemo(() => {
    const all = windows.flatMap((window) => window.merges);
    return [...new Map(all.map((merge) => [`${merge.top}:${merge.left}`, merge])).values()];
  }, [windows]);
  if (error !== null) return <ErrorState fact={errorSentence(error)} />;
  return (
    <SheetView
      label={words.review.sheetLabel(sheet.name)}
      lastRow={sheet.lastRow}
      lastColumn={windows[0]?.lastColumn ?? 1}
      columnWidths={widths}
      merges={merges}
      rows={rows}
      selected={selected}
      onSelect={onSelect}
      onShow={show}
      rowsWord={words.review.row}
      roleWord={() => ''}
      columnWord={() => ''}
      marks={noMarks}
    />
  );
}
