import { useMemo, useState } from 'react';
import type { EntryGesture, EntryOutcome, ValueList } from '#shared/contract/entry.ts';
import type { InitiativeRow, WorkRow } from '#shared/contract/items.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { useEntryPhase } from '../app/use-entry-phase.ts';
import { words } from '../app/words.ts';
import { useOpenSource } from '../registrations/source-link.tsx';
import { EntryStrip } from '../ui/entry/entry-strip.tsx';
import { useEntryRows } from '../ui/entry/use-entry-rows.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { LinkTabs } from '../ui/link-tabs.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import type { ActiveCell } from '../ui/sheet-grid/grid.ts';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { type ItemAddress, itemInput, itemsSortedBy } from './item-address.ts';
import { type ItemFilterInput, type OwnColumn, useItemColumns } from './use-item-columns.tsx';

type Window = { offset: number; limit: number };

export interface ItemScreenProps<Row> {
  kind: 'initiatives' | 'works';
  address: ItemAddress;
  change: (address: ItemAddress) => void;
  own: OwnColumn<Row>;
  page: (
    input: ItemFilterInput & Window,
    options: { signal: AbortSignal },
  ) => Promise<{ total: number; sumVnd: number; rows: Row[] }>;
  values: (input: ItemFilterInput & { column: 'unit' | 'phase' }) => Promise<ValueList>;
  save: (gesture: EntryGesture) => Promise<EntryOutcome>;
  /** The values of the own column as the procedure compares them. */
  seenOwn: (row: Row) => Record<string, string>;
  /** How many and worth how much. */
  fact: (count: string, value: string) => string;
}

const required = ['title', 'unit'];

/** Initiatives or works of a campaign in a grid, edited in place. */
export function ItemScreen<Row extends InitiativeRow | WorkRow>(props: ItemScreenProps<Row>) {
  const { campaignId } = useScope();
  return <Items key={campaignId} {...props} />;
}

function Items<Row extends InitiativeRow | WorkRow>(props: ItemScreenProps<Row>) {
  const { kind, address, change, own, fact } = props;
  const scope = useScope();
  const phase = useEntryPhase();
  const openSource = useOpenSource();
  const input = { ...scope, ...itemInput(address) };
  const [sum, setSum] = useState(0);
  const rows = useWindowedRows<Row>({
    key: [kind, input],
    fetch: async (window, signal) => {
      const page = await props.page({ ...input, ...window }, { signal });
      setSum(page.sumVnd);
      return page;
    },
  });
  const defaults = useMemo(() => ({}), []);
  const entry = useEntryRows<Row>({
    name: `${kind} ${scope.campaignId}`,
    campaignId: scope.campaignId,
    phaseId: phase.id,
    total: rows.total,
    rowAt: rows.rowAt,
    fetchRange: rows.fetchRange,
    latest: (id) => rows.loaded().find((row) => row.id === id),
    seenOf: (row) => ({ ...seenItem(row), ...props.seenOwn(row) }),
    required,
    defaults,
    save: props.save,
  });
  const columns = useItemColumns<Row>({
    kind,
    own,
    address,
    change,
    values: props.values,
  });
  const [goTo, setGoTo] = useState<ActiveCell | null>(null);
  return (
    <>
      <PageHeader title={words.entry.screen}>
        <span role="status">
          {rows.pending ? words.ui.loading : fact(formatVietnameseNumber(rows.total), formatVietnameseNumber(sum))}
        </span>
        <KeyedButton
          label={words.entry.addRow}
          keys="Insert"
          variant="default"
          onPress={() => setGoTo({ row: entry.total - 1, column: 0 })}
        />
        <SearchField
          label={words.entry.search}
          value={address.search ?? ''}
          onSearch={(search) => change({ ...address, search })}
        />
      </PageHeader>
      <LinkTabs
        label={words.registrations.views}
        tabs={[
          { to: '/initiatives', label: words.entry.initiatives },
          { to: '/initiatives/works', label: words.entry.works },
        ]}
      />
      {rows.error !== null ? (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      ) : (
        <>
          <EntryStrip entry={entry} columns={columns.map(({ key }) => key)} onGoTo={setGoTo} />
          <SheetGrid
            label={words.entry[kind]}
            columns={columns}
            total={entry.total}
            rowAt={entry.rowAt}
            onShow={rows.show}
            onOpen={({ stored }) => stored && openSource(stored.source)}
            {...(address.sort && { sort: { key: address.sort, descending: address.descending === 'true' } })}
            onSort={(key) => change(itemsSortedBy(address, key))}
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

function seenItem({ title, valueVnd, unitId, partText, phaseId, movements }: InitiativeRow | WorkRow) {
  const value = valueVnd === null ? '' : String(valueVnd);
  return { title, value, unit: unitId, part: partText, phase: phaseId, movements };
}
