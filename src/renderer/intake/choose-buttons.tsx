import { Button, Checkbox } from '@mantine/core';
import { type ChangeEvent, useRef } from 'react';
import { words } from '../app/words.ts';
import { KeyedButton } from '../ui/keyed-button.tsx';
import styles from './intake.module.css';
import { useReceiving } from './receive-files.ts';

/** For those who do not drag: the same files and folders through the system's own dialogs. */
export function ChooseButtons() {
  const { receive, createUnits, setCreateUnits } = useReceiving();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    void receive([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = '';
  };
  return (
    <>
      <Checkbox
        size="xs"
        classNames={{ label: styles.option }}
        label={words.intake.createUnits}
        checked={createUnits}
        onChange={(event) => setCreateUnits(event.currentTarget.checked)}
      />
      <KeyedButton label={words.intake.chooseFiles} keys="Ctrl+O" onPress={() => files.current?.click()} />
      <Button size="xs" variant="default" onClick={() => folder.current?.click()}>
        {words.intake.chooseFolder}
      </Button>
      <input ref={files} type="file" multiple hidden aria-label={words.intake.chooseFiles} onChange={take} />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={words.intake.chooseFolder}
        {...{ webkitdirectory: '' }}
        onChange={take}
      />
    </>
  );
}
