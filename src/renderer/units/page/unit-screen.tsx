import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { UnitPage } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EventMenu } from '../events/event-menu.tsx';
import { UnitFormButton } from '../unit-form-button.tsx';
import { AliasesSection } from './aliases-section.tsx';
import { FactsForm } from './facts-form.tsx';
import { HeadCountsSection } from './head-counts-section.tsx';
import { NamesSection } from './names-section.tsx';
import { BelowSection, ClustersSection, EventsSection, ParentsSection, SentSection } from './sections.tsx';
import styles from './unit-page.module.css';

const route = getRouteApi('/units/$unitId');

/** Everything that the register holds of one unit. */
export function UnitScreen() {
  const { unitId } = route.useParams();
  const page = useQuery(queries.units.page.queryOptions({ input: { unitId } }));
  return (
    <>
      <Link to="/units" className={styles.back}>
        {words.unitPage.back}
      </Link>
      {page.error && (
        <ErrorState fact={errorSentence(page.error)} action={words.ui.tryAgain} onAction={() => void page.refetch()} />
      )}
      {page.isPending && <Loading label={words.ui.loading} />}
      {page.data && <UnitView key={unitId} page={page.data} />}
    </>
  );
}

function UnitView({ page }: { page: UnitPage }) {
  const { unit } = page;
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => client.units.remove({ unitId: unit.id }),
    onSuccess: () => void navigate({ to: '/units' }),
    onError: (error) => tellError(error),
  });
  return (
    <>
      <PageHeader title={unit.name} note={unit.code}>
        {unit.endedOn === null && <UnitFormButton unit={unit} size="xs" />}
        {unit.endedOn === null && <EventMenu unitId={unit.id} />}
        <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
          {words.unitPage.remove}
        </Button>
      </PageHeader>
      <Standing page={page} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={unit.name}>
        <div className={styles.column}>
          <FactsForm unit={unit} />
          <HeadCountsSection page={page} />
          <AliasesSection unit={unit} />
        </div>
        <div className={styles.column}>
          <NamesSection page={page} />
          <ParentsSection page={page} />
          <EventsSection page={page} />
          <BelowSection page={page} />
          <ClustersSection page={page} />
          <SentSection page={page} />
        </div>
      </div>
    </>
  );
}

/** That the unit has ended or rests, and where its figures stand. */
function Standing({ page: { unit, today } }: { page: UnitPage }) {
  if (unit.endedOn === null && !unit.suspended) return null;
  return (
    <p className={styles.standing}>
      {unit.endedOn === null ? words.unitPage.suspended : words.unitPage.endedOn(formatDate(unit.endedOn))}{' '}
      {today && words.unitPage.today[today.why](today.unit.name)}
    </p>
  );
}
