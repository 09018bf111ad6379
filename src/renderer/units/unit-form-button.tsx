import { Button, Checkbox, Group, Modal, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Unit } from '#shared/contract/units.ts';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { saveFile } from '../ui/save-file.ts';

/** Makes the form that a unit fills in for the campaign in view. */
export function UnitFormButton({ unit, size = 'compact-xs' }: { unit: Unit; size?: 'xs' | 'compact-xs' }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size={size} variant="default" aria-label={words.papers.formOf(unit.name)} onClick={() => setOpened(true)}>
        {words.papers.form}
      </Button>
      {opened && <UnitFormDialog unit={unit} onClose={() => setOpened(false)} />}
    </>
  );
}

function UnitFormDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { campaign } = useApplication();
  const [phaseId, setPhaseId] = useState('');
  const [withLastYear, setWithLastYear] = useState(false);
  const make = useMutation({
    mutationFn: () =>
      client.papers.unitForm({
        campaignId: campaign.id,
        phaseId: phaseId === '' ? null : phaseId,
        unitId: unit.id,
        withLastYear,
      }),
    onSuccess: (workbook) => {
      saveFile(workbook);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={words.papers.formTitle}>
      <p>{words.papers.formFor(unit.name, campaign.year)}</p>
      <NativeSelect
        size="xs"
        label={words.papers.phase}
        data={[
          { value: '', label: words.shell.wholeYear },
          ...campaign.phases.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={phaseId}
        onChange={(event) => setPhaseId(event.currentTarget.value)}
      />
      <Checkbox
        mt={10}
        size="xs"
        label={words.papers.lastYear}
        checked={withLastYear}
        onChange={(event) => setWithLastYear(event.currentTarget.checked)}
      />
      {make.error && <ErrorState fact={errorSentence(make.error)} />}
      <Group mt={14} gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={onClose}>
          {words.ui.postpone}
        </Button>
        <Button size="xs" loading={make.isPending} onClick={() => make.mutate()}>
          {words.papers.formSave}
        </Button>
      </Group>
    </Modal>
  );
}
