import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { type CampaignFields, campaignErrors, campaignInput, usualCampaign, withYear } from './campaign-form.ts';
import { PhasesFields } from './phases-fields.tsx';

/** Opens a new year beside those that are there. */
export function AddCampaignDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { campaigns, choose } = useApplication();
  const newest = Math.max(...campaigns.map(({ year }) => year));
  const form = useForm<CampaignFields>({ initialValues: usualCampaign(newest + 1), validate: campaignErrors });
  const add = useMutation({
    mutationFn: (fields: CampaignFields) => client.campaigns.add(campaignInput(fields)),
    onSuccess: (campaign) => {
      choose(campaign.id, null);
      onClose();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={words.setup.addCampaign} size={780}>
      <form onSubmit={form.onSubmit((fields) => add.mutate(fields))}>
        <Group gap={8} align="flex-start">
          <TextInput
            label={words.setup.year}
            inputMode="numeric"
            w={80}
            data-autofocus
            {...form.getInputProps('year')}
            onChange={(event) => form.setValues(withYear(form.values, event.currentTarget.value))}
          />
          <TextInput label={words.setup.campaignTitle} flex={1} {...form.getInputProps('title')} />
        </Group>
        <PhasesFields
          phases={form.values.phases}
          errors={form.errors}
          onChange={(phases) => form.setFieldValue('phases', phases)}
        />
        {add.error && <ErrorState fact={errorSentence(add.error)} />}
        <Group gap={8} justify="flex-end">
          <Button size="xs" variant="default" onClick={onClose}>
            {words.ui.postpone}
          </Button>
          <Button size="xs" type="submit" loading={add.isPending}>
            {words.ui.store}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
