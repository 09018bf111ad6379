import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sector, unitKind } from '#shared/contract/common.ts';
import type { Unit } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { type UnitField, unitText } from './unit-cells.ts';
import { UnitFormButton } from './unit-form-button.tsx';
import styles from './units.module.css';
import { cellKey, type Refused } from './use-unit-editing.ts';

interface UnitColumns {
  /** How deep each unit stands in the tree. */
  depths: ReadonlyMap<string, number>;
  /** A tree of another day is only looked at. */
  live: boolean;
  /** What was typed and could not be stored, as it stands in the cells. */
  refused: Refused;
}

export function useUnitColumns({ depths, live, refused }: UnitColumns): GridColumn<Unit>[] {
  const { campaign } = useApplication();
  const clusters = useQuery(queries.clusters.ofYear.queryOptions({ input: { year: campaign.year } })).data?.clusters;
  const clusterNames = clusters?.map(({ name }) => name) ?? [];
  const field = (
    key: UnitField,
    header: string,
    width: number,
    more: Pick<GridColumn<Unit>, 'choices' | 'grow'> = {},
  ): GridColumn<Unit> => {
    const text = (unit: Unit) => refused.get(cellKey(unit.id, key))?.text ?? unitText(unit, key);
    const cell = (unit: Unit) => <span title={text(unit)}>{text(unit)}</span>;
    return { key, header, width, text, cell, editable: ({ endedOn }) => live && endedOn === null, ...more };
  };
  return [
    { key: 'code', header: words.units.code, width: 105, text: ({ code }) => code, cell: ({ code }) => code },
    nameColumn(depths),
    field('kind', words.units.kind, 150, named(unitKind.options.map((value) => words.units.kinds[value]))),
    field('sector', words.units.sector, 150, named(sector.options.map((value) => words.units.sectors[value]))),
    field('clusterName', words.units.cluster, 125, named(clusterNames)),
    {
      key: 'members',
      header: words.units.members,
      width: 92,
      align: 'end',
      text: ({ members }) => (members === null ? '' : String(members)),
      number: ({ members }) => members,
      cell: ({ members }) => (members === null ? '' : formatVietnameseNumber(members)),
    },
    field('expected', words.units.expected, 75, named([words.units.yes])),
    {
      key: 'form',
      header: words.papers.form,
      width: 65,
      cell: (unit) => unit.endedOn === null && live && <UnitFormButton unit={unit} />,
    },
    field('commune', words.unitPage.commune, 130, { grow: true }),
    field('contactName', words.unitPage.contactName, 125),
    field('contactPhone', words.unitPage.contactPhone, 105),
    {
      key: 'aliases',
      header: words.units.aliases,
      width: 140,
      grow: true,
      text: ({ aliases }) => aliases.join('; '),
      cell: ({ aliases }) => <span title={aliases.join('; ')}>{aliases.join('; ')}</span>,
    },
  ];
}

const named = (names: readonly string[]) => ({ choices: () => names });

function nameColumn(depths: ReadonlyMap<string, number>): GridColumn<Unit> {
  return {
    key: 'name',
    header: words.units.name,
    width: 260,
    text: ({ name }) => name,
    cell: ({ id, name, endedOn }) => (
      <span style={{ paddingLeft: 18 * (depths.get(id) ?? 0) }} title={name}>
        <Link to="/units/$unitId" params={{ unitId: id }} tabIndex={-1} className={styles.name}>
          {name}
        </Link>
        {endedOn !== null && <small> {words.units.until(formatDate(endedOn))}</small>}
      </span>
    ),
  };
}
