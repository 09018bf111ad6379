import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonPage } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { EntriesSection } from './entries-section.tsx';
import { InitiativesSection } from './initiatives-section.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { UnitsSection } from './units-section.tsx';

const route = getRouteApi('/registrations/people/$personId');

/** Everything that stands under one person's name. */
export function PersonScreen() {
  const { personId } = route.useParams();
  const page = useQuery(queries.people.person.queryOptions({ input: { id: personId } }));
  return (
    <>
      <Link to="/registrations/people" className={styles.back}>
        {words.people.backToPeople}
      </Link>
      {page.error && (
        <ErrorState fact={errorSentence(page.error)} action={words.ui.tryAgain} onAction={() => void page.refetch()} />
      )}
      {page.isPending && <Loading label={words.ui.loading} />}
      {page.data && <PersonView key={personId} page={page.data} />}
    </>
  );
}

function PersonView({ page }: { page: PersonPage }) {
  const [dialog, setDialog] = useState<'change' | 'merge' | null>(null);
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => client.people.remove({ id: page.id }),
    onSuccess: () => void navigate({ to: '/registrations/people' }),
    onError: (error) => tellError(error),
  });
  return (
    <>
      <PageHeader title={page.name} note={page.unitName}>
        {page.mergedInto === null && (
          <>
            <KeyedButton label={words.people.change} keys="F2" onPress={() => setDialog('change')} />
            <Button size="xs" variant="default" onClick={() => setDialog('merge')}>
              {words.people.merge}
            </Button>
            <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
              {words.people.remove}
            </Button>
          </>
        )}
      </PageHeader>
      {page.mergedInto !== null && (
        <p className={styles.standing}>
          {words.people.mergedInto}{' '}
          <Link to="/registrations/people/$personId" params={{ personId: page.mergedInto.id }}>
            {page.mergedInto.name}
          </Link>
        </p>
      )}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={page.name}>
        <Facts page={page} />
        <MergedSection page={page} />
        <EntriesSection subject="individual" subjectId={page.id} entries={page.entries} />
        <UnitsSection units={page.units} />
        <InitiativesSection page={page} />
      </div>
      {dialog === 'change' && <PersonDialog person={page} onClose={() => setDialog(null)} />}
      {dialog === 'merge' && <MergeDialog person={page} onClose={() => setDialog(null)} />}
    </>
  );
}

function Facts({ page }: { page: PersonPage }) {
  const facts: [string, string | null][] = [
    [words.people.position, page.position],
    [words.people.birth, page.birth === null ? null : formatDate(page.birth)],
    [words.people.sex, page.sex === null ? null : words.people.sexes[page.sex]],
    [words.people.memberNumber, page.memberNumber],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? words.people.unknown}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows that were joined to this one, each to be taken out again. */
function MergedSection({ page }: { page: PersonPage }) {
  const unmerge = useMutation({
    mutationFn: (id: string) => client.people.unmerge({ id }),
    onSuccess: ({ kept }) => tell({ message: [words.people.unmerged(kept.length), ...kept].join(' ') }),
    onError: (error) => tellError(error),
  });
  if (page.merged.length === 0) return null;
  return (
    <section aria-labelledby="merged">
      <h2 id="merged">{words.people.mergedRows}</h2>
      {page.merged.map(({ id, name, unitName }) => (
        <div key={id} className={styles.choices}>
          <span>
            {name} · {unitName}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            disabled={unmerge.isPending}
            aria-label={words.people.unmergeOf(name, unitName)}
            onClick={() => unmerge.mutate(id)}
          >
            {words.people.unmerge}
          </Button>
        </div>
      ))}
    </section>
  );
}
