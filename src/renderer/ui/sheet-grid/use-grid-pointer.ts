import { type MouseEvent, type RefObject, useRef } from 'react';
import type { EditorHandle } from './cell-editor.tsx';
import type { ActiveCell } from './grid.ts';
import { type Selection, selectionAt } from './selection.ts';

interface GridPointerInput {
  editing: boolean;
  selection: Selection;
  setSelected: (selection: Selection) => void;
  editor: RefObject<EditorHandle | null>;
  /** A double click. */
  open: (cell: ActiveCell) => void;
}

/** A press makes a cell active, a press with Shift or a drag selects, a double click opens. */
export function useGridPointer({ editing, selection, setSelected, editor, open }: GridPointerInput) {
  const dragging = useRef(false);
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      const cell = cellUnder(event);
      if (cell === null || event.button !== 0) return;
      if (!editing) return setSelected(selectionAt(cell));
      editor.current?.store();
      setSelected(event.shiftKey ? { active: selection.active, focus: cell } : selectionAt(cell));
      if (isControl(event.target)) return;
      event.preventDefault();
      editor.current?.focus();
      dragging.current = true;
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      if (event.buttons !== 1) dragging.current = false;
      const cell = dragging.current ? cellUnder(event) : null;
      if (cell !== null) setSelected({ active: selection.active, focus: cell });
    },
    onMouseUp: () => {
      dragging.current = false;
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const cell = cellUnder(event);
      if (cell !== null && !isControl(event.target)) open(cell);
    },
  };
}

function cellUnder({ target }: MouseEvent): ActiveCell | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[role="gridcell"]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Links and fields inside a cell take their own presses. */
function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('a, button, input, select, textarea, label') !== null;
}
