import { getRouteApi } from '@tanstack/react-router';
import type { Figure } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { type FigureAddress, figureOfAddress } from './figure-address.ts';
import { FigureSum, useFigureSum } from './figure-sum.tsx';
import { RegistrationTabs } from './registration-tabs.tsx';
import styles from './registrations.module.css';
import { useOpenSource } from './source-link.tsx';
import { useFigureColumns } from './use-figure-columns.tsx';
import { useFigureTitle } from './use-figure-title.ts';

const route = getRouteApi('/registrations/figure');

/** The rows behind one figure, with the sum that gives it. */
export function FigureScreen() {
  const address = route.useSearch();
  const scope = useScope();
  const figure = figureOfAddress({ ...scopeAddress(scope), ...address });
  if (!figure) return <ErrorState fact={words.ui.noSuchScreen} />;
  return <FigureRows figure={figure} address={address} />;
}

function scopeAddress({ campaignId, phaseId }: { campaignId: string; phaseId: string | null }) {
  return { campaignId, ...(phaseId !== null && { phaseId }) };
}

function FigureRows({ figure, address }: { figure: Figure; address: FigureAddress }) {
  const search = address.search ?? '';
  const navigate = route.useNavigate();
  const openSource = useOpenSource();
  const title = useFigureTitle(figure);
  const sum = useFigureSum(figure);
  const columns = useFigureColumns(figure, sum !== undefined && (sum === 'too-many' || sum.details));
  const rows = useWindowedRows({
    key: ['figure', figure, search],
    fetch: (window, signal) => client.figures.rows({ ...figure, search, ...window }, { signal }),
  });
  const nothing = rows.total === 0 && !rows.pending;
  return (
    <>
      <PageHeader title={title}>
        <span role="status">
          {rows.pending ? words.ui.loading : words.registrations.rows(formatVietnameseNumber(rows.total))}
        </span>
        <SearchField
          label={words.registrations.search}
          value={search}
          onSearch={(text) =>
            void navigate({ to: '/registrations/figure', search: { ...address, search: text }, replace: true })
          }
        />
      </PageHeader>
      <FigureSum figure={figure} />
      <RegistrationTabs />
      {rows.error !== null && (
        <ErrorState fact={errorSentence(rows.error)} action={words.ui.tryAgain} onAction={rows.retry} />
      )}
      {nothing && rows.error === null && <EmptyState fact={words.registrations.noRows} />}
      {!nothing && rows.error === null && (
        <SheetGrid
          label={title}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          onShow={rows.show}
          onOpen={({ source }) => openSource(source)}
          rowClass={({ counted }) => (counted ? undefined : styles.notCounted)}
          resetKey={JSON.stringify([figure, search])}
        />
      )}
    </>
  );
}
