import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { sector } from '#shared/contract/common.ts';
import type { Unit } from '#shared/contract/units.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { ClusterField } from './cluster-field.tsx';
import { UnitFormButton } from './unit-form-button.tsx';
import styles from './units.module.css';

export function useUnitColumns(): GridColumn<Unit>[] {
  const change = useMutation({
    mutationFn: (unit: Parameters<typeof client.units.change>[0]) => client.units.change(unit),
    onError: (error) => tellError(error),
  });
  return [
    { key: 'code', header: words.units.code, width: 120, cell: ({ code }) => <span title={code}>{code}</span> },
    {
      key: 'name',
      header: words.units.name,
      width: 205,
      grow: true,
      cell: ({ name, parentId }) => (
        <span className={parentId === null ? undefined : styles.child} title={name}>
          {name}
        </span>
      ),
    },
    { key: 'kind', header: words.units.kind, width: 165, cell: ({ kind }) => words.units.kinds[kind] },
    {
      key: 'sector',
      header: words.units.sector,
      width: 180,
      cell: (unit) => (
        <NativeSelect
          size="xs"
          classNames={{ input: styles.input }}
          aria-label={words.units.sectorOf(unit.name)}
          value={unit.sector ?? ''}
          data={[
            { value: '', label: words.units.noSector },
            ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
          ]}
          onChange={(event) =>
            change.mutate({ id: unit.id, sector: sector.safeParse(event.currentTarget.value).data ?? null })
          }
        />
      ),
    },
    {
      key: 'cluster',
      header: words.units.cluster,
      width: 145,
      cell: (unit) => (
        <ClusterField
          key={`${unit.id} ${unit.clusterName}`}
          unit={unit}
          onStore={(clusterName) => change.mutate({ id: unit.id, clusterName })}
        />
      ),
    },
    {
      key: 'expected',
      header: words.units.expected,
      width: 80,
      cell: (unit) => (
        <Checkbox
          size="xs"
          className={styles.check}
          aria-label={words.units.expectedOf(unit.name)}
          checked={unit.expected}
          onChange={(event) => change.mutate({ id: unit.id, expected: event.currentTarget.checked })}
        />
      ),
    },
    { key: 'form', header: words.papers.form, width: 70, cell: (unit) => <UnitFormButton unit={unit} /> },
    {
      key: 'aliases',
      header: words.units.aliases,
      width: 160,
      grow: true,
      cell: ({ aliases }) => <span title={aliases.join('; ')}>{aliases.join('; ')}</span>,
    },
  ];
}
