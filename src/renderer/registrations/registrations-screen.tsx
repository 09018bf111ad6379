import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { useEntryPhase } from '../app/use-entry-phase.ts';
import { words } from '../app/words.ts';
import { EntryStrip } from '../ui/entry/entry-strip.tsx';
import { useEntryRows } from '../ui/entry/use-entry-rows.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { ActiveCell } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { type RegistrationFilter, registrationInput, sortedBy } from './registration-filter.ts';
import { RegistrationTabs } from './registration-tabs.tsx';
import styles from './registrations.module.css';
import { useOpenSource } from './source-link.tsx';
import { useRegistrationColumns } from './use-registration-columns.tsx';

const route = getRouteApi('/registrations');

/** The grid of named registrations: found, narrowed and ordered by the database a window at a time, edited in place. */
export function RegistrationsScreen() {
  const { campaignId } = useScope();
  return <Registrations key={campaignId} />;
}

function Registrations() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const openSource = useOpenSource();
  const change = useCallback(
    (next: RegistrationFilter) => void navigate({ to: '/registrations', search: next, replace: true }),
    [navigate],
  );
  const columns = useRegistrationColumns(filter, change);
  const { entry, rows, input } = useRegistrationRows(filter);
  const [goTo, setGoTo] = useState<ActiveCell | null>(null);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeader title={words.registrations.title}>
        <span role="status">
          {rows.pending ? words.ui.loading : words.registrations.count(formatVietnameseNumber(rows.total))}
        </span>
        <KeyedButton
          label={words.entry.addRow}
          keys="Insert"
          variant="default"
          onPress={() => setGoTo({ row: entry.total - 1, column: 0 })}
        />
        <SearchField
          label={words.registrations.search}
          value={filter.search ?? ''}
          onSearch={(search) => change({ ...filter, search })}
        />
      </PageHeader>
      <RegistrationTabs />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : (
        <>
          {rows.total === 0 && !rows.pending && (
            <p role="status" className={styles.sum}>
              {narrowed ? words.registrations.noneFound : words.registrations.empty}
            </p>
          )}
          <EntryStrip entry={entry} columns={columns.map(({ key }) => key)} onGoTo={setGoTo} />
          <SheetGrid
            label={words.registrations.title}
            columns={columns}
            total={entry.total}
            rowAt={entry.rowAt}
            onShow={rows.show}
            onOpen={({ stored }) => stored && openSource(stored.source)}
            sort={{ key: filter.sort ?? 'name', descending: filter.descending === 'true' }}
            onSort={(key) => change(sortedBy(filter, key))}
            resetKey={JSON.stringify(input)}
            frozen={1}
            editing={entry.editing}
            goTo={goTo}
          />
        </>
      )}
    </>
  );
}

const required = ['name', 'award', 'unit'];

function useRegistrationRows(filter: RegistrationFilter) {
  const scope = useScope();
  const phase = useEntryPhase();
  const input = {
    ...scope,
    ...registrationInput(filter),
    sort: filter.sort ?? ('name' as const),
    descending: filter.descending === 'true',
  };
  const rows = useWindowedRows({
    key: ['registrations', input],
    fetch: (window, signal) => client.registrations.page({ ...input, ...window }, { signal }),
  });
  const defaults = useMemo(() => ({}), []);
  const entry = useEntryRows({
    name: `registrations ${scope.campaignId}`,
    campaignId: scope.campaignId,
    phaseId: phase.id,
    total: rows.total,
    rowAt: rows.rowAt,
    fetchRange: rows.fetchRange,
    latest: (id) => rows.loaded().find((row) => row.id === id),
    seenOf: seenRegistration,
    required,
    defaults,
    save: (gesture) => client.registrations.edit(gesture),
  });
  return { entry, rows, input };
}

/** The values of a row as the procedure compares them. */
function seenRegistration(row: RegistrationRow): Record<string, string> {
  const { name, subject, award, unitId, partName, position, birth, sex, phaseId } = row;
  return {
    name,
    subject,
    award,
    unit: unitId,
    part: partName ?? '',
    position: position ?? '',
    birth: birth ?? '',
    sex: sex ?? '',
    phase: phaseId,
  };
}
