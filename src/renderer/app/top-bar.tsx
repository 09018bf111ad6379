import { Button, NativeSelect } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { AddCampaignDialog } from '../setup/add-campaign-dialog.tsx';
import { useApplication } from './application.tsx';
import { Help } from './help.tsx';
import { helpScreenOf } from './help-screen.ts';
import { JobStrip } from './job-strip.tsx';
import styles from './shell.module.css';
import { words } from './words.ts';

export function TopBar() {
  const { federation, campaign, campaigns, phaseId, choose } = useApplication();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [adding, setAdding] = useState(false);
  return (
    <header className={styles.top}>
      <strong className={styles.federation} title={federation.name}>
        {federation.name}
      </strong>
      <NativeSelect
        size="xs"
        aria-label={words.shell.campaign}
        value={campaign.id}
        data={campaigns.map(({ id, year }) => ({ value: id, label: words.shell.year(year) }))}
        onChange={(event) => choose(event.currentTarget.value, null)}
      />
      <NativeSelect
        size="xs"
        aria-label={words.shell.phase}
        value={phaseId ?? ''}
        data={[
          { value: '', label: words.shell.wholeYear },
          ...campaign.phases.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => choose(campaign.id, event.currentTarget.value || null)}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
        {words.shell.addCampaign}
      </Button>
      <JobStrip />
      <Help screen={helpScreenOf(path)} />
      <AddCampaignDialog opened={adding} onClose={() => setAdding(false)} />
    </header>
  );
}
