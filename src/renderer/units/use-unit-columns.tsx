import { Checkbox, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sector } from '#shared/contract/common.ts';
import type { Unit } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { ClusterField } from './cluster-field.tsx';
import { UnitFormButton } from './unit-form-button.tsx';
import styles from './units.module.css';

/** `depths`: how deep each unit stands in the tree. A tree of another day (`live` false) is only looked at. */
export function useUnitColumns(depths: ReadonlyMap<string, number>, live: boolean): GridColumn<Unit>[] {
  const change = useMutation({
    mutationFn: (unit: Parameters<typeof client.units.change>[0]) => client.units.change(unit),
    onError: (error) => tellError(error),
  });
  return [
    { key: 'code', header: words.units.code, width: 110, cell: ({ code }) => <span title={code}>{code}</span> },
    {
      key: 'name',
      header: words.units.name,
      width: 230,
      grow: true,
      cell: ({ id, name, endedOn }) => (
        <span style={{ paddingLeft: 18 * (depths.get(id) ?? 0) }} title={name}>
          <Link to="/units/$unitId" params={{ unitId: id }} tabIndex={-1} className={styles.name}>
            {name}
          </Link>
          {endedOn !== null && <small> {words.units.until(formatDate(endedOn))}</small>}
        </span>
      ),
    },
    { key: 'kind', header: words.units.kind, width: 155, cell: ({ kind }) => words.units.kinds[kind] },
    {
      key: 'sector',
      header: words.units.sector,
      width: 165,
      cell: (unit) =>
        unit.endedOn !== null || !live ? (
          sectorText(unit)
        ) : (
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
      width: 130,
      cell: (unit) =>
        unit.endedOn !== null || !live ? (
          unit.clusterName
        ) : (
          <ClusterField
            key={`${unit.id} ${unit.clusterName}`}
            unit={unit}
            onStore={(clusterName) => change.mutate({ id: unit.id, clusterName })}
          />
        ),
    },
    {
      key: 'members',
      header: words.units.members,
      width: 75,
      align: 'end',
      cell: ({ members }) => (members === null ? '' : formatVietnameseNumber(members)),
    },
    {
      key: 'expected',
      header: words.units.expected,
      width: 80,
      cell: (unit) => (
        <Checkbox
          size="xs"
          className={styles.check}
          disabled={unit.endedOn !== null || !live}
          aria-label={words.units.expectedOf(unit.name)}
          checked={unit.expected}
          onChange={(event) => change.mutate({ id: unit.id, expected: event.currentTarget.checked })}
        />
      ),
    },
    {
      key: 'form',
      header: words.papers.form,
      width: 70,
      cell: (unit) => unit.endedOn === null && live && <UnitFormButton unit={unit} />,
    },
    {
      key: 'aliases',
      header: words.units.aliases,
      width: 110,
      grow: true,
      cell: ({ aliases }) => <span title={aliases.join('; ')}>{aliases.join('; ')}</span>,
    },
  ];
}

const sectorText = ({ sector: known }: Unit): string =>
  known === null ? words.units.noSector : words.units.sectors[known];
