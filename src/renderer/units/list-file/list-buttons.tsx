import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListPreview } from '#shared/contract/unit-lists.ts';
import { client } from '../../api/client.ts';
import { tellError } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { PreviewDialog } from './preview-dialog.tsx';

/** The list of units out as a workbook, and a workbook in. */
export function ListButtons() {
  const [opened, setOpened] = useState<{ file: File; preview: ListPreview } | null>(null);
  const save = useMutation({
    mutationFn: () => client.unitLists.export(),
    onSuccess: (file) => saveFile(file),
    onError: (error) => tellError(error),
  });
  const preview = useMutation({
    mutationFn: async (file: File) => ({ file, preview: await client.unitLists.preview({ file }) }),
    onSuccess: setOpened,
    onError: (error) => tellError(error),
  });
  return (
    <>
      <FileButton onChange={(file) => file !== null && preview.mutate(file)} accept=".xlsx,.xls,.xlsm,.ods,.csv">
        {(button) => (
          <Button {...button} size="xs" variant="default" loading={preview.isPending}>
            {words.unitLists.import}
          </Button>
        )}
      </FileButton>
      <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {words.unitLists.export}
      </Button>
      {opened !== null && <PreviewDialog {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
