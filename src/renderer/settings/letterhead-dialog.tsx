import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Letterhead, LetterheadFields } from '#shared/contract/settings.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import styles from './settings.module.css';
import { SettingsDialog } from './settings-dialog.tsx';
import { useStoreSetting } from './use-store-setting.ts';
import { readValidity, type TypedValidity, typedValidity, validityErrors } from './validity.ts';

interface LetterheadDialogProps {
  /** Null: a new one. */
  letterhead: Letterhead | null;
  /** What a new one begins with; most of it stays when the signer changes. */
  newest: Letterhead | null;
  onClose: () => void;
}

type Typed = Omit<LetterheadFields, 'validFrom' | 'validTo'> & TypedValidity;

const needed = ['superior', 'issuer', 'place', 'symbol', 'signerTitle'] as const;
const lines = ['superior', 'issuer', 'place', 'symbol', 'authority', 'signerTitle', 'signerName'] as const;
const empty: LetterheadFields = {
  superior: '',
  issuer: '',
  place: '',
  symbol: '',
  authority: '',
  signerTitle: '',
  signerName: '',
  validFrom: null,
  validTo: null,
  basis: '',
};

export function LetterheadDialog({ letterhead, newest, onClose }: LetterheadDialogProps) {
  const form = useForm<Typed>({ initialValues: typed(letterhead, newest), validate: errorsOf });
  const store = useStoreSetting(
    (fields: Typed) =>
      client.settings.storeLetterhead({
        ...fields,
        ...readValidity(fields),
        id: letterhead?.id ?? null,
        seen: letterhead,
      }),
    onClose,
  );
  return (
    <SettingsDialog
      title={letterhead === null ? words.settings.letterhead.addTitle : words.settings.letterhead.changeTitle}
      pending={store.isPending}
      error={store.error}
      onStore={form.onSubmit((fields) => store.mutate(fields))}
      onClose={onClose}
    >
      <div className={styles.pair}>
        {lines.map((field) => (
          <TextInput
            key={field}
            className={field === 'superior' || field === 'issuer' ? styles.wide : undefined}
            label={words.settings.letterhead[field]}
            data-autofocus={field === 'superior' || undefined}
            {...form.getInputProps(field)}
          />
        ))}
        <span />
        {(['validFrom', 'validTo'] as const).map((field) => (
          <TextInput
            key={field}
            label={words.settings[field]}
            placeholder={words.settings.dayShape}
            {...form.getInputProps(field)}
          />
        ))}
        <TextInput className={styles.wide} label={words.settings.basis} {...form.getInputProps('basis')} />
      </div>
    </SettingsDialog>
  );
}

function typed(letterhead: Letterhead | null, newest: Letterhead | null): Typed {
  if (letterhead !== null) return { ...letterhead, ...typedValidity(letterhead) };
  return { ...(newest ?? empty), signerName: '', validFrom: '', validTo: '' };
}

function errorsOf(fields: Typed): Partial<Record<keyof Typed, string>> {
  const missing = needed.filter((field) => fields[field].trim() === '');
  return { ...Object.fromEntries(missing.map((field) => [field, words.settings.required])), ...validityErrors(fields) };
}
