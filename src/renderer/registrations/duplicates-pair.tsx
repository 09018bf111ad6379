import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { Duplicate } from '#shared/contract/people.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import styles from './duplicates.module.css';
import { DuplicateTraits } from './duplicates-traits.tsx';

interface DuplicatePairProps {
  pair: Duplicate;
  busy: boolean;
  onTakeBack: (operationId: string) => void;
}

/** Two people of one name beside each other, what speaks for one person and what for two, and the decision. */
export function DuplicatePair({ pair, busy, onTakeBack }: DuplicatePairProps) {
  const heading = useId();
  const { first, second, speaksFor, speaksAgainst, verdict, operationId } = pair;
  const decide = useMutation({
    mutationFn: (chosen: 'one' | 'two') =>
      client.people.decide({ firstId: first.id, secondId: second.id, verdict: chosen }),
    onError: tellError,
  });
  const waits = busy || decide.isPending;
  return (
    <section className={styles.pair} aria-labelledby={heading}>
      <h2 id={heading} className={styles.name}>
        {words.duplicates.pair(first.name)}
      </h2>
      <DuplicateTraits first={first} second={second} joined={verdict === 'one'} />
      <p className={styles.signs}>
        {signText(words.duplicates.speaksFor, speaksFor, words.duplicates.signsFor)}{' '}
        {signText(words.duplicates.speaksAgainst, speaksAgainst, words.duplicates.signsAgainst)}
      </p>
      {verdict === null ? (
        <Group gap={8}>
          {(['one', 'two'] as const).map((chosen) => (
            <Button
              key={chosen}
              size="xs"
              variant="default"
              disabled={waits}
              aria-describedby={heading}
              onClick={() => decide.mutate(chosen)}
            >
              {words.duplicates.decide[chosen]}
            </Button>
          ))}
        </Group>
      ) : (
        <Group gap={8}>
          <span>{words.duplicates.decided[verdict]}</span>
          {operationId !== null && (
            <Button
              size="xs"
              variant="default"
              disabled={waits}
              aria-describedby={heading}
              onClick={() => onTakeBack(operationId)}
            >
              {words.duplicates.takeBack}
            </Button>
          )}
        </Group>
      )}
    </section>
  );
}

type Sign = Duplicate['speaksFor'][number];

function signText(lead: string, signs: readonly Sign[], texts: Record<Sign, string>): string {
  return signs.length === 0 ? '' : `${lead} ${signs.map((sign) => texts[sign]).join(', ')}.`;
}
