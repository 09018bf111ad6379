import type { KeyboardEvent, RefObject } from 'react';
import { CellEditor, type EditorHandle, type Leave } from './cell-editor.tsx';
import type { GridColumn, GridEditing } from './grid.ts';
import { cellsOf } from './grid-layout.ts';
import { sumOf } from './plan-edits.ts';
import type { CellRange } from './selection.ts';
import { StatusLine } from './status-line.tsx';
import type { GridActions } from './use-grid-actions.ts';
import { rowsTakenAlong } from './use-selected-rows.ts';

interface EditingLayerProps<Row> {
  editor: RefObject<EditorHandle | null>;
  scroller: RefObject<HTMLDivElement | null>;
  editing: GridEditing<Row>;
  actions: GridActions;
  columns: GridColumn<Row>[];
  cellId: string;
  row: Row | undefined;
  column: GridColumn<Row> | undefined;
  range: CellRange;
  selectedRows: Row[] | undefined;
  notice: string | null;
  onKey: (event: KeyboardEvent) => void;
  onStore: (text: string, leave: Leave) => void;
}

/** What lies over and under a grid that can be edited: the input, and the line with reasons and sums. */
export function EditingLayer<Row>(props: EditingLayerProps<Row>) {
  const { editor, scroller, editing, actions, columns, row, column, range, selectedRows } = props;
  const height = range.bottom - range.top + 1;
  const selected = columns.slice(range.left, range.right + 1);
  const inCell = row !== undefined && column !== undefined;
  return (
    <>
      <CellEditor
        ref={editor}
        scroller={scroller}
        cellId={props.cellId}
        label={column?.description ?? column?.header ?? ''}
        text={inCell ? (column.text?.(row) ?? '') : ''}
        editable={inCell && column.editable?.(row) === true}
        choices={inCell ? (column.choices?.(row) ?? noChoices) : noChoices}
        onStore={props.onStore}
        onClear={actions.clear}
        onKey={props.onKey}
        onCopy={(clipboard, { cut, heads }) => {
          const text = actions.copied(heads);
          if (text === null) return;
          clipboard.setData('text/plain', text);
          if (cut) actions.clear();
        }}
        onPaste={actions.paste}
      />
      <StatusLine
        mark={inCell ? editing.markOf(row, column.key) : undefined}
        note={props.notice ?? (inCell ? (editing.noteOf?.(row, column.key) ?? null) : null)}
        cells={height * selected.length}
        sum={height > rowsTakenAlong ? null : selectedRows && sumOf(cellsOf(selectedRows, selected))}
      />
    </>
  );
}

const noChoices: readonly string[] = [];
