import type { CSSProperties, MouseEvent } from 'react';
import { columnAt, headWidth, type PlacedCell, type SheetPlace, type SheetRow, widthBetween } from './sheet-layout.ts';
import styles from './sheet-view.module.css';

interface SheetViewRowProps {
  id: string;
  index: number;
  top: number;
  height: number;
  edges: number[];
  /** Undefined while its window is on the way. */
  content: { row: SheetRow; cells: PlacedCell[] } | undefined;
  heightOfRows: (from: number, to: number) => number;
  selectedColumn: number | null;
  onSelect: (place: SheetPlace) => void;
  roleWord: (role: string) => string;
  marks: ReadonlyMap<string, 'error' | 'warning' | 'info'>;
}

const widestWhole = 460;

/** A cell keeps to its place; the chosen one (`whole`) grows over its neighbours until all of its text is seen. */
function cellBox(left: number, width: number, height: number, whole: boolean): CSSProperties {
  if (!whole) return { left, width, height };
  return { left, width: 'max-content', minWidth: width, maxWidth: Math.max(width, widestWhole), minHeight: height };
}

const signs = { error: '!', warning: '?', info: 'i' } as const;

export function SheetViewRow(props: SheetViewRowProps) {
  const { index, edges, content, selectedColumn, marks } = props;
  const role = content?.row.role;
  const mark = marks.get(`${index}:`);
  function onClick(event: MouseEvent<HTMLDivElement>) {
    const across = event.clientX - event.currentTarget.getBoundingClientRect().left - headWidth;
    props.onSelect({ row: index, column: Math.min(edges.length - 1, Math.max(1, columnAt(edges, across))) });
  }
  return (
    <div
      role="row"
      aria-rowindex={index}
      className={styles.row}
      data-role={role}
      data-hidden={content?.row.hidden || undefined}
      style={{ top: props.top, height: props.height }}
      onClick={onClick}
    >
      <div role="rowheader" className={styles.rowHead} style={{ width: headWidth }} data-role={role} data-mark={mark}>
        <b>{index}</b> <span>{role === undefined ? '…' : props.roleWord(role)}</span>
        {mark && <i>{signs[mark]}</i>}
      </div>
      {edges.slice(1).map((edge) => (
        <div key={edge} aria-hidden="true" className={styles.line} style={{ left: headWidth + edge - 1 }} />
      ))}
      {content?.cells.map((cell) => (
        <div
          key={cell.column}
          role="gridcell"
          aria-colindex={cell.column}
          className={styles.cell}
          data-role={role}
          data-merged={cell.merged || undefined}
          data-bold={cell.bold || undefined}
          data-numeric={cell.numeric || undefined}
          data-mark={marks.get(`${index}:${cell.column}`)}
          data-whole={(selectedColumn === cell.column && !cell.numeric) || undefined}
          title={cell.text}
          style={cellBox(
            headWidth + (edges[cell.column - 1] ?? 0),
            widthBetween(edges, cell.column, cell.right) - 1 + cell.beyond,
            props.heightOfRows(index, cell.bottom) - 1,
            selectedColumn === cell.column && !cell.numeric,
          )}
        >
          {cell.text}
        </div>
      ))}
      {selectedColumn !== null && (
        <div
          role="gridcell"
          id={`${props.id}-${index}-selected`}
          aria-label={content?.cells.find(({ column }) => column === selectedColumn)?.text ?? ''}
          aria-selected="true"
          className={styles.selected}
          style={{
            left: headWidth + (edges[selectedColumn - 1] ?? 0),
            width: widthBetween(edges, selectedColumn, selectedColumn),
          }}
        />
      )}
    </div>
  );
}
