import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SendingCounts } from '#shared/contract/follow-up.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { readSector, sectorChoices } from '../campaigns/unit-filters.tsx';
import { useClusters } from '../campaigns/use-clusters.ts';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import styles from './follow-up.module.css';
import type { FollowUpFilter } from './follow-up-filter.ts';
import { FollowUpList } from './follow-up-list.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { StatusFilter } from './status-filter.tsx';

const route = getRouteApi('/intake/follow-up');

/** Who has sent, who has not, with the days; and the letters to those who have not. */
export function FollowUpScreen() {
  const scope = useScope();
  const filter: FollowUpFilter = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState(false);
  const change = (part: FollowUpFilter) =>
    void navigate({ to: '/intake/follow-up', search: { ...filter, ...part }, replace: true });
  const input = {
    ...scope,
    search: filter.search ?? '',
    status: filter.status ?? null,
    sector: readSector(filter.sector),
    clusterId: filter.cluster ?? null,
    sort: filter.sort ?? ('name' as const),
  };
  const { data } = useQuery(
    queries.followUp.page.queryOptions({ input: { ...scope, limit: 1 }, placeholderData: keepPreviousData }),
  );
  const onChoose = (unitId: string, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, unitId] : [...now].filter((other) => other !== unitId)));
  return (
    <>
      <PageHeader title={words.followUp.title}>
        <span role="status">{chosen.size > 0 && words.followUp.chosen(formatVietnameseNumber(chosen.size))}</span>
        <SearchField
          label={words.followUp.search}
          value={filter.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        <KeyedButton
          label={words.followUp.letters}
          keys="F9"
          disabled={chosen.size === 0 && owing(data?.counts) === 0}
          onPress={() => setWriting(true)}
        />
        <Link to="/intake">{words.followUp.back}</Link>
      </PageHeader>
      <StatusFilter filter={filter} counts={data?.counts} />
      <PlaceFilters filter={filter} onChange={change} />
      <FollowUpList
        input={input}
        chosen={chosen}
        onChoose={onChoose}
        onSort={(key) => change({ sort: key === 'days' ? 'days' : undefined })}
      />
      {writing && (
        <LettersDialog
          scope={scope}
          chosen={[...chosen]}
          owing={owing(data?.counts)}
          onClose={() => setWriting(false)}
          onMade={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

function owing(counts: SendingCounts | undefined): number {
  return counts === undefined ? 0 : counts.missing + counts.returned;
}

function PlaceFilters({ filter, onChange }: { filter: FollowUpFilter; onChange: (part: FollowUpFilter) => void }) {
  const clusters = useClusters();
  return (
    <div className={styles.filters}>
      <NativeSelect
        size="xs"
        aria-label={words.followUp.sector}
        data={sectorChoices}
        value={filter.sector ?? ''}
        onChange={(event) => onChange({ sector: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.followUp.cluster}
        data={[{ value: '', label: words.followUp.everyCluster }, ...clusters]}
        value={filter.cluster ?? ''}
        onChange={(event) => onChange({ cluster: event.currentTarget.value })}
      />
    </div>
  );
}
