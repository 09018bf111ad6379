import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { type CampaignFields, campaignErrors, campaignInput, usualCampaign, withYear } from './campaign-form.ts';
import { PhasesFields } from './phases-fields.tsx';

interface FederationFields extends CampaignFields {
  federationName: string;
  place: string;
}

const thisYear = new Date().getFullYear();

export function FederationForm({ disabled }: { disabled: boolean }) {
  const form = useForm<FederationFields>({
    initialValues: { federationName: '', place: '', ...usualCampaign(thisYear) },
    validate: (fields) => ({
      ...campaignErrors(fields),
      ...(fields.federationName.trim().length < 3 ? { federationName: words.setup.required } : {}),
      ...(fields.place.trim() === '' ? { place: words.setup.required } : {}),
    }),
  });
  const setUp = useMutation({
    mutationFn: ({ federationName, place, ...fields }: FederationFields) =>
      client.app.setUp({ federationName, place, ...campaignInput(fields) }),
  });
  return (
    <form onSubmit={form.onSubmit((fields) => setUp.mutate(fields))}>
      <TextInput
        label={words.setup.federationName}
        placeholder={words.setup.federationExample}
        {...form.getInputProps('federationName')}
      />
      <Group gap={8} mt={8} align="flex-start">
        <TextInput label={words.setup.place} placeholder={words.setup.placeExample} {...form.getInputProps('place')} />
        <TextInput
          label={words.setup.year}
          inputMode="numeric"
          w={80}
          {...form.getInputProps('year')}
          onChange={(event) => form.setValues(withYear(form.values, event.currentTarget.value))}
        />
        <TextInput label={words.setup.campaignTitle} flex={1} miw={220} {...form.getInputProps('title')} />
      </Group>
      <PhasesFields
        phases={form.values.phases}
        errors={form.errors}
        onChange={(phases) => form.setFieldValue('phases', phases)}
      />
      {setUp.error && <ErrorState fact={errorSentence(setUp.error)} />}
      <Button type="submit" size="xs" disabled={disabled} loading={setUp.isPending}>
        {words.setup.begin}
      </Button>
    </form>
  );
}
