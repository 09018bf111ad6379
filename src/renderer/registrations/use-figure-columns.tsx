import { Link } from '@tanstack/react-router';
import type { Figure, FigureRow } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useAwardName } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { SourceLink } from './source-link.tsx';
import { unitText } from './unit-text.ts';

/** The columns that the rows of a figure have something in; what holds for all of them is said by the title alone. */
export function useFigureColumns({ what, award: oneAward }: Figure, details: boolean): GridColumn<FigureRow>[] {
  const awardName = useAwardName();
  const name: GridColumn<FigureRow> = {
    key: 'name',
    header: words.registrations.rowName[what],
    width: 180,
    grow: true,
    cell: (row) => <span title={row.name}>{row.name}</span>,
  };
  const unit: GridColumn<FigureRow> = {
    key: 'unit',
    header: words.registrations.unit,
    width: 180,
    grow: true,
    cell: (row) => <span title={unitText(row)}>{unitText(row)}</span>,
  };
  const detail: GridColumn<FigureRow> = {
    key: 'detail',
    header: words.registrations.detail,
    width: 150,
    cell: (row) => <span title={row.detail ?? undefined}>{row.detail}</span>,
  };
  const source: GridColumn<FigureRow> = {
    key: 'source',
    header: words.registrations.source,
    width: 240,
    grow: true,
    cell: (row) => (isTypedNumber(row) ? <NumbersLink unitName={row.unitName} /> : <SourceLink source={row.source} />),
  };
  const count: GridColumn<FigureRow> = {
    key: 'count',
    header: words.registrations.quantity,
    width: 90,
    align: 'end',
    cell: (row) => `${row.counted ? '' : `${words.registrations.notCounted} · `}${formatVietnameseNumber(row.count)}`,
  };
  const award: GridColumn<FigureRow> = {
    key: 'award',
    header: words.registrations.award,
    width: 180,
    cell: (row) => row.award !== null && <span title={awardName(row.award)}>{awardName(row.award)}</span>,
  };
  const value: GridColumn<FigureRow> = {
    key: 'value',
    header: words.registrations.value,
    width: 130,
    align: 'end',
    cell: (row) => (row.value === null ? '–' : formatVietnameseNumber(row.value)),
  };
  const someDetail = details ? [detail] : [];
  if (what === 'units-submitted' || what === 'units-missing') return [name, ...someDetail, source];
  if (what === 'registered') return [name, ...(oneAward === null ? [award] : []), unit, ...someDetail, count, source];
  return [name, unit, count, value, source];
}

const isTypedNumber = ({ type, source }: FigureRow): boolean =>
  source === null && (type === 'award-count' || type === 'item-count');

/** A number that was typed in is opened where it was typed. */
function NumbersLink({ unitName }: { unitName: string }) {
  return (
    <Link to="/registrations/numbers" search={{ search: unitName }} tabIndex={-1}>
      {words.registrations.keyedIn}
    </Link>
  );
}
