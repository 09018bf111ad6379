import { Button, Checkbox, Group, Modal, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedUnit, ListPreview } from '#shared/contract/unit-lists.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../../api/client.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { tell } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import styles from './list-file.module.css';

interface PreviewDialogProps {
  file: File;
  preview: ListPreview;
  onClose: () => void;
}

/** What a list would change, row by row, before anything is written. */
export function PreviewDialog({ file, preview, onClose }: PreviewDialogProps) {
  const [decided, setDecided] = useState<ReadonlyMap<number, string>>(new Map());
  const [clusters, setClusters] = useState<string[]>([]);
  const [communes, setCommunes] = useState<string[]>([]);
  const take = useMutation({
    mutationFn: () => {
      const decisions = [...decided].map(([row, choice]) => ({ row, unit: choice === 'new' ? null : choice }));
      return client.unitLists.take({ file, fingerprint: preview.fingerprint, decisions, clusters, communes });
    },
    onSuccess: ({ added, changed }) => {
      tell({ message: words.unitLists.taken(formatVietnameseNumber(added), formatVietnameseNumber(changed)) });
      onClose();
    },
  });
  const decide = (row: number, choice: string) => {
    const next = new Map(decided);
    if (choice === '') next.delete(row);
    else next.set(row, choice);
    setDecided(next);
  };
  const rows = formatVietnameseNumber(preview.rows.length);
  return (
    <Modal opened onClose={onClose} title={words.unitLists.title} size={1040}>
      <p className={styles.about}>{words.unitLists.about(preview.sheet, rows)}</p>
      <PreviewRows rows={preview.rows} decided={decided} decide={decide} />
      <Allowed label={words.unitLists.newClusters} names={preview.newClusters} allowed={clusters} allow={setClusters} />
      <Allowed label={words.unitLists.newCommunes} names={preview.newCommunes} allowed={communes} allow={setCommunes} />
      {take.error && <ErrorState fact={errorSentence(take.error)} />}
      <Group mt={12} gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <Button size="xs" loading={take.isPending} onClick={() => take.mutate()}>
          {words.unitLists.take}
        </Button>
      </Group>
    </Modal>
  );
}

interface PreviewRowsProps {
  rows: ListedUnit[];
  decided: ReadonlyMap<number, string>;
  decide: (row: number, choice: string) => void;
}

/** A person looks through so many rows; the counts above them speak of all. */
const rowsShown = 500;

function PreviewRows({ rows, decided, decide }: PreviewRowsProps) {
  const [onlyOpen, setOnlyOpen] = useState(true);
  const shown = rows.filter(({ state, notes }) => !onlyOpen || state !== 'same' || notes.length > 0);
  const counts = Map.groupBy(rows, ({ state }) => state);
  return (
    <>
      <Group gap={16} mb={6}>
        {[...counts].map(([state, of]) => (
          <span key={state}>{`${words.unitLists.states[state]}: ${formatVietnameseNumber(of.length)}`}</span>
        ))}
        <Checkbox
          size="xs"
          label={words.unitLists.onlyOpen}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      </Group>
      <div className={styles.rows} tabIndex={0} role="region" aria-label={words.unitLists.title}>
        {shown.length === 0 && <p>{words.unitLists.nothing}</p>}
        {shown.length > 0 && (
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {words.unitLists.row}
                </th>
                <th scope="col">{words.unitLists.name}</th>
                <th scope="col">{words.unitLists.state}</th>
                <th scope="col">{words.unitLists.unit}</th>
                <th scope="col">{words.unitLists.what}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, rowsShown).map((row) => (
                <PreviewRow key={row.row} row={row} choice={decided.get(row.row) ?? ''} decide={decide} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}

function PreviewRow({ row, choice, decide }: { row: ListedUnit; choice: string; decide: PreviewRowsProps['decide'] }) {
  const fields: Record<string, unknown> = { ...words.unitPage, ...words.units, clusterName: words.units.cluster };
  return (
    <tr>
      <td className="number">{row.row}</td>
      <td>{row.name}</td>
      <td className={styles.state} data-state={row.state}>
        {words.unitLists.states[row.state]}
      </td>
      <td>
        {row.state === 'doubtful' ? (
          <NativeSelect
            size="xs"
            aria-label={`${words.unitLists.unit}, ${words.unitLists.row} ${row.row}`}
            value={choice}
            data={[
              { value: '', label: words.unitLists.undecided },
              ...row.suggestions.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
              { value: 'new', label: words.unitLists.asNew },
              { value: 'skip', label: words.unitLists.skip },
            ]}
            onChange={(event) => decide(row.row, event.currentTarget.value)}
          />
        ) : (
          row.unit?.name
        )}
      </td>
      <td>
        {row.changes.map(({ field, before, after }) => (
          <div key={field}>{words.unitLists.change(fieldWord(fields, field), before, after)}</div>
        ))}
        {row.notes.map((note) => (
          <div key={note} className={styles.note}>
            {note}
          </div>
        ))}
      </td>
    </tr>
  );
}

function fieldWord(fields: Record<string, unknown>, field: string): string {
  const word: unknown = field === 'headCount' ? words.unitPage.headCounts : fields[field];
  return typeof word === 'string' ? word : field;
}

interface AllowedProps {
  label: string;
  names: string[];
  allowed: string[];
  allow: (names: string[]) => void;
}

function Allowed({ label, names, allowed, allow }: AllowedProps) {
  if (names.length === 0) return null;
  return (
    <Checkbox.Group mt={10} size="xs" label={label} value={allowed} onChange={allow}>
      <div className={styles.names}>
        {names.map((name) => (
          <Checkbox key={name} size="xs" value={name} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
