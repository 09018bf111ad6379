import { type KeyboardEvent, useRef } from 'react';
import type { Leave } from './cell-editor.tsx';
import { moveSelection, type Selection, stepSelection } from './selection.ts';

interface GridKeysInput {
  editing: boolean;
  selection: Selection;
  size: () => { rows: number; columns: number; page: number };
  /** Whether the active cell can be edited. */
  editable: boolean;
  select: (selection: Selection) => void;
  open: () => void;
  /** True when the key was an action on what is selected. */
  act: (event: KeyboardEvent) => boolean;
}

/** Keys of a grid in which no cell is open. Where cells can be edited Tab goes on by a cell, after Esc it leaves the grid. */
export function useGridKeys({ editing, selection, size, editable, select, open, act }: GridKeysInput) {
  const leaving = useRef(false);
  function onKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (editing && act(event))) return;
    const { key, ctrlKey, shiftKey } = event;
    const leaves = leaving.current && key === 'Tab';
    if (key !== 'Shift') leaving.current = key === 'Escape';
    let next: Selection | null = null;
    if (key === 'Enter' && !editable) open();
    else if (key === 'Enter') next = stepSelection(selection, 'row', shiftKey, size());
    else if (key === 'Tab') next = editing && !leaves ? stepSelection(selection, 'column', shiftKey, size()) : null;
    else next = moveSelection(selection, { key, control: ctrlKey, shift: shiftKey && editing }, size());
    if (next === null) return;
    event.preventDefault();
    select(next);
  }
  function leaveTo(leave: Leave): void {
    if (typeof leave === 'string') return;
    const next =
      'key' in leave
        ? moveSelection(selection, { key: leave.key, control: false, shift: false }, size())
        : stepSelection(selection, leave.by, leave.back, size());
    if (next !== null) select(next);
  }
  return { onKey, leaveTo };
}
