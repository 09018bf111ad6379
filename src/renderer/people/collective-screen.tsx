import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { EntriesSection } from './entries-section.tsx';
import styles from './people.module.css';
import { UnitsSection } from './units-section.tsx';

const route = getRouteApi('/registrations/collectives/$collectiveId');

/** Everything that stands under one collective's name. */
export function CollectiveScreen() {
  const { collectiveId } = route.useParams();
  const page = useQuery(queries.people.collective.queryOptions({ input: { id: collectiveId } }));
  return (
    <>
      <Link to="/registrations/collectives" className={styles.back}>
        {words.people.backToCollectives}
      </Link>
      {page.error && (
        <ErrorState fact={errorSentence(page.error)} action={words.ui.tryAgain} onAction={() => void page.refetch()} />
      )}
      {page.isPending && <Loading label={words.ui.loading} />}
      {page.data && (
        <>
          <PageHeader title={page.data.name} note={page.data.unitName} />
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={page.data.name}>
            <EntriesSection subject="collective" subjectId={page.data.id} entries={page.data.entries} />
            <UnitsSection units={page.data.units} />
          </div>
        </>
      )}
    </>
  );
}
