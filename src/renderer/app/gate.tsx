import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ApplicationState } from '#shared/contract/app.ts';
import { queries } from '../api/queries.ts';
import { SetupScreen } from '../setup/setup-screen.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { type Application, ApplicationContext } from './application.tsx';
import { errorSentence } from './error-sentence.ts';
import { Shell } from './shell.tsx';
import { words } from './words.ts';

/** Nothing is shown before the application has answered; without a name it is the first run. */
export function Gate() {
  const state = useQuery(queries.app.state.queryOptions());
  if (state.data) return <Opened state={state.data} />;
  if (state.isPending) return <Loading label={words.ui.loading} />;
  return (
    <ErrorState fact={errorSentence(state.error)} action={words.ui.tryAgain} onAction={() => void state.refetch()} />
  );
}

function Opened({ state }: { state: ApplicationState }) {
  const [chosen, setChosen] = useState<{ campaignId: string; phaseId: string | null } | null>(null);
  const choose = useCallback((campaignId: string, phaseId: string | null) => setChosen({ campaignId, phaseId }), []);
  const application = useMemo<Application | null>(() => {
    const newestFirst = state.campaigns.toSorted((one, other) => other.year - one.year);
    const campaign = newestFirst.find(({ id }) => id === chosen?.campaignId) ?? newestFirst[0];
    if (!state.federation || !campaign) return null;
    const phase = campaign.phases.find(({ id }) => id === chosen?.phaseId);
    const { federation, awardTypes } = state;
    return { federation, awardTypes, campaigns: newestFirst, campaign, phaseId: phase?.id ?? null, choose };
  }, [state, chosen, choose]);
  if (!application) return <SetupScreen />;
  return (
    <ApplicationContext value={application}>
      <Shell />
    </ApplicationContext>
  );
}
