import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { LegalText } from '#shared/domain/legal-texts.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import styles from './settings.module.css';
import { SettingsDialog } from './settings-dialog.tsx';
import { useStoreSetting } from './use-store-setting.ts';
import { readValidity, type TypedValidity, typedValidity, validityErrors } from './validity.ts';

interface Typed extends TypedValidity {
  name: string;
  cited: string;
  checked: boolean;
}

/** Null: a new text. */
export function LegalTextDialog({ text, onClose }: { text: LegalText | null; onClose: () => void }) {
  const form = useForm<Typed>({
    initialValues: {
      name: text?.name ?? '',
      cited: text?.cited ?? '',
      checked: text?.checked ?? false,
      ...typedValidity(text ?? { validFrom: null, validTo: null }),
    },
    validate: (fields) => ({
      ...(fields.name.trim() === '' ? { name: words.settings.required } : {}),
      ...validityErrors(fields),
    }),
  });
  const store = useStoreSetting(
    (fields: Typed) =>
      client.settings.storeLegalText({ ...fields, ...readValidity(fields), code: text?.code ?? null, seen: text }),
    onClose,
  );
  return (
    <SettingsDialog
      title={text === null ? words.settings.legal.addTitle : words.settings.legal.changeTitle}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((fields) => store.mutate(fields))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <Textarea
          className={styles.wide}
          size="xs"
          rows={2}
          label={words.settings.legal.name}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          className={styles.wide}
          label={words.settings.legal.cited}
          description={words.settings.legal.citedHint}
          {...form.getInputProps('cited')}
        />
        {(['validFrom', 'validTo'] as const).map((field) => (
          <TextInput
            key={field}
            label={words.settings[field]}
            placeholder={words.settings.dayShape}
            {...form.getInputProps(field)}
          />
        ))}
        <Checkbox
          className={styles.wide}
          size="xs"
          label={words.settings.legal.check}
          {...form.getInputProps('checked', { type: 'checkbox' })}
        />
      </div>
    </SettingsDialog>
  );
}
