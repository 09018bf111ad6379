import { useForm } from '@mantine/form';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { CampaignFields, campaignTexts, type TypedCampaign, titleError, typedCampaign } from './campaign-fields.tsx';
import styles from './campaigns.module.css';

export function CampaignDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const form = useForm<TypedCampaign>({ initialValues: typedCampaign(campaign), validate: { title: titleError } });
  const store = useStoreSetting(
    (typed: TypedCampaign) =>
      client.campaigns.change({
        id: campaign.id,
        ...campaignTexts(typed),
        seen: campaignTexts(form.getInitialValues()),
      }),
    onClose,
  );
  return (
    <SettingsDialog
      title={words.campaigns.changeCampaign(campaign.year)}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((typed) => store.mutate(typed))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <CampaignFields form={form} />
      </div>
    </SettingsDialog>
  );
}
