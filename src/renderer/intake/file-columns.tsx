import { Link } from '@tanstack/react-router';
import type { ImportFile } from '#shared/contract/intake.ts';
import { instantText, tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { StatusMark } from './status-filter.tsx';

export const fileColumns: GridColumn<ImportFile>[] = [
  {
    key: 'name',
    header: words.intake.fileName,
    width: 110,
    grow: true,
    cell: ({ id, fileName }) => (
      <Link to="/intake/$importId" params={{ importId: id }} title={fileName} tabIndex={-1}>
        {fileName}
      </Link>
    ),
  },
  { key: 'status', header: words.intake.statusHead, width: 145, cell: ({ status }) => <StatusMark status={status} /> },
  {
    key: 'unit',
    header: words.intake.unit,
    width: 105,
    grow: true,
    cell: (file) => <span title={unitText(file)}>{unitText(file)}</span>,
  },
  {
    key: 'note',
    header: words.intake.note,
    width: 90,
    grow: true,
    cell: (file) => <span title={noteText(file)}>{noteText(file)}</span>,
  },
  {
    key: 'records',
    header: words.intake.records,
    width: 68,
    align: 'end',
    cell: ({ records }) => tableNumber(records),
  },
  { key: 'problems', header: words.intake.problems, width: 100, cell: problemsText },
  { key: 'received', header: words.intake.receivedAt, width: 130, cell: ({ receivedAt }) => instantText(receivedAt) },
];

function unitText({ unit, senderName, reason }: ImportFile): string {
  if (reason) return reason.message;
  return unit?.name ?? (senderName === null ? words.intake.unitUnknown : words.intake.unitUnmatched(senderName));
}

/** What became of the file beside others of its unit. */
function noteText({ returnedAt, replaces, replacedBy }: ImportFile): string {
  const parts = [
    returnedAt !== null && words.papers.returnedAt(instantText(returnedAt)),
    replaces !== null && words.papers.replaces(replaces.fileName),
    replacedBy !== null && words.review.replacedBy(replacedBy.fileName),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function problemsText({ problems: { error, warning } }: ImportFile): string {
  const parts = [error > 0 && words.intake.errors(error), warning > 0 && words.intake.warnings(warning)];
  return parts.filter((part) => part !== false).join(', ') || '–';
}
