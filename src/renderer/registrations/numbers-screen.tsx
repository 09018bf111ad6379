import { SegmentedControl } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { ValueList } from '#shared/contract/entry.ts';
import type { UnitNumbers } from '#shared/contract/numbers.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { useEntryPhase } from '../app/use-entry-phase.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { EntryStrip } from '../ui/entry/entry-strip.tsx';
import { type EntryRow, useEntryRows } from '../ui/entry/use-entry-rows.ts';
import { ValueFilter } from '../ui/entry/value-filter.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { ActiveCell } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { type Grouping, groupings, groupsOf, type NumberRow, numberRows } from './number-rows.ts';
import type { NumbersAddress } from './numbers-address.ts';
import { RegistrationTabs } from './registration-tabs.tsx';
import styles from './registrations.module.css';
import { useNumberColumns } from './use-number-columns.tsx';

const route = getRouteApi('/registrations/numbers');

/** Units down, awards across: the numbers of units that telephoned, with the sums of their groups. */
export function NumbersScreen() {
  const phase = useEntryPhase();
  return <Numbers key={phase.id} phase={phase} />;
}

function Numbers({ phase }: { phase: ReturnType<typeof useEntryPhase> }) {
  const { by = 'cluster', search = '', groups = '' }: NumbersAddress = route.useSearch();
  const navigate = route.useNavigate();
  const show = useCallback(
    (next: NumbersAddress) => void navigate({ to: '/registrations/numbers', search: next, replace: true }),
    [navigate],
  );
  const { campaignId } = useScope();
  const options = queries.numbers.table.queryOptions({ input: { campaignId, phaseId: phase.id } });
  const table = useQuery(options);
  const rows = useMemo(() => {
    const wanted = foldForSearch(search);
    const all = table.data ?? [];
    const shown = groups === '' ? all : shownGroups(all, by, groups.split('\n'));
    const units = shown.filter(({ name }) => foldForSearch(name).includes(wanted));
    return numberRows(units, by, groupNames);
  }, [table.data, search, by, groups]);
  const cache = useQueryClient();
  const entry = useEntryRows<NumberRow>({
    name: `numbers ${phase.id}`,
    campaignId,
    phaseId: phase.id,
    total: rows.length,
    rowAt: (index) => rows[index],
    fetchRange: useCallback(async (first, last) => rows.slice(first, last + 1), [rows]),
    latest: (id) => {
      const unit = cache.getQueryData(options.queryKey)?.find((each) => each.id === id);
      return unit && { id, kind: 'unit', unit };
    },
    seenOf: seenNumbers,
    required: null,
    defaults: nothing,
    save: (gesture) => client.numbers.edit(gesture),
    noteOf: numberNote,
  });
  const units = table.data;
  const filter = useMemo(
    () => <GroupFilter units={units ?? []} address={{ by, search, groups }} show={show} />,
    [units, by, search, groups, show],
  );
  const columns = useNumberColumns(entry.typedText, filter);
  const [goTo, setGoTo] = useState<ActiveCell | null>(null);
  return (
    <>
      <PageHeader title={words.entry.numbers} note={phase.name}>
        <SegmentedControl
          size="xs"
          aria-label={words.entry.groupBy}
          value={by}
          data={groupings.map((value) => ({ value, label: words.entry.grouping[value] }))}
          onChange={(value) => show({ by: value, search })}
        />
        <SearchField
          label={words.entry.searchUnit}
          value={search}
          onSearch={(text) => show({ by, search: text, groups })}
        />
      </PageHeader>
      <RegistrationTabs />
      {table.error && (
        <ErrorState
          fact={errorSentence(table.error)}
          action={words.ui.tryAgain}
          onAction={() => void table.refetch()}
        />
      )}
      {table.isPending && <Loading label={words.ui.loading} />}
      {table.data?.length === 0 && <EmptyState fact={words.entry.noUnits} />}
      {table.data !== undefined && table.data.length > 0 && (
        <>
          <EntryStrip entry={entry} columns={columns.map(({ key }) => key)} onGoTo={setGoTo} />
          <SheetGrid
            label={words.entry.numbers}
            columns={columns}
            total={entry.total}
            rowAt={entry.rowAt}
            rowClass={sumClass}
            resetKey={`${phase.id} ${by} ${search} ${groups}`}
            frozen={1}
            editing={entry.editing}
            goTo={goTo}
          />
        </>
      )}
    </>
  );
}

const nothing = {};

const groupNames = {
  cluster: words.entry.noCluster,
  sector: words.entry.noSector,
  sectors: words.registrations.sectors,
  subtotal: words.entry.subtotal,
  total: words.entry.total,
};

interface GroupFilterProps {
  units: UnitNumbers[];
  address: NumbersAddress;
  show: (next: NumbersAddress) => void;
}

/** Which groups are shown. */
function GroupFilter({ units, address, show }: GroupFilterProps) {
  const { by = 'cluster', groups = '', ...rest } = address;
  return (
    <ValueFilter
      column={words.entry.grouping[by]}
      chosen={groups === '' ? [] : groups.split('\n')}
      queryKey={['numbers', 'groups', by, units]}
      values={async (find) => groupValues(units, by, find)}
      onChoose={(chosen) => show({ ...rest, by, groups: chosen.join('\n') })}
    />
  );
}

function shownGroups(units: UnitNumbers[], by: Grouping, names: readonly string[]): UnitNumbers[] {
  const groups = groupsOf(units, by, groupNames);
  return [...groups].flatMap(([name, members]) => (names.includes(name) ? members : []));
}

/** The groups with how many units each has. */
function groupValues(units: UnitNumbers[], by: Grouping, find: string): ValueList {
  const wanted = foldForSearch(find);
  const values = [...groupsOf(units, by, groupNames)]
    .filter(([name]) => foldForSearch(name).includes(wanted))
    .map(([name, members]) => ({ value: name, label: name, count: members.length }));
  return { total: values.length, values };
}

function sumClass({ stored }: EntryRow<NumberRow>): string | undefined {
  return stored?.kind === 'sum' ? styles.sumRow : undefined;
}

function seenNumbers(row: NumberRow, fields: readonly string[]): Record<string, string> {
  if (row.kind === 'sum') return {};
  return Object.fromEntries(fields.map((field) => [field, String(row.unit.cells[field]?.typed ?? '')]));
}

/** What files and names say beside a typed number. */
function numberNote({ stored }: EntryRow<NumberRow>, field: string): string | null {
  const cell = stored?.kind === 'unit' ? stored.unit.cells[field] : undefined;
  if (cell === undefined) return null;
  const { typed, filed, named } = cell;
  const facts = [
    filed === null ? null : words.entry.filed(formatVietnameseNumber(filed)),
    typed !== null && filed !== null && filed > typed ? words.entry.filedLarger : null,
    named === 0 ? null : words.entry.named(formatVietnameseNumber(named)),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : facts.join(' ');
}
