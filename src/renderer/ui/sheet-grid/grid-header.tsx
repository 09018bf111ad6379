import type { GridColumn, GridSort } from './grid.ts';
import styles from './sheet-grid.module.css';

interface GridHeaderProps<Row> {
  id: string;
  columns: GridColumn<Row>[];
  template: string;
  minWidth: number;
  sort: GridSort | undefined;
  onSort: ((key: string) => void) | undefined;
}

const directions = { true: 'descending', false: 'ascending' } as const;

export function GridHeader<Row>({ id, columns, template, minWidth, sort, onSort }: GridHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          <div
            key={column.key}
            id={`${id}-head-${index}`}
            role="columnheader"
            aria-sort={sort?.key === column.key ? directions[`${sort.descending}`] : undefined}
            className={styles.headCell}
            data-align={column.align}
          >
            {column.sortable ? (
              <button type="button" className={styles.sort} onClick={() => onSort?.(column.key)}>
                {column.header}
                <span aria-hidden="true">{sort?.key === column.key ? (sort.descending ? ' ▼' : ' ▲') : ''}</span>
              </button>
            ) : (
              column.header
            )}
            {column.filter}
          </div>
        ))}
      </div>
    </div>
  );
}
