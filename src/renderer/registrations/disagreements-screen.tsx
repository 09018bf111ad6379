import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Disagreement } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useAwardName, useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { FigureLink } from './figure-link.tsx';
import { RegistrationTabs } from './registration-tabs.tsx';
import styles from './registrations.module.css';

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
  const failed = list.error ?? decide.error;
  return (
    <>
      <PageHeader title={words.registrations.disagreements} />
      <RegistrationTabs />
      {failed && (
        <ErrorState fact={errorSentence(failed)} action={words.ui.tryAgain} onAction={() => void list.refetch()} />
      )}
      {list.isPending && <Loading label={words.ui.loading} />}
      {list.data?.length === 0 && <EmptyState fact={words.registrations.noDisagreements} />}
      {list.data && list.data.length > 0 && (
        <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={words.registrations.disagreements}>
          <table className={`ledger ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{words.registrations.unit}</th>
                <th scope="col">{words.registrations.award}</th>
                <th scope="col">{words.registrations.phase}</th>
                <th scope="col">{words.registrations.byNames}</th>
                <th scope="col">{words.registrations.byNumbers}</th>
                <th scope="col">{words.registrations.decision}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((row) => (
                <DisagreementRow
                  key={`${row.phaseId} ${row.unitId} ${row.part} ${row.award} ${row.subject}`}
                  row={row}
                  busy={decide.isPending}
                  onDecide={(chosen) => decide.mutate({ row, chosen })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface DisagreementRowProps {
  row: Disagreement;
  busy: boolean;
  onDecide: (chosen: Disagreement['chosen']) => void;
}

function DisagreementRow({ row, busy, onDecide }: DisagreementRowProps) {
  const { campaignId } = useScope();
  const awardName = useAwardName();
  const { phaseId, unitId, award, subject, chosen } = row;
  const figure = {
    campaignId,
    phaseId,
    unitId,
    award,
    subject,
    what: 'registered',
    sector: null,
    clusterId: null,
    group: null,
  } as const;
  const choice = (value: 'named' | 'counted', count: number) => (
    <Button
      size="compact-xs"
      variant={chosen === value ? 'filled' : 'default'}
      aria-pressed={chosen === value}
      disabled={busy}
      onClick={() => onDecide(chosen === value ? null : value)}
    >
      {words.registrations.take(formatVietnameseNumber(count))}
    </Button>
  );
  return (
    <tr>
      <th scope="row">
        <FigureLink figure={figure}>
          {row.partName === null ? row.unitName : `${row.partName} – ${row.unitName}`}
        </FigureLink>
      </th>
      <td>
        {awardName(award)} ({words.registrations.subject[subject]})
      </td>
      <td>{row.phaseName}</td>
      <td>{choice('named', row.named)}</td>
      <td>{choice('counted', row.counted)}</td>
      <td>{chosen === null ? words.registrations.largerStands : words.registrations.decided[chosen]}</td>
    </tr>
  );
}
