import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';

interface FigureRowsProps {
  /** What the table is scrolled in; null until it is there. */
  scroller: HTMLElement | null;
  total: number;
  columns: number;
  /** Draws the row of this number; its `tr` takes what is told of the line. */
  renderRow: (index: number, line: RowLine) => ReactNode;
}

/** By which a drawn line is measured, and placed for those who hear the table. */
export interface RowLine {
  ref: (element: Element | null) => void;
  'data-index': number;
  'aria-rowindex': number;
}

/** Height of a row in pixels until it has been drawn. */
const usualHeight = 29;

/** The rows in sight of a table that may have thousands; what is above and below only keeps its room. */
export function FigureRows({ scroller, total, columns, renderRow }: FigureRowsProps) {
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    overscan: 20,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody>
      {above > 0 && <Room height={above} columns={columns} />}
      {items.map(({ index }) =>
        renderRow(index, { ref: virtualizer.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }),
      )}
      {below > 0 && <Room height={below} columns={columns} />}
    </tbody>
  );
}

function Room({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
