import { Checkbox, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ApplicationState } from '#shared/contract/app.ts';
import type { TargetFields } from '#shared/contract/targets.ts';
import { suggestMeasure } from '#shared/domain/target-measures.ts';
import { targetsOfText } from '#shared/domain/target-texts.ts';
import { isRate } from '#shared/domain/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { askedText } from './target-words.ts';
import styles from './targets.module.css';

/** The paragraph of a resolution, read into targets that a person looks over before they are stored. */
export function PasteDialog({ setId, onClose }: { setId: string; onClose: () => void }) {
  const { awardTypes } = useApplication();
  const [text, setText] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const read = useMemo(() => readTargets(text, awardTypes), [text, awardTypes]);
  const taken = read.filter((target) => !left.has(keyOf(target)));
  const store = useStoreSetting(() => client.targets.add({ setId, targets: taken }), onClose);
  const toggle = (key: string) =>
    setLeft((before) => new Set(before.has(key) ? [...before].filter((each) => each !== key) : [...before, key]));
  return (
    <SettingsDialog
      title={words.targets.pasteTitle}
      pending={store.isPending}
      error={store.error}
      onStore={() => taken.length > 0 && store.mutate(undefined)}
      onClose={onClose}
    >
      <Textarea
        size="xs"
        label={words.targets.pasteLabel}
        description={words.targets.pasteHint}
        data-autofocus
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.length > 0 && (
        <>
          <p role="status">{words.targets.pasteFound(formatVietnameseNumber(read.length))}</p>
          <ReadTargets read={read} left={left} onToggle={toggle} />
        </>
      )}
    </SettingsDialog>
  );
}

interface ReadTargetsProps {
  read: readonly TargetFields[];
  left: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

function ReadTargets({ read, left, onToggle }: ReadTargetsProps) {
  return (
    <div className={styles.read} role="region" aria-label={words.targets.read} tabIndex={0}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.targets.take}</th>
            <th scope="col">{words.targets.number}</th>
            <th scope="col">{words.targets.text}</th>
            <th scope="col">{words.targets.planned}</th>
            <th scope="col">{words.targets.period}</th>
            <th scope="col">{words.targets.counted}</th>
          </tr>
        </thead>
        <tbody>
          {read.map((target) => (
            <tr key={keyOf(target)}>
              <td>
                <Checkbox
                  size="xs"
                  aria-label={words.targets.takeRow(keyOf(target))}
                  checked={!left.has(keyOf(target))}
                  onChange={() => onToggle(keyOf(target))}
                />
              </td>
              <td>{keyOf(target)}</td>
              <td>{target.text}</td>
              <td>{askedText(target)}</td>
              <td>{words.targets.periods[target.period]}</td>
              <td>{target.measure === null ? words.targets.countedTyped : words.targets.countedAutomatically}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ number, part }: TargetFields): string {
  return `${number}.${part}`;
}

const typed = { measure: null, denominator: null, judged: 'achieved' } as const;

function readTargets(text: string, awards: ApplicationState['awardTypes']): TargetFields[] {
  return targetsOfText(text).map((target) => {
    const counted = target.operator === null ? null : suggestMeasure(target.text, isRate(target), awards);
    return { ...target, scope: '', ...(counted ?? typed) };
  });
}
