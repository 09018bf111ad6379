import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { words } from '../app/words.ts';
import styles from './campaigns.module.css';
import { DayInput } from './day-input.tsx';

/** The campaign's own texts as they are typed; no day is empty. */
export interface TypedCampaign {
  title: string;
  theme: string;
  occasion: string;
  launchedOn: string;
}

export function typedCampaign({ title, theme, occasion, launchedOn }: Campaign): TypedCampaign {
  return { title, theme, occasion, launchedOn: launchedOn ?? '' };
}

/** As the contract takes them. */
export function campaignTexts({ title, theme, occasion, launchedOn }: TypedCampaign) {
  return { title, theme, occasion, launchedOn: launchedOn === '' ? null : launchedOn };
}

export function titleError(title: string): string | null {
  return title.trim() === '' ? words.campaigns.required : null;
}

export function CampaignFields<Typed extends TypedCampaign>({ form }: { form: UseFormReturnType<Typed> }) {
  return (
    <>
      <TextInput
        className={styles.wide}
        label={words.campaigns.campaignTitle}
        data-autofocus
        {...form.getInputProps('title')}
      />
      <TextInput className={styles.wide} label={words.campaigns.theme} {...form.getInputProps('theme')} />
      <TextInput
        className={styles.wide}
        label={words.campaigns.occasion}
        placeholder={words.campaigns.occasionExample}
        {...form.getInputProps('occasion')}
      />
      <DayInput label={words.campaigns.launchedOn} input={form.getInputProps('launchedOn')} />
    </>
  );
}
