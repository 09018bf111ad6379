import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { client } from '../api/client.ts';
import type { Application } from '../app/application.tsx';
import { words } from '../app/words.ts';
import styles from './settings.module.css';
import { SettingsDialog } from './settings-dialog.tsx';
import { useStoreSetting } from './use-store-setting.ts';

interface AwardDialogProps {
  award: Application['awardTypes'][number];
  onClose: () => void;
}

export function AwardDialog({ award, onClose }: AwardDialogProps) {
  const [seen] = useState(award);
  const form = useForm({
    initialValues: { name: award.name, basis: award.basis, aliases: award.aliases.join('\n') },
    validate: { name: (name) => (name.trim() === '' ? words.settings.required : null) },
  });
  const store = useStoreSetting(
    ({ name, basis, aliases }: typeof form.values) =>
      client.settings.changeAward({ code: award.code, name, basis, aliases: aliases.split('\n'), seen }),
    onClose,
  );
  return (
    <SettingsDialog
      title={words.settings.award.changeTitle(award.name)}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((fields) => store.mutate(fields))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextInput
          className={styles.wide}
          label={words.settings.award.name}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput className={styles.wide} label={words.settings.basis} {...form.getInputProps('basis')} />
        <Textarea
          className={styles.wide}
          size="xs"
          rows={6}
          label={words.settings.award.aliases}
          description={words.settings.award.aliasesHint}
          {...form.getInputProps('aliases')}
        />
      </div>
    </SettingsDialog>
  );
}
