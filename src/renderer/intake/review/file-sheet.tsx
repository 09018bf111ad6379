import { useCallback, useMemo, useState } from 'react';
import type { ImportFileDetail, SheetWindow } from '#shared/contract/intake.ts';
import { columnLetter, columnNumber } from '#shared/domain/columns.ts';
import { client } from '../../api/client.ts';
import { useAwardShortName } from '../../app/application.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SheetView } from '../../ui/sheet-view/sheet-view.tsx';
import { useSheetWindows } from '../../ui/sheet-view/use-sheet-rows.ts';
import { columnMeanings, problemMarks, problemRows, tableAt } from './sheet-notes.ts';
import type { SheetPlaceAddress } from './sheet-place.ts';

interface FileSheetProps {
  file: ImportFileDetail;
  sheet: ImportFileDetail['sheets'][number];
  place: SheetPlaceAddress;
  /** Only rows in which something was found. */
  onlyProblems: boolean;
  onGo: (place: SheetPlaceAddress) => void;
}

/** The sheet of the file, fetched as it is scrolled, with each row's role and each column's meaning. */
export function FileSheet({ file, sheet, place, onlyProblems, onGo }: FileSheetProps) {
  const [shown, setShown] = useState({ first: place.row ?? 1, last: place.row ?? 1 });
  const show = useCallback((first: number, last: number) => setShown({ first, last }), []);
  const source = {
    key: ['sheet', file.id, sheet.name, file.tables],
    fetch: (firstRow: number, lastRow: number, signal: AbortSignal) =>
      client.intake
        .sheet({ id: file.id, sheet: sheet.name, firstRow, lastRow }, { signal })
        .then((window) => ({ ...window, rows: withBlankRows(window.rows, firstRow, lastRow) })),
  };
  const { windows, error } = useSheetWindows(source, sheet.lastRow, shown.first, shown.last);
  const rows = useMemo(
    () => new Map(windows.flatMap((window) => window.rows.map((row) => [row.index, row]))),
    [windows],
  );
  const widths = useMemo(() => columnWidths(windows[0]?.columnWidths ?? {}), [windows]);
  const merges = useMemo(() => distinctMerges(windows.flatMap((window) => window.merges)), [windows]);
  const marks = useMemo(() => problemMarks(file.problemList, sheet.name), [file.problemList, sheet.name]);
  const only = useMemo(
    () => (onlyProblems ? problemRows(file.problemList, sheet.name) : undefined),
    [onlyProblems, file.problemList, sheet.name],
  );
  const shortName = useAwardShortName();
  const meanings = columnMeanings(tableAt(file.tables, sheet.name, place.row), shortName);
  if (error !== null) return <ErrorState fact={errorSentence(error)} />;
  if (only?.length === 0) return <EmptyState fact={words.review.noProblems} />;
  if (sheet.lastRow === 0) return <EmptyState fact={words.review.emptySheet} />;
  return (
    <SheetView
      label={words.review.sheetLabel(sheet.name)}
      lastRow={sheet.lastRow}
      lastColumn={sheet.lastColumn}
      columnWidths={widths}
      merges={merges}
      rows={rows}
      only={only}
      selected={place.row === undefined ? null : { row: place.row, column: columnNumber(place.column ?? 'A') }}
      onSelect={({ row, column }) => onGo({ sheet: sheet.name, row, column: columnLetter(column) })}
      onShow={show}
      rowsWord={words.review.row}
      roleWord={roleWord}
      columnWord={(column) => meanings.get(column) ?? ''}
      marks={marks}
    />
  );
}

const blankRow = { hidden: false, role: 'blank', reason: '', confidence: 1, cells: [] } satisfies Omit<
  SheetWindow['rows'][number],
  'index'
>;
type Rows = SheetWindow['rows'];

/** Rows with nothing in them are not sent; they are drawn all the same. */
function withBlankRows(rows: Rows, firstRow: number, lastRow: number): Rows {
  const sent = new Map(rows.map((row) => [row.index, row]));
  return Array.from({ length: lastRow - firstRow + 1 }, (_row, place) => {
    const index = firstRow + place;
    return sent.get(index) ?? { ...blankRow, index };
  });
}

function roleWord(role: string): string {
  const roles: Record<string, string> = words.review.roles;
  return roles[role] ?? role;
}

function columnWidths(widths: Record<string, number>): Map<number, number> {
  return new Map(Object.entries(widths).map(([letter, width]) => [columnNumber(letter), width]));
}

function distinctMerges<Merge extends { top: number; left: number }>(merges: Merge[]): Merge[] {
  return [...new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge])).values()];
}
