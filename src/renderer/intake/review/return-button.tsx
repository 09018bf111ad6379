import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { client } from '../../api/client.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** Makes the unit's own file with what it is to mend, for a file in which something is wrong. */
export function ReturnButton({ file }: { file: ImportFileDetail }) {
  const [opened, setOpened] = useState(false);
  const make = useMutation({
    mutationFn: () => client.papers.returnFile({ id: file.id }),
    onSuccess: (workbook) => {
      saveFile(workbook);
      setOpened(false);
    },
  });
  const { error, warning } = file.problems;
  if (file.status !== 'review' || error + warning === 0) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {words.papers.returnFile}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={words.papers.returnTitle}>
        <p>{words.papers.returnAbout(marksText(file.problems))}</p>
        {make.error && <ErrorState fact={errorSentence(make.error)} />}
        <Group mt={14} gap={8} justify="flex-end">
          <Button size="xs" variant="default" onClick={() => setOpened(false)}>
            {words.ui.postpone}
          </Button>
          <Button size="xs" loading={make.isPending} data-autofocus onClick={() => make.mutate()}>
            {words.papers.returnSave}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** How many places are coloured, each colour that occurs. */
function marksText({ error, warning }: ImportFileDetail['problems']): string {
  const marks: string[] = [];
  if (error > 0) marks.push(words.papers.returnErrors(tableNumber(error)));
  if (warning > 0) marks.push(words.papers.returnWarnings(tableNumber(warning)));
  return marks.join(', ');
}
