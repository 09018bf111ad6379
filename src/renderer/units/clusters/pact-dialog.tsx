import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cluster, Pact } from '#shared/contract/clusters.ts';
import { client } from '../../api/client.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogFoot } from '../dialog-foot.tsx';
import styles from './clusters.module.css';

interface PactDialogProps {
  cluster: Cluster;
  /** Null for a new one. */
  pact: Pact | null;
  year: number;
  onClose: () => void;
}

/** A pact: what it is called, where and when it was signed, and which members signed. */
export function PactDialog({ cluster, pact, year, onClose }: PactDialogProps) {
  const [title, setTitle] = useState(pact?.title ?? words.unitPage.pactUsual(year));
  const [signedOn, setSignedOn] = useState(pact?.signedOn ?? '');
  const [place, setPlace] = useState(pact?.place ?? '');
  const [signers, setSigners] = useState(
    pact === null ? cluster.members.map(({ id }) => id) : pact.signatures.map(({ unitId }) => unitId),
  );
  const store = useMutation({
    mutationFn: () =>
      client.clusters.savePact({
        id: pact?.id ?? null,
        clusterId: cluster.id,
        year,
        title,
        signedOn: signedOn || null,
        place: place || null,
        signatures: signers.map((unitId) => ({
          unitId,
          signedOn: pact?.signatures.find((signature) => signature.unitId === unitId)?.signedOn ?? (signedOn || null),
        })),
      }),
    onSuccess: onClose,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.clusters.removePact({ id }),
    onSuccess: onClose,
    onError: (error) => tellError(error),
  });
  return (
    <Modal opened onClose={onClose} title={words.unitPage.addPactOf(cluster.name)} size={640}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim().length > 1) store.mutate();
        }}
      >
        <TextInput
          data-autofocus
          label={words.unitPage.pactTitle}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <TextInput
            label={words.unitPage.place}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <DateField
            label={words.unitPage.signedOn}
            placeholder={words.unitPage.dayShape}
            value={signedOn}
            onChange={setSignedOn}
          />
        </div>
        <Checkbox.Group size="xs" label={words.unitPage.signers} value={signers} onChange={setSigners}>
          <div className={styles.signers}>
            {cluster.members.map(({ id, name }) => (
              <Checkbox key={id} size="xs" value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        {pact !== null && (
          <Button
            size="compact-xs"
            variant="default"
            style={{ alignSelf: 'start' }}
            onClick={() => remove.mutate(pact.id)}
          >
            {words.unitPage.remove}
          </Button>
        )}
        <DialogFoot error={store.error} pending={store.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
