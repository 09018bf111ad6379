import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { AddUnitDialog } from './add-unit-dialog.tsx';
import { useUnitColumns } from './use-unit-columns.tsx';

/** The federation's units: sector, cluster, and whether they are expected to register. */
export function UnitsScreen() {
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const columns = useUnitColumns();
  const options = queries.units.list.queryOptions({ input: { search }, placeholderData: keepPreviousData });
  const { data: units, error, refetch } = useQuery(options);
  return (
    <>
      <PageHeader title={words.units.title}>
        <span role="status">{units && words.units.count(formatVietnameseNumber(units.length))}</span>
        <SearchField label={words.units.search} value={search} onSearch={setSearch} />
        <KeyedButton label={words.units.add} keys="F2" onPress={() => setAdding(true)} />
      </PageHeader>
      {error && <ErrorState fact={errorSentence(error)} action={words.ui.tryAgain} onAction={() => void refetch()} />}
      {units?.length === 0 && <EmptyState fact={search === '' ? words.units.empty : words.units.noneFound} />}
      {units && units.length > 0 && (
        <SheetGrid
          label={words.units.title}
          columns={columns}
          total={units.length}
          rowAt={(index) => units[index]}
          resetKey={search}
        />
      )}
      <AddUnitDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  );
}
