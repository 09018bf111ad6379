import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type ActiveCell, type GridColumn, type GridSort, moveActive, rowHeight } from './grid.ts';
import { GridHeader } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import styles from './sheet-grid.module.css';

interface SheetGridProps<Row> {
  label: string;
  columns: GridColumn<Row>[];
  total: number;
  rowAt: (index: number) => Row | undefined;
  /** Told which rows are in sight, so that they can be fetched. */
  onShow?: (first: number, last: number) => void;
  /** Enter or a double click on a row. */
  onOpen?: (row: Row) => void;
  sort?: GridSort;
  onSort?: (key: string) => void;
  rowClass?: (row: Row) => string | undefined;
  /** When it changes the grid goes back to its first row. */
  resetKey?: string;
}

/** A grid of any number of rows, only those in sight being drawn. One tab stop; arrows, PageUp, Home and End move inside. */
export function SheetGrid<Row>(props: SheetGridProps<Row>) {
  const { columns, total, rowAt, onShow, resetKey } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<ActiveCell>({ row: 0, column: 0 });
  const filtered = columns.some((column) => column.filter !== undefined);
  const headerHeight = filtered ? 2 * rowHeight + 8 : rowHeight + 2;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky header covers as much at the top as it pushes the rows down.
    scrollPaddingEnd: headerHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShow?.(first, last), [onShow, first, last]);
  useEffect(() => {
    setActive({ row: 0, column: 0 });
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const row = rowAt(active.row);
    if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row);
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2);
    const next = moveActive(active, event.key, event.ctrlKey, { rows: total, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next.row, { align: 'auto' });
    document.getElementById(`${id}-head-${next.column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const template = columns.map(({ width, grow }) => (grow ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
  const minWidth = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={total > 0 ? `${id}-${active.row}-${active.column}` : undefined}
      onKeyDown={onKeyDown}
    >
      <GridHeader
        id={id}
        columns={columns}
        template={template}
        minWidth={minWidth}
        sort={props.sort}
        onSort={props.onSort}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize(), minWidth }}>
        {items.map((item) => (
          <GridRow
            key={item.key}
            id={id}
            index={item.index}
            top={item.start}
            columns={columns}
            template={template}
            row={rowAt(item.index)}
            activeColumn={active.row === item.index ? active.column : null}
            onActivate={setActive}
            onOpen={props.onOpen}
            rowClass={props.rowClass}
          />
        ))}
      </div>
    </div>
  );
}
