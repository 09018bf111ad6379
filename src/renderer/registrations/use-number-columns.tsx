import { type ReactNode, useMemo } from 'react';
import type { UnitNumbers } from '#shared/contract/numbers.ts';
import { formatVietnameseNumber, parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { useApplication } from '../app/application.tsx';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { EntryRow } from '../ui/entry/use-entry-rows.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { type NumberRow, shownNumber, sumOfField } from './number-rows.ts';
import styles from './registrations.module.css';

export type NumberLine = EntryRow<NumberRow>;

interface Field {
  field: string;
  header: string;
  description: string;
  group: string;
  width: number;
}

/** Awards by subject and level, then initiatives and works with their values. */
function useFields(): Field[] {
  const { awardTypes } = useApplication();
  return useMemo(() => {
    const { level: levels, group } = words.entry;
    const awards = (['individual', 'collective'] as const).flatMap((subject) =>
      (['grassroots', 'province', 'confederation', 'state'] as const).flatMap((level) =>
        awardTypes
          .filter((award) => award.level === level && award.subjects.includes(subject))
          .map(({ code, name, aliases }) => ({
            field: `${code}:${subject}`,
            header: aliases[0] ?? name,
            description: words.entry.columnOf(name, words.registrations.subject[subject].toLowerCase()),
            group: group(words.registrations.subject[subject], levels[level]),
            width: Math.max(74, Math.round(26 + (aliases[0] ?? name).length * 8.5)),
          })),
      ),
    );
    const items = [
      ['initiatives', words.entry.initiatives, 90],
      ['initiatives:value', words.entry.benefit, 130],
      ['works', words.entry.works, 95],
      ['works:value', words.entry.value, 130],
    ] as const;
    return [
      ...awards,
      ...items.map(([field, header, width]) => ({
        field,
        header,
        description: header,
        group: words.entry.items,
        width,
      })),
    ];
  }, [awardTypes]);
}

/** A column for the unit and one for every number; sums follow what is being typed. */
export function useNumberColumns(
  typed: (unitId: string, field: string) => string | undefined,
  filter: ReactNode,
): GridColumn<NumberLine>[] {
  const fields = useFields();
  const numbers = useMemo(() => fields.map((field) => numberColumn(field, typed)), [fields, typed]);
  return useMemo(
    () => [
      {
        key: 'unit',
        header: words.registrations.unit,
        width: 250,
        cell: ({ stored }) => <UnitName row={stored} />,
        text: ({ stored }) => nameOf(stored),
        filter,
      },
      ...numbers,
    ],
    [numbers, filter],
  );
}

function nameOf(row: NumberRow | null): string {
  if (row === null) return '';
  return row.kind === 'unit' ? row.unit.name : row.name;
}

function UnitName({ row }: { row: NumberRow | null }) {
  const name = nameOf(row);
  return <span title={name}>{name}</span>;
}

function numberColumn(
  { field, header, description, group, width }: Field,
  typed: (unitId: string, field: string) => string | undefined,
): GridColumn<NumberLine> {
  const number = ({ stored, texts }: NumberLine): number | null => {
    if (stored === null) return null;
    if (stored.kind === 'sum') return sumIn(stored.units, field, typed);
    const text = texts[field];
    return text === undefined ? shownNumber(stored.unit.cells[field]) : parseVietnameseNumber(text);
  };
  return {
    key: field,
    header,
    description,
    group,
    width,
    align: 'end',
    number,
    editable: ({ stored }) => stored?.kind === 'unit',
    text: (row) => {
      const { stored, texts } = row;
      if (stored?.kind === 'sum') return formatVietnameseNumber(number(row) ?? 0);
      const stands = stored === null ? null : (stored.unit.cells[field]?.typed ?? null);
      return texts[field] ?? (stands === null ? '' : formatVietnameseNumber(stands));
    },
    cell: (row) => {
      const { stored, texts } = row;
      if (stored?.kind === 'sum') return <strong>{tableNumber(number(row) ?? 0)}</strong>;
      if (texts[field] !== undefined) return texts[field];
      const cell = stored?.unit.cells[field];
      if (cell === undefined) return '';
      if (cell.typed !== null) return formatVietnameseNumber(cell.typed);
      return cell.filed === null ? '' : <span className={styles.filed}>{formatVietnameseNumber(cell.filed)}</span>;
    },
  };
}

function sumIn(
  units: readonly UnitNumbers[],
  field: string,
  typed: (unitId: string, field: string) => string | undefined,
): number {
  return sumOfField(units, field, (unitId) => {
    const text = typed(unitId, field);
    return text === undefined ? undefined : parseVietnameseNumber(text);
  });
}
