import { type KeyboardEvent, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { ChoiceList, matchingChoices } from './choice-list.tsx';
import styles from './sheet-grid.module.css';

/** `typing`: begun by a letter, arrows leave the cell; `editing`: begun by F2, arrows move inside the text. */
type Mode = 'closed' | 'typing' | 'editing';

export interface EditorHandle {
  focus: () => void;
  /** Opens the cell with its text, as F2 does. */
  open: () => void;
  /** Stores what is being typed, if anything. */
  store: () => void;
}

/** Where the cell is left to: a step of Enter or Tab, a move of an arrow, or nowhere. */
export type Leave = { by: 'row' | 'column'; back: boolean } | { key: string } | 'stay' | 'whole-selection';

interface CellEditorProps {
  ref: RefObject<EditorHandle | null>;
  scroller: RefObject<HTMLDivElement | null>;
  /** Id of the active cell's element, which the editor lies over. */
  cellId: string;
  label: string;
  text: string;
  editable: boolean;
  choices: readonly string[];
  onStore: (text: string, leave: Leave) => void;
  onClear: () => void;
  /** A key while no cell is open. */
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onCopy: (clipboard: DataTransfer, wanted: { cut: boolean; heads: boolean }) => void;
  onPaste: (text: string) => void;
}

const caretKeys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/**
 * The one input of a grid: always focused, invisible over the active cell until a letter, a composition or F2 opens it. So
 * an input method composes from the first key on, whatever cell is active.
 */
export function CellEditor(props: CellEditorProps) {
  const { ref, scroller, cellId, label, text, editable, choices, onStore, onClear, onKey } = props;
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  // What the next key finds must not wait for a rendering.
  const mode = useRef<Mode>('closed');
  const heads = useRef(false);
  const [shown, setShown] = useState<{ mode: Mode; typed: string; marked: number }>(closed);
  const offered = shown.mode === 'closed' || !editable ? [] : matchingChoices(choices, shown.typed);

  function open(next: Mode, value: string | null): void {
    const field = input.current;
    if (field === null) return;
    if (!editable) {
      field.value = '';
      return;
    }
    if (value !== null) field.value = value;
    mode.current = next;
    setShown({ mode: next, typed: next === 'editing' ? '' : field.value, marked: -1 });
  }
  function close(): void {
    mode.current = 'closed';
    if (input.current !== null) input.current.value = '';
    setShown(closed);
  }
  function store(leave: Leave, chosen?: string): void {
    const value = chosen ?? input.current?.value ?? '';
    if (mode.current === 'closed') return;
    close();
    onStore(value, leave);
  }
  useImperativeHandle(ref, () => ({
    focus: () => input.current?.focus({ preventScroll: true }),
    open: () => open('editing', text),
    store: () => store('stay'),
  }));
  useLayoutEffect(() => {
    const lie = () => lieOver(frame.current, cellId);
    lie();
    const scrolled = scroller.current;
    scrolled?.addEventListener('scroll', lie, { passive: true });
    window.addEventListener('resize', lie);
    return () => {
      scrolled?.removeEventListener('scroll', lie);
      window.removeEventListener('resize', lie);
    };
  });

  function onOpenKey(event: KeyboardEvent<HTMLInputElement>): void {
    const chosen = offered[shown.marked];
    if (event.key === 'Escape') close();
    else if (event.key === 'F2') open('editing', null);
    else if (event.key === 'Enter') {
      store(event.ctrlKey ? 'whole-selection' : { by: 'row', back: event.shiftKey }, chosen);
    } else if (event.key === 'Tab') store({ by: 'column', back: event.shiftKey }, chosen);
    else if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setShown((now) => ({ ...now, marked: Math.max(-1, Math.min(offered.length - 1, now.marked + step)) }));
    } else if (mode.current === 'typing' && caretKeys.has(event.key)) store({ key: event.key });
    else return;
    event.preventDefault();
  }
  /** A browser copies only where something is marked: a closed cell holds a sign for that long. */
  function markToCopy(withHeads: boolean): void {
    const field = input.current;
    if (field === null) return;
    heads.current = withHeads;
    field.value = ' ';
    field.select();
    if (withHeads) document.execCommand('copy');
  }
  function onClipboard(event: ClipboardEvent, cut: boolean): void {
    if (mode.current !== 'closed' || event.clipboardData === null) return;
    event.preventDefault();
    if (input.current !== null) input.current.value = '';
    props.onCopy(event.clipboardData, { cut, heads: heads.current });
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (mode.current !== 'closed') onOpenKey(event);
    else if (event.ctrlKey && ['c', 'x'].includes(event.key.toLowerCase())) {
      if (event.shiftKey) event.preventDefault();
      markToCopy(event.shiftKey);
    } else if (event.key === 'F2' || event.key === 'Delete' || event.key === 'Backspace') {
      if (event.ctrlKey || event.altKey) return onKey(event);
      event.preventDefault();
      if (event.key === 'Delete') onClear();
      else open(event.key === 'F2' ? 'editing' : 'typing', event.key === 'F2' ? text : '');
    } else onKey(event);
  }

  const listId = `${cellId}-choices`;
  return (
    <div ref={frame} className={styles.editor} data-open={shown.mode !== 'closed' || undefined}>
      <input
        ref={input}
        className={styles.editorInput}
        aria-label={shown.mode === 'closed' ? `${label}: ${text}` : label}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        {...(offered.length > 0 && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': shown.marked < 0 ? undefined : `${listId}-${shown.marked}`,
        })}
        onKeyDown={onKeyDown}
        onCompositionStart={() => mode.current === 'closed' && open('typing', null)}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          if (mode.current === 'closed') open('typing', null);
          else setShown((now) => ({ ...now, typed, marked: -1 }));
        }}
        onBlur={() => store('stay')}
        onCopy={(event) => onClipboard(event.nativeEvent, false)}
        onCut={(event) => onClipboard(event.nativeEvent, true)}
        onPaste={(event) => {
          if (mode.current !== 'closed') return;
          event.preventDefault();
          props.onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
      {offered.length > 0 && (
        <ChoiceList
          id={listId}
          label={label}
          choices={offered}
          marked={shown.marked}
          onTake={(choice) => store('stay', choice)}
        />
      )}
    </div>
  );
}

const closed = { mode: 'closed', typed: '', marked: -1 } as const;

/** Lies over the cell, inside the frame of the grid; a cell out of sight leaves it in the corner. */
function lieOver(frame: HTMLElement | null, cellId: string): void {
  if (frame === null) return;
  const around = frame.parentElement?.getBoundingClientRect();
  const cell = document.getElementById(cellId)?.getBoundingClientRect();
  const { style } = frame;
  style.left = `${cell && around ? cell.left - around.left : 0}px`;
  style.top = `${cell && around ? cell.top - around.top : 0}px`;
  style.width = `${cell?.width ?? 1}px`;
  style.height = `${cell?.height ?? 1}px`;
  frame.dataset['below'] = String(!cell || !around || cell.bottom + 240 < around.bottom);
}
