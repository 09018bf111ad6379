import type { GridColumn, GridSort } from './grid.ts';
import type { GridLayout } from './grid-layout.ts';
import styles from './sheet-grid.module.css';

interface GridHeaderProps<Row> {
  id: string;
  columns: GridColumn<Row>[];
  layout: GridLayout;
  sort: GridSort | undefined;
  onSort: ((key: string) => void) | undefined;
}

const directions = { true: 'descending', false: 'ascending' } as const;

export function GridHeader<Row>({ id, columns, layout, sort, onSort }: GridHeaderProps<Row>) {
  const { frozen, template, minWidth } = layout;
  const grouped = columns.some(({ group }) => group !== undefined);
  return (
    <div role="rowgroup" className={styles.head} style={{ minWidth }}>
      {grouped && <GroupHeads columns={columns} layout={layout} />}
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column, index) => (
          <div
            key={column.key}
            id={`${id}-head-${index}`}
            role="columnheader"
            aria-sort={sort?.key === column.key ? directions[`${sort.descending}`] : undefined}
            className={styles.headCell}
            data-align={column.align}
            data-frozen={frozen[index] !== undefined || undefined}
            style={frozen[index] === undefined ? undefined : { left: frozen[index] }}
            title={column.description}
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

/** One line over the heads: what neighbouring columns have in common. It repeats nothing that the heads do not say. */
function GroupHeads<Row>({ columns, layout }: Pick<GridHeaderProps<Row>, 'columns' | 'layout'>) {
  const { frozen, template } = layout;
  const groups: { text: string; from: number; length: number }[] = [];
  for (const [index, { group = '' }] of columns.entries()) {
    const last = groups.at(-1);
    if (last?.text === group && frozen[index] === undefined) last.length += 1;
    else groups.push({ text: group, from: index, length: 1 });
  }
  return (
    <div aria-hidden="true" className={styles.headRow} style={{ gridTemplateColumns: template }}>
      {groups.map(({ text, from, length }) => (
        <div
          key={from}
          className={styles.groupHead}
          data-empty={text === '' || undefined}
          data-frozen={frozen[from] !== undefined || undefined}
          style={{ gridColumn: `span ${length}`, ...(frozen[from] !== undefined && { left: frozen[from] }) }}
        >
          {text}
        </div>
      ))}
    </div>
  );
}
