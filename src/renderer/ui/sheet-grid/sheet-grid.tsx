import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { EditorHandle, Leave } from './cell-editor.tsx';
import { EditingLayer } from './editing-layer.tsx';
import { type ActiveCell, type GridColumn, type GridEditing, type GridSort, rowHeight } from './grid.ts';
import { GridHeader } from './grid-header.tsx';
import { heightOfHead, layoutOf } from './grid-layout.ts';
import { GridRow } from './grid-row.tsx';
import { firstCell, insideGrid, rangeOf, type Selection, selectionAt } from './selection.ts';
import styles from './sheet-grid.module.css';
import { useGridActions } from './use-grid-actions.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useSelectedRows } from './use-selected-rows.ts';

interface SheetGridProps<Row> {
  label: string;
  columns: GridColumn<Row>[];
  total: number;
  rowAt: (index: number) => Row | undefined;
  /** Told which rows are in sight, so that they can be fetched. */
  onShow?: (first: number, last: number) => void;
  /** Enter or a double click on a row, in a cell that cannot be edited. */
  onOpen?: (row: Row) => void;
  sort?: GridSort;
  onSort?: (key: string) => void;
  rowClass?: (row: Row) => string | undefined;
  /** When it changes the grid goes back to its first row. */
  resetKey?: string;
  /** So many first columns stay when the others are scrolled; they have a fixed width. */
  frozen?: number;
  /** Makes the cells editable whose columns say so. */
  editing?: GridEditing<Row>;
  /** A cell that is to become the active one; another object is another wish. */
  goTo?: ActiveCell | null;
}

/**
 * A grid of any number of rows, only those in sight being drawn. One tab stop; arrows, PageUp, Home and End move inside,
 * with Shift they select. With `editing` it takes texts as a spreadsheet does: typing, F2, pasting, filling, clearing.
 */
export function SheetGrid<Row>(props: SheetGridProps<Row>) {
  const { columns, total, rowAt, onShow, resetKey, editing, onOpen, goTo, frozen: frozenCount = 0 } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(null);
  const [selected, setSelected] = useState<Selection>(firstCell);
  const [notice, setNotice] = useState<string | null>(null);
  const selection = insideGrid(selected, { rows: total, columns: columns.length });
  const { active } = selection;
  const range = rangeOf(selection);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The sticky header covers as much at the top as it pushes the rows down.
    scrollPaddingEnd: heightOfHead(columns),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShow?.(first, last), [onShow, first, last]);
  useEffect(() => {
    setSelected(firstCell);
    scroller.current?.scrollTo({ top: 0 });
  }, [resetKey]);
  useEffect(() => {
    if (!goTo) return;
    setSelected(selectionAt(goTo));
    virtualizer.scrollToIndex(goTo.row, { align: 'auto' });
    editor.current?.focus();
  }, [goTo, virtualizer]);
  const activate = editing?.activate;
  useEffect(() => activate?.(active.row), [activate, active.row]);
  const selectedRows = useSelectedRows(editing?.rowsIn, range.top, range.bottom);
  const activeRow = rowAt(active.row);
  const activeColumn = columns[active.column];

  const actions = useGridActions({
    editing,
    columns,
    total,
    range,
    selectedRows,
    rowAt,
    select: ({ top, left, bottom, right }) =>
      setSelected({ active: { row: top, column: left }, focus: { row: bottom, column: right } }),
    notice: setNotice,
  });
  const keys = useGridKeys({
    editing: editing !== undefined,
    selection,
    size: () => ({
      rows: total,
      columns: columns.length,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    }),
    editable: activeRow !== undefined && activeColumn?.editable?.(activeRow) === true,
    select: (next) => {
      setSelected(next);
      setNotice(null);
      virtualizer.scrollToIndex(next.focus.row, { align: 'auto' });
      document
        .getElementById(`${id}-head-${next.focus.column}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    open: () => activeRow !== undefined && onOpen?.(activeRow),
    act: actions.key,
  });
  const pointer = useGridPointer({
    editing: editing !== undefined,
    selection,
    setSelected,
    editor,
    open: ({ row, column }) => {
      const opened = rowAt(row);
      if (opened === undefined) return;
      if (columns[column]?.editable?.(opened) === true && editing !== undefined) editor.current?.open();
      else onOpen?.(opened);
    },
  });
  function store(text: string, leave: Leave): void {
    if (leave === 'whole-selection') actions.same(text);
    else if (activeRow !== undefined && activeColumn !== undefined && activeColumn.text?.(activeRow) !== text) {
      editing?.edit([{ row: active.row, column: activeColumn.key, text }]);
    }
    keys.leaveTo(leave);
  }

  const layout = useMemo(() => layoutOf(columns, frozenCount), [columns, frozenCount]);
  return (
    <div
      className={styles.frame}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) activate?.(-1);
      }}
    >
      <div
        ref={scroller}
        className={styles.grid}
        role="grid"
        tabIndex={editing === undefined ? 0 : -1}
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-multiselectable={editing !== undefined || undefined}
        aria-activedescendant={total > 0 ? `${id}-${active.row}-${active.column}` : undefined}
        style={{ scrollPaddingLeft: layout.frozenWidth }}
        onFocus={(event) => event.target === event.currentTarget && editor.current?.focus()}
        onKeyDown={(event) => event.target === event.currentTarget && keys.onKey(event)}
        {...pointer}
      >
        <GridHeader id={id} columns={columns} layout={layout} sort={props.sort} onSort={props.onSort} />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize(), minWidth: layout.minWidth }}
        >
          {items.map(({ key, index, start }) => {
            const inRange = editing !== undefined && index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={key}
                id={id}
                index={index}
                top={start}
                columns={columns}
                layout={layout}
                row={rowAt(index)}
                activeColumn={active.row === index ? active.column : null}
                selectedFrom={inRange ? range.left : -1}
                selectedTo={inRange ? range.right : -1}
                rowClass={props.rowClass}
                markOf={editing?.markOf}
              />
            );
          })}
        </div>
      </div>
      {editing !== undefined && total > 0 && (
        <EditingLayer
          editor={editor}
          scroller={scroller}
          editing={editing}
          actions={actions}
          columns={columns}
          cellId={`${id}-${active.row}-${active.column}`}
          row={activeRow}
          column={activeColumn}
          range={range}
          selectedRows={selectedRows}
          notice={notice}
          onKey={keys.onKey}
          onStore={store}
        />
      )}
    </div>
  );
}
