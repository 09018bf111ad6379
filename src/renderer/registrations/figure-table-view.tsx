import type { Figure, SummaryRow } from '#shared/contract/figures.ts';
import { useAwardName, useAwardShortName, useScope } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { FigureLink } from './figure-link.tsx';
import { type AwardColumn, awardColumns, rowFigure } from './figure-table.ts';
import styles from './registrations.module.css';
import type { TableDivision } from './table-address.ts';

interface FigureTableProps {
  rows: SummaryRow[];
  by: TableDivision;
}

export function FigureTable({ rows, by }: FigureTableProps) {
  const scope = useScope();
  const awardName = useAwardName();
  const shortName = useAwardShortName();
  const columns = awardColumns(rows);
  const cell = (row: SummaryRow, count: number, what: Figure['what'], column: AwardColumn | null) =>
    count === 0 ? (
      tableNumber(0)
    ) : (
      <FigureLink figure={rowFigure(scope, by, row.key, what, column)}>{tableNumber(count)}</FigureLink>
    );
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={words.registrations.table}>
      <table className={`ledger ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{words.registrations.divisions[by]}</th>
            {columns.map((column) => (
              <th key={`${column.award} ${column.subject}`} scope="col" className="number">
                <span title={awardName(column.award)}>{shortName(column.award)}</span>
                <small>{words.registrations.subject[column.subject]}</small>
              </th>
            ))}
            <th scope="col" className="number">
              {words.registrations.what.initiatives}
            </th>
            <th scope="col" className="number">
              {words.registrations.what.works}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <td key={`${column.award} ${column.subject}`} className="number">
                  {cell(row, registeredIn(row, column), 'registered', column)}
                </td>
              ))}
              <td className="number">{cell(row, row.initiatives.count, 'initiatives', null)}</td>
              <td className="number">{cell(row, row.works.count, 'works', null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function registeredIn(row: SummaryRow, { award, subject }: AwardColumn): number {
  return row.awards.find((each) => each.award === award && each.subject === subject)?.registered ?? 0;
}
