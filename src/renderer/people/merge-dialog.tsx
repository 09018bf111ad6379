import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonPage, PersonRow } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import styles from './people.module.css';

/** Another person, found by name, whose registrations and awards are this one's. */
export function MergeDialog({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const [search, setSearch] = useState(person.name);
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const options = queries.people.page.queryOptions({
    input: { search: wanted, limit: 30 },
    placeholderData: keepPreviousData,
    enabled: wanted.length > 1,
  });
  const found = useQuery(options).data?.rows.filter(({ id }) => id !== person.id) ?? [];
  const merge = useMutation({
    mutationFn: (from: PersonRow) => client.people.merge({ intoId: person.id, fromId: from.id }),
    onSuccess: (_answer, from) => {
      tell({ message: words.people.merged(from.name) });
      onClose();
    },
    onError: (error) => tellError(error),
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={words.people.mergeTitle(person.name)}>
      <p>{words.people.mergeAbout}</p>
      <TextInput
        data-autofocus
        label={words.people.mergeWith}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={styles.soft}>{words.people.noneFound}</p>}
      {found.map((row) => (
        <div key={row.id} className={styles.group}>
          <b>{row.name}</b> · {row.unitName}
          <div className={styles.choices}>
            <span className={styles.soft}>{factsOf(row)}</span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={merge.isPending}
              aria-label={words.people.mergeThisOf(row.name, row.unitName)}
              onClick={() => merge.mutate(row)}
            >
              {words.people.mergeThis}
            </Button>
          </div>
        </div>
      ))}
    </Modal>
  );
}

/** What tells a person from namesakes, on one line. */
export function factsOf(
  row: Pick<PersonRow, 'position' | 'birth' | 'memberNumber' | 'registrations' | 'awards'>,
): string {
  const facts = [row.position, row.birth === null ? null : formatDate(row.birth), row.memberNumber];
  const told = facts.filter((fact) => fact !== null).join(', ') || words.people.unknown;
  return words.people.candidate(told, row.registrations, row.awards);
}
