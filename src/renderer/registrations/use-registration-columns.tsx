import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useApplication, useScope } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { EntryRow } from '../ui/entry/use-entry-rows.ts';
import { ValueFilter } from '../ui/entry/value-filter.tsx';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import {
  chosenValues,
  type ListedColumn,
  type RegistrationFilter,
  registrationInput,
  withValues,
} from './registration-filter.ts';
import { SourceLink } from './source-link.tsx';
import { SubjectLink } from './subject-link.tsx';

type Row = EntryRow<RegistrationRow>;

const always = () => true;

/** The grid's columns; all but the source are edited in place, those with values to choose from carry their filter. */
export function useRegistrationColumns(
  filter: RegistrationFilter,
  change: (filter: RegistrationFilter) => void,
): GridColumn<Row>[] {
  const { awardTypes, campaign } = useApplication();
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data;
  const shape = useMemo(() => {
    const names = new Map(awardTypes.map(({ code, name }) => [code, name]));
    const edited = (
      key: string,
      stored: (row: RegistrationRow) => string | null,
      choices?: GridColumn<Row>['choices'],
    ): Pick<GridColumn<Row>, 'key' | 'cell' | 'text' | 'editable'> & Partial<GridColumn<Row>> => {
      const text = (row: Row): string => row.texts[key] ?? (row.stored === null ? '' : (stored(row.stored) ?? ''));
      return { key, text, editable: always, cell: (row) => <Shown text={text(row)} />, ...(choices && { choices }) };
    };
    const awards = (row: Row): string[] =>
      awardTypes
        .filter(({ subjects }) => row.stored === null || subjects.includes(row.stored.subject))
        .map(({ name }) => name);
    const unitNames = units?.map(({ name }) => name) ?? [];
    const subjects = Object.values(words.registrations.subject);
    const sexes = Object.values(words.duplicates.sexes);
    const phases = campaign.phases.map(({ name }) => name);
    return {
      name: edited('name', ({ name }) => name),
      subject: edited(
        'subject',
        ({ subject }) => words.registrations.subject[subject],
        () => subjects,
      ),
      award: edited('award', ({ award }) => names.get(award) ?? award, awards),
      unit: edited(
        'unit',
        ({ unitName }) => unitName,
        () => unitNames,
      ),
      part: edited('part', ({ partName }) => partName),
      position: edited('position', ({ position }) => position),
      birth: edited('birth', ({ birth }) => birth && formatDate(birth)),
      sex: edited(
        'sex',
        ({ sex }) => sex && words.duplicates.sexes[sex],
        () => sexes,
      ),
      phase: edited(
        'phase',
        ({ phaseName }) => phaseName,
        () => phases,
      ),
    };
  }, [awardTypes, campaign, units]);
  return useMemo(() => {
    const head = words.registrations;
    const filterOf = (column: ListedColumn, header: string) => (
      <ColumnFilter column={column} header={header} filter={filter} change={change} />
    );
    const required = words.entry.required;
    return [
      { ...shape.name, header: required(head.name), description: head.name, width: 190, sortable: true },
      { ...shape.subject, header: head.subjectHead, width: 95, filter: filterOf('subject', head.subjectHead) },
      {
        ...shape.award,
        header: required(head.award),
        description: head.award,
        width: 190,
        grow: true,
        sortable: true,
        filter: filterOf('award', head.award),
      },
      {
        ...shape.unit,
        header: required(head.unit),
        description: head.unit,
        width: 190,
        grow: true,
        sortable: true,
        filter: filterOf('unit', head.unit),
      },
      { ...shape.part, header: words.entry.part, width: 120 },
      {
        ...shape.position,
        header: head.position,
        width: 125,
        sortable: true,
        filter: filterOf('position', head.position),
      },
      { ...shape.birth, header: head.birth, width: 95 },
      { ...shape.sex, header: words.entry.sex, width: 80 },
      { ...shape.phase, header: head.phase, width: 90, filter: filterOf('phase', head.phase) },
      {
        key: 'page',
        header: words.people.open,
        width: 60,
        cell: ({ stored }) => stored && <SubjectLink row={stored} />,
      },
      {
        key: 'source',
        header: head.source,
        width: 170,
        sortable: true,
        filter: filterOf('source', head.source),
        cell: ({ stored }) => stored && <SourceLink source={stored.source} />,
        text: ({ stored }) => stored?.source?.fileName ?? '',
      },
    ];
  }, [shape, filter, change]);
}

function Shown({ text }: { text: string }): ReactNode {
  return <span title={text}>{text}</span>;
}

interface ColumnFilterProps {
  column: ListedColumn;
  header: string;
  filter: RegistrationFilter;
  change: (filter: RegistrationFilter) => void;
}

function ColumnFilter({ column, header, filter, change }: ColumnFilterProps) {
  const scope = useScope();
  const input = { ...scope, ...registrationInput(filter), column };
  return (
    <ValueFilter
      column={header}
      chosen={chosenValues(filter, column)}
      queryKey={['registrations', input]}
      values={(find) => client.registrations.values({ ...input, find })}
      onChoose={(chosen) => change(withValues(filter, column, chosen))}
    />
  );
}
