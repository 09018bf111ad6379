import { useMutation, useQuery } from '@tanstack/react-query';
import type { Disagreement } from '#shared/contract/figures.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { RegistrationTabs } from './registration-tabs.tsx';
import { useDisagreementColumns } from './use-disagreement-columns.tsx';

/** Units that sent names and numbers which do not agree. Until a person decides, the larger claim is counted. */
export function DisagreementsScreen() {
  const scope = useScope();
  const list = useQuery(queries.figures.disagreements.queryOptions({ input: scope }));
  const decide = useMutation({
    mutationFn: ({ row, chosen }: { row: Disagreement; chosen: Disagreement['chosen'] }) => {
      const { phaseId, unitId, part, award, subject } = row;
      return client.figures.decide({ campaignId: scope.campaignId, phaseId, unitId, part, award, subject, chosen });
    },
  });
  const columns = useDisagreementColumns(decide.isPending, (row, chosen) => decide.mutate({ row, chosen }));
  const failed = list.error ?? decide.error;
  const rows = list.data ?? [];
  return (
    <>
      <PageHeader title={words.registrations.disagreements} />
      <RegistrationTabs />
      {failed && (
        <ErrorState fact={errorSentence(failed)} action={words.ui.tryAgain} onAction={() => void list.refetch()} />
      )}
      {list.isPending && <Loading label={words.ui.loading} />}
      {list.data?.length === 0 && <EmptyState fact={words.registrations.noDisagreements} />}
      {rows.length > 0 && (
        <SheetGrid
          label={words.registrations.disagreements}
          columns={columns}
          total={rows.length}
          rowAt={(index) => rows[index]}
        />
      )}
    </>
  );
}
