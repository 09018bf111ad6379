import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { sector, unitKind } from '#shared/contract/common.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';

interface UnitFields {
  name: string;
  kind: string;
  sector: string;
  clusterName: string;
  expected: boolean;
}

const empty: UnitFields = { name: '', kind: 'grassroots-union', sector: '', clusterName: '', expected: true };

export function AddUnitDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const form = useForm<UnitFields>({
    initialValues: empty,
    validate: { name: (name) => (name.trim().length < 2 ? words.setup.required : null) },
  });
  const close = () => {
    form.reset();
    add.reset();
    onClose();
  };
  const add = useMutation({
    mutationFn: (fields: UnitFields) =>
      client.units.add({
        name: fields.name,
        kind: unitKind.parse(fields.kind),
        sector: sector.safeParse(fields.sector).data ?? null,
        clusterName: fields.clusterName.trim() || null,
        expected: fields.expected,
      }),
    onSuccess: close,
  });
  return (
    <Modal opened={opened} onClose={close} title={words.units.addTitle}>
      <form onSubmit={form.onSubmit((fields) => add.mutate(fields))}>
        <TextInput label={words.units.name} data-autofocus {...form.getInputProps('name')} />
        <NativeSelect
          size="xs"
          mt={8}
          label={words.units.kind}
          data={unitKind.options.map((value) => ({ value, label: words.units.kinds[value] }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          size="xs"
          mt={8}
          label={words.units.sector}
          data={[
            { value: '', label: words.units.noSector },
            ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
          ]}
          {...form.getInputProps('sector')}
        />
        <TextInput mt={8} label={words.units.cluster} {...form.getInputProps('clusterName')} />
        <Checkbox
          mt={10}
          size="xs"
          label={words.units.expectedLong}
          {...form.getInputProps('expected', { type: 'checkbox' })}
        />
        {add.error && <ErrorState fact={errorSentence(add.error)} />}
        <Group mt={14} gap={8} justify="flex-end">
          <Button size="xs" variant="default" onClick={close}>
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
