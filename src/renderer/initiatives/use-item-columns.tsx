import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ValueList } from '#shared/contract/entry.ts';
import type { InitiativeRow, WorkRow } from '#shared/contract/items.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { SourceLink } from '../registrations/source-link.tsx';
import type { EntryRow } from '../ui/entry/use-entry-rows.ts';
import { ValueFilter } from '../ui/entry/value-filter.tsx';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { type ItemAddress, itemInput } from './item-address.ts';

type Item = Omit<WorkRow, 'plaque'>;

/** What is the column of one kind of items only. */
export interface OwnColumn<Row> {
  key: string;
  header: string;
  width: number;
  text: (row: Row) => string;
  choices?: readonly string[];
}

export type ItemFilterInput = ReturnType<typeof itemInput> & { campaignId: string; phaseId: string | null };

interface ItemColumnsInput<Row extends Item> {
  kind: 'initiatives' | 'works';
  own: OwnColumn<Row>;
  address: ItemAddress;
  change: (address: ItemAddress) => void;
  values: (input: ItemFilterInput & { column: 'unit' | 'phase' }) => Promise<ValueList>;
}

const always = () => true;
const titles = { initiatives: words.entry.initiative, works: words.entry.work };
const amounts = { initiatives: words.entry.benefit, works: words.entry.value };

/** Columns of initiatives or works: all but the source are edited in place. */
export function useItemColumns<Row extends InitiativeRow | WorkRow>(
  input: ItemColumnsInput<Row>,
): GridColumn<EntryRow<Row>>[] {
  const { kind, own, address, change, values } = input;
  const { campaign, phaseId } = useApplication();
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data;
  return useMemo(() => {
    const edited = (
      key: string,
      stored: (row: Row) => string,
      shape: { header: string; width: number } & Partial<GridColumn<EntryRow<Row>>>,
    ): GridColumn<EntryRow<Row>> => {
      const text = (row: EntryRow<Row>): string => row.texts[key] ?? (row.stored === null ? '' : stored(row.stored));
      return { key, text, editable: always, cell: (row) => <span title={text(row)}>{text(row)}</span>, ...shape };
    };
    const filterOf = (column: 'unit' | 'phase', header: string) => {
      const part = column === 'unit' ? 'unitId' : 'phase';
      return (
        <ValueFilter
          column={header}
          chosen={address[part]?.split(',') ?? []}
          queryKey={[kind, campaign.id, phaseId, address, column]}
          values={() => values({ ...itemInput(address), campaignId: campaign.id, phaseId, column })}
          onChoose={(chosen) => {
            const { [part]: _chosen, ...rest } = address;
            change(chosen.length === 0 ? rest : { ...rest, [part]: chosen.join(',') });
          }}
        />
      );
    };
    const unitNames = units?.map(({ name }) => name) ?? [];
    const phases = campaign.phases.map(({ name }) => name);
    const money = ({ valueVnd }: Row) => (valueVnd === null ? '' : formatVietnameseNumber(valueVnd));
    const { choices, text: ownText, key: ownKey, ...ownShape } = own;
    return [
      edited('title', ({ title }) => title, {
        header: words.entry.required(titles[kind]),
        description: titles[kind],
        width: 260,
        sortable: true,
      }),
      edited(ownKey, ownText, { ...ownShape, ...(choices && { choices: () => choices }) }),
      edited('value', money, {
        header: amounts[kind],
        width: 140,
        align: 'end',
        sortable: true,
        number: ({ stored, texts }) => (texts['value'] === undefined ? (stored?.valueVnd ?? null) : null),
      }),
      edited('unit', ({ unitName }) => unitName, {
        header: words.entry.required(words.registrations.unit),
        description: words.registrations.unit,
        width: 190,
        grow: true,
        choices: () => unitNames,
        filter: filterOf('unit', words.registrations.unit),
      }),
      edited('part', ({ partText }) => partText, { header: words.entry.part, width: 120 }),
      edited('phase', ({ phaseName }) => phaseName, {
        header: words.registrations.phase,
        width: 90,
        choices: () => phases,
        filter: filterOf('phase', words.registrations.phase),
      }),
      edited('movements', ({ movements }) => movements, { header: words.entry.movements, width: 170 }),
      {
        key: 'source',
        header: words.registrations.source,
        width: 150,
        cell: ({ stored }) => stored && <SourceLink source={stored.source} />,
        text: ({ stored }) => stored?.source?.fileName ?? '',
      },
    ];
  }, [kind, own, address, change, values, campaign, phaseId, units]);
}
