import { Link } from '@tanstack/react-router';
import type { HistorySource } from '#shared/contract/award-history.ts';
import { words } from '../app/words.ts';

/** From an award of an earlier year to the cell that it was read from. */
export function HistorySourceLink({ source, tabIndex }: { source: HistorySource | null; tabIndex?: number }) {
  if (source === null) return words.people.keyedIn;
  const { fileId, fileName, sheet, row, column } = source;
  const cell = `${column ?? ''}${row}`;
  return (
    <Link
      to="/registrations/history/$fileId"
      params={{ fileId }}
      search={{ sheet, row, ...(column !== null && { column }) }}
      title={`${fileName} · ${sheet} · ${cell}`}
      {...(tabIndex !== undefined && { tabIndex })}
    >
      {words.registrations.cell(cell)} · {fileName}
    </Link>
  );
}
