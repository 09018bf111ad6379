import { useState } from 'react';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SettingsTabs } from '../settings/settings-tabs.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { CampaignTexts } from './campaign-texts.tsx';
import styles from './campaigns.module.css';
import { CloneDialog } from './clone-dialog.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { ExpectedSection } from './expected-section.tsx';
import { MovementsSection } from './movements-section.tsx';
import { PhasesSection } from './phases-section.tsx';

/** How the campaign in view is set up. */
export function CampaignScreen() {
  const { campaign } = useApplication();
  const [cloning, setCloning] = useState(false);
  return (
    <>
      <PageHeader title={words.settings.title} note={words.settings.undoable}>
        <KeyedButton label={words.campaigns.clone} keys="F2" onPress={() => setCloning(true)} />
      </PageHeader>
      <SettingsTabs />
      <div className={styles.body} role="region" aria-label={words.campaigns.tab} tabIndex={0}>
        <p className={styles.about}>{words.campaigns.about}</p>
        <CampaignTexts campaign={campaign} />
        <PhasesSection campaign={campaign} />
        <DeadlinesSection campaign={campaign} />
        <MovementsSection campaign={campaign} />
        <ExpectedSection campaign={campaign} />
      </div>
      {cloning && <CloneDialog campaign={campaign} onClose={() => setCloning(false)} />}
    </>
  );
}
