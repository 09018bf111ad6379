import type { Figure, SummaryRow } from '#shared/contract/figures.ts';
import { useAwardName, useAwardShortName, useScope } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { FigureLink } from './figure-link.tsx';
import styles from './figure-table.module.css';
import { type AwardColumn, awardColumns, registeredIn, rowFigure, tableTotals } from './figure-table.ts';
import type { TableDivision } from './table-address.ts';

interface FigureTableProps {
  rows: SummaryRow[];
  by: TableDivision;
  structure: Figure['structure'];
}

export function FigureTable({ rows, by, structure }: FigureTableProps) {
  const columns = awardColumns(rows);
  const totals = tableTotals(rows);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.registrations.table}>
      <table className={`ledger ${styles.table}`}>
        <thead>
          <TableHead by={by} columns={columns} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <NumberRow
              key={row.key}
              by={by}
              structure={structure}
              rowKey={row.key}
              name={row.name}
              columns={columns}
              registered={(column) => registeredIn(row, column)}
              initiatives={row.initiatives.count}
              works={row.works.count}
            />
          ))}
        </tbody>
        <tfoot>
          <NumberRow
            by={by}
            structure={structure}
            rowKey={null}
            name={words.registrations.total}
            columns={columns}
            {...totals}
          />
        </tfoot>
      </table>
    </div>
  );
}

function TableHead({ by, columns }: { by: TableDivision; columns: AwardColumn[] }) {
  const awardName = useAwardName();
  const shortName = useAwardShortName();
  return (
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
  );
}

interface NumberRowProps {
  by: TableDivision;
  structure: Figure['structure'];
  /** Null for the total of all rows. */
  rowKey: string | null;
  name: string;
  columns: AwardColumn[];
  registered: (column: AwardColumn) => number;
  initiatives: number;
  works: number;
}

function NumberRow({ by, structure, rowKey, name, columns, registered, initiatives, works }: NumberRowProps) {
  const scope = useScope();
  const cell = (count: number, what: Figure['what'], column: AwardColumn | null) =>
    count === 0 ? (
      tableNumber(0)
    ) : (
      <FigureLink figure={rowFigure(scope, by, rowKey, what, column, structure)}>{tableNumber(count)}</FigureLink>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={`${column.award} ${column.subject}`} className="number">
          {cell(registered(column), 'registered', column)}
        </td>
      ))}
      <td className="number">{cell(initiatives, 'initiatives', null)}</td>
      <td className="number">{cell(works, 'works', null)}</td>
    </tr>
  );
}
