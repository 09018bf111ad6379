import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Operation } from '#shared/contract/history.ts';
import { instantText, tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import { Changes } from './changes.tsx';
import type { OperationGroup } from './group-operations.ts';
import styles from './history.module.css';
import type { UndoTarget } from './use-undo.ts';

interface OperationRowsProps {
  group: OperationGroup;
  busy: boolean;
  onUndo: (target: UndoTarget) => void;
}

/** One gesture: a single operation, or a batch that opens into its operations. */
export function OperationRows({ group, busy, onUndo }: OperationRowsProps) {
  const [open, setOpen] = useState(false);
  const { batch, operations } = group;
  const [first] = operations;
  if (!first) return null;
  if (batch === null || operations.length === 1) {
    return (
      <tbody>
        <OperationRow operation={first} busy={busy} onUndo={onUndo} inside={false} />
      </tbody>
    );
  }
  const undone = operations.every(({ undoneBy }) => undoneBy !== null);
  const changes = operations.reduce((sum, operation) => sum + operation.changes, 0);
  return (
    <tbody>
      <tr>
        <td>{instantText(first.at)}</td>
        <td>{first.actor}</td>
        <td>
          <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
            {first.batchSummary ?? operations.at(-1)?.summary}
          </button>
        </td>
        <td className="number">{tableNumber(changes)}</td>
        <td>
          {undone ? (
            words.history.wasUndone
          ) : (
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => onUndo({ batch })}>
              {words.history.undoBatch}
            </Button>
          )}
        </td>
      </tr>
      {open &&
        operations.map((operation) => (
          <OperationRow key={operation.id} operation={operation} busy={busy} onUndo={onUndo} inside />
        ))}
    </tbody>
  );
}

interface OperationRowProps {
  operation: Operation;
  busy: boolean;
  inside: boolean;
  onUndo: (target: UndoTarget) => void;
}

function OperationRow({ operation, busy, inside, onUndo }: OperationRowProps) {
  const [open, setOpen] = useState(false);
  const { id, at, actor, summary, changes, undoneBy } = operation;
  return (
    <>
      <tr>
        <td>{instantText(at)}</td>
        <td>{actor}</td>
        <td className={inside ? styles.inside : undefined}>
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open}
            disabled={changes === 0}
            onClick={() => setOpen(!open)}
          >
            {summary}
          </button>
        </td>
        <td className="number">{tableNumber(changes)}</td>
        <td>
          {undoneBy !== null && words.history.wasUndone}
          {undoneBy === null && changes > 0 && (
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => onUndo({ operationId: id })}>
              {words.history.undo}
            </Button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <Changes operationId={id} />
          </td>
        </tr>
      )}
    </>
  );
}
