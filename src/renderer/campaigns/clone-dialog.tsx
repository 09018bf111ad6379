import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { dayInOtherYear, lastDayInOtherYear, yearsMoved } from '#shared/domain/set-up-dates.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { CampaignFields, campaignTexts, type TypedCampaign, titleError } from './campaign-fields.tsx';
import styles from './campaigns.module.css';

interface TypedYear extends TypedCampaign {
  year: string;
}

/** A new year set up as this one was; the phases that it will have are shown before anything is stored. */
export function CloneDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const { campaigns, choose } = useApplication();
  const next = Math.max(...campaigns.map(({ year }) => year)) + 1;
  const form = useForm<TypedYear>({
    initialValues: {
      year: String(next),
      title: yearsMoved(campaign.title, campaign.year, next - campaign.year),
      theme: '',
      occasion: '',
      launchedOn: '',
    },
    validate: { year: yearError, title: titleError },
  });
  const clone = useStoreSetting(
    ({ year, ...typed }: TypedYear) =>
      client.campaigns.clone({ fromId: campaign.id, year: Number(year), ...campaignTexts(typed) }),
    onClose,
  );
  const years = yearError(form.values.year) === null ? Number(form.values.year) - campaign.year : null;
  return (
    <SettingsDialog
      title={words.campaigns.cloneTitle(campaign.year)}
      pending={clone.isPending}
      error={clone.error}
      onStore={form.onSubmit((typed) => clone.mutate(typed, { onSuccess: ({ id }) => choose(id, null) }))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput label={words.campaigns.year} inputMode="numeric" {...form.getInputProps('year')} />
        <span />
        <CampaignFields form={form} />
      </div>
      <p className={styles.about}>{words.campaigns.cloneAbout(campaign.year)}</p>
      <ul className={styles.plan}>
        {years !== null &&
          campaign.phases.map((phase) => <li key={phase.id}>{plannedPhase(campaign, phase, years)}</li>)}
      </ul>
    </SettingsDialog>
  );
}

function plannedPhase(
  { year }: Campaign,
  { name, startsOn, endsOn }: Campaign['phases'][number],
  years: number,
): string {
  const time = words.campaigns.fromTo(
    formatDate(dayInOtherYear(startsOn, years)),
    formatDate(lastDayInOtherYear(endsOn, years)),
  );
  return `${yearsMoved(name, year, years)}: ${time}`;
}

function yearError(typed: string): string | null {
  return /^(20\d\d|2100)$/.test(typed.trim()) ? null : words.campaigns.yearWrong;
}
