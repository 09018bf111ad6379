import { Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Unit } from '#shared/contract/units.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { EventMenu } from './events/event-menu.tsx';
import { ListButtons } from './list-file/list-buttons.tsx';
import { depthsOf } from './tree-depth.ts';
import { UnitTabs } from './unit-tabs.tsx';
import styles from './units.module.css';
import { useUnitColumns } from './use-unit-columns.tsx';
import { useUnitEditing } from './use-unit-editing.ts';

const none: readonly Unit[] = [];

/** The tree of units as it stands, or as it stood on a day. */
export function UnitsScreen() {
  const [search, setSearch] = useState('');
  const [on, setOn] = useState('');
  const [withEnded, setWithEnded] = useState(false);
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const input = { search, on: on || null };
  const options = queries.units.list.queryOptions({ input, placeholderData: keepPreviousData });
  const { data, error, refetch } = useQuery(options);
  const shown = useMemo(
    () => data?.filter(({ endedOn }) => withEnded || on !== '' || endedOn === null),
    [data, withEnded, on],
  );
  const depths = useMemo(() => depthsOf(shown ?? []), [shown]);
  const { editing, refused } = useUnitEditing(shown ?? none);
  const live = on === '';
  const columns = useUnitColumns({ depths, live, refused });
  return (
    <>
      <PageHeader title={words.units.title}>
        <span role="status">{shown && words.units.count(formatVietnameseNumber(shown.length))}</span>
        <Checkbox
          size="xs"
          label={words.unitPage.withEnded}
          checked={withEnded}
          onChange={(event) => setWithEnded(event.currentTarget.checked)}
        />
        <span className={styles.day}>
          <DateField label={words.unitPage.asOn} placeholder={words.unitPage.dayShape} value={on} onChange={setOn} />
        </span>
        <EventMenu />
        <ListButtons />
        <KeyedButton label={words.units.add} keys="F2" onPress={() => setAdding(true)} />
        <SearchField label={words.units.search} value={search} onSearch={setSearch} />
      </PageHeader>
      <UnitTabs />
      {error && <ErrorState fact={errorSentence(error)} action={words.ui.tryAgain} onAction={() => void refetch()} />}
      {shown?.length === 0 && <EmptyState fact={search === '' ? words.units.empty : words.units.noneFound} />}
      {shown && shown.length > 0 && (
        <SheetGrid
          label={words.units.title}
          columns={columns}
          total={shown.length}
          rowAt={(index) => shown[index]}
          onOpen={({ id }) => void navigate({ to: '/units/$unitId', params: { unitId: id } })}
          frozen={2}
          {...(live && { editing })}
          resetKey={`${search} ${on} ${withEnded}`}
        />
      )}
      <AddUnitDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  );
}
