import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cluster, ClustersOfYear, Pact } from '#shared/contract/clusters.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { useApplication } from '../../app/application.tsx';
import { errorSentence } from '../../app/error-sentence.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { UnitTabs } from '../unit-tabs.tsx';
import { ClusterDialog } from './cluster-dialog.tsx';
import styles from './clusters.module.css';
import { PactDialog } from './pact-dialog.tsx';

type Opened = { cluster: Cluster | null } | { pactOf: Cluster; pact: Pact | null };

/** The clusters of a year: who is in them, who leads them, and what they signed. */
export function ClustersScreen() {
  const { campaign, campaigns } = useApplication();
  const [year, setYear] = useState(campaign.year);
  const [opened, setOpened] = useState<Opened | null>(null);
  const clusters = useQuery(queries.clusters.ofYear.queryOptions({ input: { year } }));
  const years = [...new Set([...campaigns.map((each) => each.year), year])].toSorted((one, other) => other - one);
  return (
    <>
      <PageHeader title={words.unitPage.clustersOf}>
        <NativeSelect
          size="xs"
          aria-label={words.unitPage.clusterYear}
          value={String(year)}
          data={years.map((each) => ({ value: String(each), label: words.shell.year(each) }))}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        {clusters.data && <CopyButton data={clusters.data} />}
        <KeyedButton label={words.unitPage.addCluster} keys="F2" onPress={() => setOpened({ cluster: null })} />
      </PageHeader>
      <UnitTabs />
      {clusters.error && (
        <ErrorState
          fact={errorSentence(clusters.error)}
          action={words.ui.tryAgain}
          onAction={() => void clusters.refetch()}
        />
      )}
      {clusters.isPending && <Loading label={words.ui.loading} />}
      {clusters.data?.clusters.length === 0 && <EmptyState fact={words.unitPage.noClusters} />}
      {clusters.data && clusters.data.clusters.length > 0 && <ClusterTable data={clusters.data} onOpen={setOpened} />}
      {opened !== null && 'cluster' in opened && (
        <ClusterDialog cluster={opened.cluster} year={year} onClose={() => setOpened(null)} />
      )}
      {opened !== null && 'pactOf' in opened && (
        <PactDialog cluster={opened.pactOf} pact={opened.pact} year={year} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** Offered where nothing is set up for the year yet and an earlier year is there. */
function CopyButton({ data: { year, earlier, clusters } }: { data: ClustersOfYear }) {
  const copy = useMutation({
    mutationFn: (from: number) => client.clusters.copyYear({ from, to: year }),
    onError: (error) => tellError(error),
  });
  if (earlier === null || clusters.some(({ members }) => members.length > 0)) return null;
  return (
    <Button size="xs" variant="default" loading={copy.isPending} onClick={() => copy.mutate(earlier)}>
      {words.unitPage.copyYear(earlier)}
    </Button>
  );
}

function ClusterTable({ data, onOpen }: { data: ClustersOfYear; onOpen: (opened: Opened) => void }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.unitPage.clustersOf}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.unitPage.clusterName}</th>
            <th scope="col">{words.unitPage.leader}</th>
            <th scope="col">{words.unitPage.deputy}</th>
            <th scope="col" className="number">
              {words.unitPage.memberCount}
            </th>
            <th scope="col">{words.unitPage.pacts}</th>
            <th scope="col">{words.unitPage.editCluster}</th>
          </tr>
        </thead>
        <tbody>
          {data.clusters.map((cluster) => (
            <ClusterRow key={cluster.id} cluster={cluster} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {data.without.length > 0 && (
        <details className={styles.without}>
          <summary>{words.unitPage.without(formatVietnameseNumber(data.without.length))}</summary>
          <p>{data.without.map(({ name }) => name).join('; ')}</p>
        </details>
      )}
    </div>
  );
}

function ClusterRow({ cluster, onOpen }: { cluster: Cluster; onOpen: (opened: Opened) => void }) {
  const nameOf = (unitId: string | null) =>
    cluster.members.find(({ id }) => id === unitId)?.name ?? words.unitPage.nobody;
  return (
    <tr>
      <th scope="row">{cluster.name}</th>
      <td>{nameOf(cluster.leaderUnitId)}</td>
      <td>{nameOf(cluster.deputyUnitId)}</td>
      <td className="number" title={cluster.members.map(({ name }) => name).join('; ')}>
        {formatVietnameseNumber(cluster.members.length)}
      </td>
      <td>
        {cluster.pacts.map((pact) => (
          <div key={pact.id}>
            <Button size="compact-xs" variant="default" onClick={() => onOpen({ pactOf: cluster, pact })}>
              {words.unitPage.signed(pact.title, pact.signatures.length, cluster.members.length)}
            </Button>
          </div>
        ))}
        {cluster.members.length > 0 && cluster.pacts.length === 0 && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.unitPage.addPactOf(cluster.name)}
            onClick={() => onOpen({ pactOf: cluster, pact: null })}
          >
            {words.unitPage.addPact}
          </Button>
        )}
      </td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.unitPage.editClusterOf(cluster.name)}
          onClick={() => onOpen({ cluster })}
        >
          {words.unitPage.editCluster}
        </Button>
      </td>
    </tr>
  );
}
