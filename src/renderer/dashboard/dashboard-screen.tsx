import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Attention } from './attention.tsx';
import styles from './dashboard.module.css';
import { Headlines } from './headlines.tsx';
import { Paragraph } from './paragraph.tsx';
import { Phases } from './phases.tsx';
import { Sendings } from './sendings.tsx';
import { UnitsSent } from './units-sent.tsx';

/** Where the campaign stands: what was sent, the figures of the report, and what waits for a person. */
export function DashboardScreen() {
  const overview = useQuery(
    queries.campaigns.overview.queryOptions({ input: useScope(), placeholderData: keepPreviousData }),
  );
  if (overview.error) {
    return (
      <ErrorState
        fact={errorSentence(overview.error)}
        action={words.ui.tryAgain}
        onAction={() => void overview.refetch()}
      />
    );
  }
  if (!overview.data) return <Loading label={words.ui.loading} />;
  const { campaign, phases, units, headlines, paragraph, attention } = overview.data;
  return (
    <div className={styles.screen}>
      <PageHeader title={campaign.title}>{campaign.theme !== '' && <em>{campaign.theme}</em>}</PageHeader>
      <div className={styles.columns}>
        <div>
          <Headlines headlines={headlines} />
          <Paragraph text={paragraph} />
          <Sendings />
        </div>
        <div>
          <Attention items={attention} />
          <UnitsSent units={units} />
          <Phases phases={phases} />
        </div>
      </div>
    </div>
  );
}
