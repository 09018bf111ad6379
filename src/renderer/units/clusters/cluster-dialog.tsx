import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Cluster, cluster as clusterShape } from '#shared/contract/clusters.ts';
import { client } from '../../api/client.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { DialogFoot } from '../dialog-foot.tsx';
import { SeveralUnits, useUnitChoices } from '../unit-choice.tsx';
import styles from './clusters.module.css';

interface ClusterDialogProps {
  /** Null for a new one. */
  cluster: Cluster | null;
  year: number;
  onClose: () => void;
}

const kinds = clusterShape.shape.kind.options;

/** Name, members, leader and deputy of a cluster in a year. */
export function ClusterDialog({ cluster, year, onClose }: ClusterDialogProps) {
  const [name, setName] = useState(cluster?.name ?? '');
  const [kind, setKind] = useState<Cluster['kind']>(cluster?.kind ?? 'cluster');
  const [unitIds, setUnitIds] = useState(cluster?.members.map(({ id }) => id) ?? []);
  const [leaderUnitId, setLeader] = useState(cluster?.leaderUnitId ?? null);
  const [deputyUnitId, setDeputy] = useState(cluster?.deputyUnitId ?? null);
  const units = useUnitChoices();
  const store = useMutation({
    mutationFn: async () => {
      const { id } = await client.clusters.save({ id: cluster?.id ?? null, name, kind });
      return client.clusters.saveYear({ clusterId: id, year, leaderUnitId, deputyUnitId, unitIds });
    },
    onSuccess: onClose,
  });
  const remove = useMutation({
    mutationFn: (id: string) => client.clusters.remove({ id }),
    onSuccess: onClose,
    onError: (error) => tellError(error),
  });
  const leaders = [
    { value: '', label: words.unitPage.nobody },
    ...units.filter(({ value }) => unitIds.includes(value)),
  ];
  const among = (id: string | null) => (id !== null && unitIds.includes(id) ? id : '');
  return (
    <Modal opened onClose={onClose} title={cluster?.name ?? words.unitPage.addCluster} size={640}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim().length > 1) store.mutate();
        }}
      >
        <div className={styles.row}>
          <TextInput
            data-autofocus
            label={words.unitPage.clusterName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            label={words.unitPage.clusterKind}
            value={kind}
            data={kinds.map((value) => ({ value, label: words.unitPage.clusterKinds[value] }))}
            onChange={(event) => setKind(clusterShape.shape.kind.parse(event.currentTarget.value))}
          />
        </div>
        <SeveralUnits label={words.unitPage.whichUnits} choices={units} value={unitIds} onChange={setUnitIds} />
        <NativeSelect
          size="xs"
          label={words.unitPage.leader}
          value={among(leaderUnitId)}
          data={leaders}
          onChange={(event) => setLeader(event.currentTarget.value || null)}
        />
        <NativeSelect
          size="xs"
          label={words.unitPage.deputy}
          value={among(deputyUnitId)}
          data={leaders}
          onChange={(event) => setDeputy(event.currentTarget.value || null)}
        />
        {cluster !== null && (
          <Button
            size="compact-xs"
            variant="default"
            style={{ alignSelf: 'start' }}
            onClick={() => remove.mutate(cluster.id)}
          >
            {words.unitPage.remove}
          </Button>
        )}
        <DialogFoot error={store.error} pending={store.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
