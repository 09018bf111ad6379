import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { client } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { words } from '../../app/words.ts';
import styles from './review.module.css';

/** Whose file it is: one of the near names, any unit by search, or a new unit. The sender's name is remembered as an alias. */
export function ChooseUnit({ file }: { file: ImportFileDetail }) {
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data ?? [];
  const [newName, setNewName] = useState(file.senderName ?? '');
  const decide = useMutation({
    mutationFn: (choice: { unitId: string | null; newUnitName: string | null }) =>
      client.intake.decideUnit({ id: file.id, ...choice }),
  });
  const choose = (unitId: string) => decide.mutate({ unitId, newUnitName: null });
  return (
    <section aria-labelledby="choose-unit" className={styles.section}>
      <h2 id="choose-unit">{words.review.whoseFile}</h2>
      <p>{file.senderName === null ? words.review.noSender : words.review.sender(file.senderName)}</p>
      {file.unitSuggestions.map(({ id, name, note }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          fullWidth
          justify="start"
          mb={4}
          onClick={() => choose(id)}
        >
          {note === null ? name : words.review.unitWithNote(name, note)}
        </Button>
      ))}
      <Select
        size="xs"
        searchable
        label={words.review.otherUnit}
        placeholder={words.review.typeToSearch}
        nothingFoundMessage={words.review.noUnitFound}
        limit={50}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options, search, limit }) => {
          const wanted = foldForSearch(search);
          const found = options.filter((option) => 'label' in option && foldForSearch(option.label).includes(wanted));
          return found.slice(0, limit);
        }}
        value={null}
        onChange={(unitId) => unitId !== null && choose(unitId)}
      />
      <form
        className={styles.newUnit}
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ unitId: null, newUnitName: newName });
        }}
      >
        <TextInput
          label={words.review.newUnit}
          value={newName}
          onChange={(event) => setNewName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={newName.trim().length < 2}
          loading={decide.isPending}
        >
          {words.review.addUnit}
        </Button>
      </form>
      {decide.error && <p role="alert">{errorSentence(decide.error)}</p>}
    </section>
  );
}
