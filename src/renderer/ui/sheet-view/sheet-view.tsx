import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { moveActive } from '../sheet-grid/grid.ts';
import { SheetHead } from './sheet-head.tsx';
import {
  columnEdges,
  headWidth,
  lineHeight,
  linesNeeded,
  type MergedRange,
  placeCells,
  type SheetPlace,
  type SheetRow,
} from './sheet-layout.ts';
import styles from './sheet-view.module.css';
import { SheetViewRow } from './sheet-view-row.tsx';

interface SheetViewProps {
  label: string;
  lastRow: number;
  lastColumn: number;
  /** Column number → width in characters. */
  columnWidths: ReadonlyMap<number, number>;
  merges: MergedRange[];
  rows: ReadonlyMap<number, SheetRow>;
  /** Numbers of the only rows to be drawn, in order; all rows where it is left out. */
  only?: readonly number[] | undefined;
  selected: SheetPlace | null;
  onSelect: (place: SheetPlace) => void;
  onShow: (first: number, last: number) => void;
  rowsWord: string;
  /** A word beside each row's number, and under each column's letter. */
  roleWord: (role: string) => string;
  columnWord: (column: number) => string;
  /** `row:column` or `row:` → how bad what was found there is. */
  marks: ReadonlyMap<string, 'error' | 'warning' | 'info'>;
}

/** A sheet as it looks in a spreadsheet program, only what is in sight being drawn. */
export function SheetView(props: SheetViewProps) {
  const { rows, merges, lastRow, lastColumn, selected, onShow, only } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const edges = useMemo(() => columnEdges(props.columnWidths, lastColumn), [props.columnWidths, lastColumn]);
  const placed = useMemo(() => {
    const entries = [...rows.values()].map((row) => {
      const cells = placeCells(row, merges, edges);
      return [row.index, { row, cells, lines: linesNeeded(row, cells, edges) }] as const;
    });
    return new Map(entries);
  }, [rows, merges, edges]);
  const { row: selectedRow, column: selectedColumn } = selected ?? {};
  const count = only?.length ?? lastRow;
  const rowAt = (index: number) => (only === undefined ? index + 1 : (only[index] ?? 1));
  const height = (row: number) => (placed.get(row)?.lines ?? 1) * lineHeight + 3;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => height(rowAt(index)),
    overscan: 20,
    scrollPaddingEnd: 44,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, placed, only]);
  const items = virtualizer.getVirtualItems();
  const first = rowAt(items[0]?.index ?? 0);
  const last = rowAt(items.at(-1)?.index ?? 0);
  useEffect(() => onShow(first, last), [onShow, first, last]);
  useEffect(() => {
    if (selectedRow === undefined || selectedColumn === undefined) return;
    const index = only === undefined ? selectedRow - 1 : only.indexOf(selectedRow);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
    scrollToColumn(scroller.current, edges, selectedColumn);
  }, [virtualizer, edges, placed, only, selectedRow, selectedColumn]);

  function onKeyDown(event: KeyboardEvent) {
    const chosen = selected?.row ?? 1;
    const at = {
      row: only === undefined ? chosen - 1 : Math.max(0, only.indexOf(chosen)),
      column: (selected?.column ?? 1) - 1,
    };
    const next = moveActive(at, event.key, event.ctrlKey, { rows: count, columns: lastColumn, page: 20 });
    if (!next || event.target !== event.currentTarget) return;
    event.preventDefault();
    props.onSelect({ row: rowAt(next.row), column: next.column + 1 });
  }

  const width = headWidth + (edges.at(-1) ?? 0);
  return (
    <div
      ref={scroller}
      className={styles.sheet}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={lastRow}
      aria-colcount={lastColumn}
      aria-activedescendant={selected ? `${id}-${selected.row}-selected` : undefined}
      onKeyDown={onKeyDown}
    >
      <SheetHead
        edges={edges}
        selected={selected?.column ?? null}
        columnWord={props.columnWord}
        width={width}
        rowsWord={props.rowsWord}
      />
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), width, position: 'relative' }}>
        {items.map((item) => (
          <SheetViewRow
            key={item.key}
            id={id}
            index={rowAt(item.index)}
            top={item.start}
            height={item.size}
            edges={edges}
            content={placed.get(rowAt(item.index))}
            heightOfRows={(from, to) => sum(from, only === undefined ? to : from, height)}
            selectedColumn={selected?.row === rowAt(item.index) ? selected.column : null}
            onSelect={props.onSelect}
            roleWord={props.roleWord}
            marks={props.marks}
          />
        ))}
      </div>
    </div>
  );
}

function sum(from: number, to: number, height: (row: number) => number): number {
  let total = 0;
  for (let row = from; row <= to; row += 1) total += height(row);
  return total;
}

function scrollToColumn(scroller: HTMLElement | null, edges: number[], column: number): void {
  if (!scroller) return;
  const [left = 0, right = 0] = [edges[column - 1], edges[column]];
  const seen = { left: scroller.scrollLeft, right: scroller.scrollLeft + scroller.clientWidth - headWidth };
  if (left < seen.left) scroller.scrollLeft = left;
  else if (right > seen.right) scroller.scrollLeft = right - (scroller.clientWidth - headWidth);
}
