import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { CampaignDialog } from './campaign-dialog.tsx';
import styles from './campaigns.module.css';

/** What the campaign is called, and for what it is held. */
export function CampaignTexts({ campaign }: { campaign: Campaign }) {
  const { choose } = useApplication();
  const [changing, setChanging] = useState(false);
  const remove = useStoreSetting(async (id: string) => {
    const [newest] = await client.campaigns.remove({ id });
    if (newest !== undefined) choose(newest.id, null);
  });
  const { year, title, theme, occasion, launchedOn } = campaign;
  const rows = [
    [words.campaigns.campaignTitle, title],
    [words.campaigns.theme, theme],
    [words.campaigns.occasion, occasion],
    [words.campaigns.launchedOn, launchedOn === null ? '' : formatDate(launchedOn)],
  ] as const;
  return (
    <section aria-labelledby="campaign">
      <div className={styles.head}>
        <h2 id="campaign">
          {words.campaigns.campaign} {year}
        </h2>
        <Button size="compact-xs" variant="default" onClick={() => setChanging(true)}>
          {words.campaigns.changeCampaign(year)}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate(campaign.id, { onError: (error) => tellError(error) })}
        >
          {words.campaigns.removeCampaign(year)}
        </Button>
      </div>
      <table className="ledger">
        <tbody>
          {rows.map(([label, text]) => (
            <tr key={label}>
              <th scope="row" className={styles.nowrap}>
                {label}
              </th>
              <td>{text === '' ? words.campaigns.none : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing && <CampaignDialog campaign={campaign} onClose={() => setChanging(false)} />}
    </section>
  );
}
