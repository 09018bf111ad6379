import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SettingsState } from '#shared/contract/settings.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import styles from './settings.module.css';
import { SettingsTabs } from './settings-tabs.tsx';

interface SettingsFrameProps {
  label: string;
  about: string;
  actions?: ReactNode;
  children: (state: SettingsState) => ReactNode;
}

/** What the screens of settings share: their tabs, the settings as they stand, and that every change can be undone. */
export function SettingsFrame({ label, about, actions, children }: SettingsFrameProps) {
  const state = useQuery(queries.settings.state.queryOptions());
  return (
    <>
      <PageHeader title={words.settings.title} note={words.settings.undoable}>
        {actions}
      </PageHeader>
      <SettingsTabs />
      {state.error && (
        <ErrorState
          fact={errorSentence(state.error)}
          action={words.ui.tryAgain}
          onAction={() => void state.refetch()}
        />
      )}
      {state.isPending && <Loading label={words.ui.loading} />}
      {state.data && (
        <div className={styles.body} role="region" aria-label={label} tabIndex={0}>
          <p className={styles.about}>{about}</p>
          {children(state.data)}
        </div>
      )}
    </>
  );
}
