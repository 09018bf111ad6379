import { Link, useNavigate } from '@tanstack/react-router';
import type { FigureRow } from '#shared/contract/figures.ts';
import { words } from '../app/words.ts';

type Source = FigureRow['source'];

function target(source: NonNullable<Source>) {
  const { importId, sheet, row, column } = source;
  return {
    to: '/intake/$importId',
    params: { importId },
    search: { sheet, row, ...(column !== null && { column }) },
  } as const;
}

/** From a row to the cell it was read from, in the unit's own sheet. Inside a grid the grid's own keys lead there. */
export function SourceLink({ source, tabIndex = -1 }: { source: Source; tabIndex?: number }) {
  if (!source) return words.registrations.keyedIn;
  const cell = `${source.column ?? ''}${source.row}`;
  return (
    <Link {...target(source)} tabIndex={tabIndex} title={`${source.fileName} · ${source.sheet} · ${cell}`}>
      {words.registrations.cell(cell)} · {source.fileName}
    </Link>
  );
}

export function useOpenSource(): (source: Source) => void {
  const navigate = useNavigate();
  return (source) => {
    if (source) void navigate(target(source));
  };
}
