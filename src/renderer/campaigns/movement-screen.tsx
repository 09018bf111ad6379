import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { sector } from '#shared/contract/common.ts';
import type { MovementRecords } from '#shared/contract/movements.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import styles from './campaigns.module.css';
import type { MovementAddress } from './movement-address.ts';
import { RecordFilters } from './record-filters.tsx';
import { useLinkAll } from './use-link-records.ts';
import { useRecordColumns } from './use-record-columns.tsx';

const route = getRouteApi('/settings/campaigns/movement');

/** What belongs to a movement or programme, and the records of the year that could. */
export function MovementScreen() {
  const scope = useScope();
  const address: MovementAddress = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<MovementAddress>) =>
    void navigate({ to: '/settings/campaigns/movement', search: { ...address, ...part }, replace: true });
  const movements = useQuery(queries.movements.list.queryOptions({ input: { campaignId: scope.campaignId } }));
  const movement = movements.data?.find(({ id }) => id === address.id);
  const records = recordsOf(scope, address);
  const linked = address.membership === undefined ? null : address.membership === 'linked';
  const rows = useWindowedRows({
    key: ['movement-records', records, linked],
    fetch: (window, signal) => client.movements.records({ ...records, linked, ...window }, { signal }),
  });
  const columns = useRecordColumns(records);
  return (
    <>
      <PageHeader title={movement?.name ?? words.campaigns.movements}>
        <SearchField
          label={words.campaigns.search}
          value={address.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        <Link to="/settings/campaigns">{words.campaigns.back}</Link>
      </PageHeader>
      <RecordFilters address={address} onChange={change} />
      <LinkAllButtons records={records} linked={linked} total={rows.total} />
      {rows.error !== null && (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      )}
      {rows.error === null && rows.total === 0 && !rows.pending && <EmptyState fact={words.campaigns.noRecords} />}
      {rows.total > 0 && (
        <SheetGrid
          label={words.campaigns.linkables[address.kind]}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          resetKey={JSON.stringify([records, linked])}
        />
      )}
    </>
  );
}

function recordsOf(scope: ReturnType<typeof useScope>, address: MovementAddress): MovementRecords {
  const { id, kind, search = '', award } = address;
  const chosen = sector.safeParse(address.sector).data ?? null;
  return {
    ...scope,
    movementId: id,
    kind,
    unitId: null,
    sector: address.sector === 'none' ? 'none' : chosen,
    awardCode: kind === 'registrations' ? (award ?? null) : null,
    search,
  };
}

interface LinkAllProps {
  records: MovementRecords;
  linked: boolean | null;
  total: number;
}

/** All that the filter finds, put to the movement or taken away in one operation. */
function LinkAllButtons({ records, linked, total }: LinkAllProps) {
  const all = useLinkAll(records);
  const count = formatVietnameseNumber(total);
  return (
    <div className={styles.filters}>
      <Button
        size="compact-xs"
        variant="default"
        disabled={total === 0 || linked === true}
        loading={all.isPending}
        onClick={() => all.mutate(true)}
      >
        {words.campaigns.linkAll(count)}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={total === 0 || linked === false}
        loading={all.isPending}
        onClick={() => all.mutate(false)}
      >
        {words.campaigns.unlinkAll(count)}
      </Button>
    </div>
  );
}
