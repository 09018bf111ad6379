import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ForeignUnit, TakeoverPreview } from '#shared/contract/takeover.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../../api/client.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { tell } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { OneUnit, useUnitChoices } from '../unit-choice.tsx';
import styles from './takeover.module.css';

interface ReconcilingProps {
  preview: TakeoverPreview;
  originals: File[];
  onDone: () => void;
}

const number = formatVietnameseNumber;

/** The other's units that may be units of the register, each to be decided; then everything comes over at once. */
export function Reconciling({ preview, originals, onDone }: ReconcilingProps) {
  const alike = preview.units.filter(({ same, suggestions }) => same !== null || suggestions.length > 0);
  const [decided, setDecided] = useState<ReadonlyMap<string, string>>(
    new Map(alike.flatMap(({ id, same }) => (same === null ? [] : [[id, same.id]]))),
  );
  const [parentId, setParentId] = useState<string | null>(null);
  const [since, setSince] = useState('');
  const choices = useUnitChoices();
  const take = useMutation({
    mutationFn: () =>
      client.takeover.take({
        token: preview.token,
        decisions: [...decided].map(([id, choice]) => ({ id, unitId: choice === asNew ? null : choice })),
        parentId,
        since: since || null,
        originals,
      }),
    onSuccess: ({ units, registrations, originalsMissing }) => {
      tell({ message: words.takeover.taken(number(units), number(registrations)) });
      if (originalsMissing > 0) {
        tell({ color: 'yellow', message: words.takeover.originalsMissing(number(originalsMissing)) });
      }
      onDone();
    },
  });
  const decide = (id: string, choice: string) => {
    const next = new Map(decided);
    if (choice === '') next.delete(id);
    else next.set(id, choice);
    setDecided(next);
  };
  return (
    <>
      <Contents preview={preview} />
      {alike.length === 0 ? (
        <p>{words.takeover.none}</p>
      ) : (
        <AlikeUnits units={alike} decided={decided} decide={decide} />
      )}
      <p className={styles.about}>{words.takeover.others(number(preview.units.length - alike.length))}</p>
      <div className={styles.place}>
        <OneUnit label={words.takeover.parent} choices={choices} value={parentId} onChange={setParentId} />
        <DateField
          label={words.takeover.since}
          placeholder={words.unitPage.dayShape}
          value={since}
          onChange={setSince}
        />
      </div>
      {take.error && <ErrorState fact={errorSentence(take.error)} />}
      <Group mt={14} gap={8}>
        <Button size="xs" disabled={decided.size < alike.length} loading={take.isPending} onClick={() => take.mutate()}>
          {words.takeover.take}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            void client.takeover.close({ token: preview.token });
            onDone();
          }}
        >
          {words.ui.postpone}
        </Button>
      </Group>
    </>
  );
}

const asNew = 'new';

function Contents({ preview }: { preview: TakeoverPreview }) {
  const { federation, units, people, registrations, files, filesKnown, campaigns } = preview;
  const years = campaigns.map(({ year, known }) => (known ? words.takeover.yearKnown(year) : String(year)));
  return (
    <>
      <h2>{words.takeover.of(federation)}</h2>
      <p>{words.takeover.holds(number(units.length), number(people), number(registrations), number(files))}</p>
      {years.length > 0 && <p>{words.takeover.years(years.join(', '))}</p>}
      {filesKnown > 0 && <p>{words.takeover.filesKnown(number(filesKnown))}</p>}
    </>
  );
}

interface AlikeUnitsProps {
  units: ForeignUnit[];
  decided: ReadonlyMap<string, string>;
  decide: (id: string, choice: string) => void;
}

function AlikeUnits({ units, decided, decide }: AlikeUnitsProps) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.takeover.theirs}</th>
          <th scope="col">{words.takeover.upper}</th>
          <th scope="col">{words.takeover.ours}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, name, upper, same, suggestions }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{upper}</td>
            <td>
              <NativeSelect
                size="xs"
                aria-label={`${words.takeover.ours}: ${name}`}
                value={decided.get(id) ?? ''}
                data={[
                  { value: '', label: words.takeover.undecided },
                  ...(same === null ? suggestions : [same]).map((unit) => ({
                    value: unit.id,
                    label: `${unit.name} (${unit.code})`,
                  })),
                  { value: asNew, label: words.takeover.asNew },
                ]}
                onChange={(event) => decide(id, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
