import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Unit } from '#shared/contract/units.ts';
import { client } from '../../api/client.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { DialogFoot } from '../dialog-foot.tsx';
import { Section } from './section.tsx';
import styles from './unit-page.module.css';

/** What files have called the unit beside its names. */
export function AliasesSection({ unit }: { unit: Unit }) {
  const [adding, setAdding] = useState(false);
  const remove = useMutation({
    mutationFn: (alias: string) => client.units.removeAlias({ unitId: unit.id, alias }),
    onError: (error) => tellError(error),
  });
  return (
    <Section
      title={words.unitPage.aliases}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setAdding(true)}>
          {words.unitPage.addAlias}
        </Button>
      }
    >
      {unit.aliases.length === 0 && <p>{words.unitPage.none}</p>}
      <ul className={styles.aliases}>
        {unit.aliases.map((alias) => (
          <li key={alias}>
            <span>{alias}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.unitPage.removeAlias(alias)}
              onClick={() => remove.mutate(alias)}
            >
              {words.unitPage.drop}
            </Button>
          </li>
        ))}
      </ul>
      {adding && <AliasDialog unitId={unit.id} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AliasDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const [alias, setAlias] = useState('');
  const add = useMutation({ mutationFn: () => client.units.addAlias({ unitId, alias }), onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={words.unitPage.addAlias}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (alias.trim().length > 1) add.mutate();
        }}
      >
        <TextInput
          data-autofocus
          label={words.unitPage.alias}
          value={alias}
          onChange={(event) => setAlias(event.currentTarget.value)}
        />
        <DialogFoot error={add.error} pending={add.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
