import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TakeoverPreview } from '#shared/contract/takeover.ts';
import { client } from '../../api/client.ts';
import { tell, tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { UnitTabs } from '../unit-tabs.tsx';
import { Reconciling } from './reconciling.tsx';
import styles from './takeover.module.css';

interface Opened {
  preview: TakeoverPreview;
  originals: File[];
}

/** Looks into another federation's data and takes them over. */
export function TakeoverScreen() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const look = useMutation({
    mutationFn: async ({ data, files }: { data: File; files: File[] }): Promise<Opened> => ({
      preview: await client.takeover.open({ file: data }),
      originals: files.filter(({ name }) => /^[0-9a-f]{64}$/.test(name)),
    }),
    onSuccess: setOpened,
    onError: (error) => tellError(error),
  });
  const choose = (files: File[]) => {
    const data = dataFileOf(files);
    if (data === undefined) tell({ color: 'red', message: words.takeover.noData });
    else look.mutate({ data, files });
  };
  return (
    <>
      <PageHeader title={words.takeover.title}>
        <FolderButton pending={look.isPending} onChoose={choose} />
        <FileButton onChange={(file) => file !== null && choose([file])} accept=".sqlite">
          {(button) => (
            <Button {...button} size="xs" variant="default" loading={look.isPending}>
              {words.takeover.chooseFile}
            </Button>
          )}
        </FileButton>
      </PageHeader>
      <UnitTabs />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.takeover.title}>
        {opened === null ? (
          <p className={styles.about}>{words.takeover.about}</p>
        ) : (
          <Reconciling key={opened.preview.token} {...opened} onDone={() => setOpened(null)} />
        )}
      </div>
    </>
  );
}

/** The data file among what a folder holds: the copies in its folders are older states. */
function dataFileOf(files: File[]): File | undefined {
  const candidates = files.filter(({ name }) => name.endsWith('.sqlite'));
  return candidates.toSorted((one, other) => depthOf(one) - depthOf(other))[0];
}

const depthOf = ({ webkitRelativePath }: File): number => webkitRelativePath.split('/').length;

function FolderButton({ pending, onChoose }: { pending: boolean; onChoose: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <Button size="xs" loading={pending} onClick={() => input.current?.click()}>
        {words.takeover.chooseFolder}
      </Button>
    </>
  );
}
