import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Jump, SettingsState } from '#shared/contract/settings.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { conflictItems, errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { jumpErrors, jumpExample, readJump, typedJump } from './jump-fields.ts';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import { useStoreSetting } from './use-store-setting.ts';

/** From when on the checks speak of a number. */
export function ThresholdsScreen() {
  const store = useStoreSetting((input: JumpChange) => client.settings.changeJump(input));
  return (
    <SettingsFrame label={words.settings.thresholds} about={words.settings.jump.about}>
      {(state) => (
        <>
          <JumpForm
            key={JSON.stringify(state.jump)}
            state={state}
            pending={store.isPending}
            onStore={(jump) => store.mutate({ ...jump, seen: state.jump })}
          />
          {store.error && <ErrorState fact={errorSentence(store.error)} />}
          <Conflict error={store.error} />
        </>
      )}
    </SettingsFrame>
  );
}

type JumpChange = Parameters<typeof client.settings.changeJump>[0];

interface JumpFormProps {
  state: SettingsState;
  pending: boolean;
  onStore: (jump: Jump) => void;
}

function JumpForm({ state: { jump, usualJump }, pending, onStore }: JumpFormProps) {
  const form = useForm({ initialValues: typedJump(jump), validate: jumpErrors, validateInputOnChange: true });
  const errors = jumpErrors(form.values);
  const isUsual = jump.factor === usualJump.factor && jump.difference === usualJump.difference;
  return (
    <>
      <h2 className={styles.heading}>{words.settings.jump.title}</h2>
      <div className={styles.form}>
        <TextInput
          label={words.settings.jump.factor}
          inputMode="decimal"
          classNames={{ input: styles.number }}
          {...form.getInputProps('factor')}
        />
        <TextInput
          label={words.settings.jump.difference}
          inputMode="numeric"
          classNames={{ input: styles.number }}
          {...form.getInputProps('difference')}
        />
      </div>
      <p className={styles.about} role="status">
        {Object.keys(errors).length === 0 && jumpExample(readJump(form.values))}
      </p>
      <p className={styles.basis}>
        {words.settings.basis}: {words.settings.jump.basis}
      </p>
      <div className={styles.buttons}>
        <KeyedButton
          label={words.ui.store}
          keys="Ctrl+S"
          disabled={!form.isDirty()}
          loading={pending}
          onPress={form.onSubmit((fields) => onStore(readJump(fields)))}
        />
        <Button size="xs" variant="default" disabled={isUsual} onClick={() => onStore(usualJump)}>
          {words.settings.jump.usual(
            formatVietnameseNumber(usualJump.factor),
            formatVietnameseNumber(usualJump.difference),
          )}
        </Button>
      </div>
    </>
  );
}

/** Both values, where another window has set the threshold meanwhile. */
function Conflict({ error }: { error: unknown }) {
  const items = conflictItems(error) ?? [];
  return items.map((item) => (
    <p key={item} className={styles.about}>
      {item}
    </p>
  ));
}
