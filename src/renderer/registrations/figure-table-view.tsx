import { useState } from 'react';
import type { Figure, SummaryRow } from '#shared/contract/figures.ts';
import { useAwardName, useAwardShortName, useScope } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { FigureLink } from './figure-link.tsx';
import { FigureRows, type RowLine } from './figure-rows.tsx';
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
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setScroller} className={styles.scroll} tabIndex={0} role="region" aria-label={words.registrations.table}>
      <table className={`ledger ${styles.table}`} aria-rowcount={rows.length + 2}>
        <thead>
          <TableHead by={by} columns={columns} />
        </thead>
        <FigureRows
          scroller={scroller}
          total={rows.length}
          columns={columns.length + 3}
          renderRow={(index, line) => {
            const row = rows[index];
            return (
              row && (
                <NumberRow
                  key={row.key}
                  line={line}
                  by={by}
                  structure={structure}
                  rowKey={row.key}
                  name={row.name}
                  columns={columns}
                  registered={(column) => registeredIn(row, column)}
                  initiatives={row.initiatives.count}
                  works={row.works.count}
                />
              )
            );
          }}
        />
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
  /** Its place among the rows; absent for the total. */
  line?: RowLine;
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

function NumberRow({ line, by, structure, rowKey, name, columns, registered, initiatives, works }: NumberRowProps) {
  const scope = useScope();
  const cell = (count: number, what: Figure['what'], column: AwardColumn | null) =>
    count === 0 ? (
      tableNumber(0)
    ) : (
      <FigureLink figure={rowFigure(scope, by, rowKey, what, column, structure)}>{tableNumber(count)}</FigureLink>
    );
  return (
    <tr {...line}>
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
