import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { subject } from '#shared/contract/common.ts';
import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { queries } from '../api/queries.ts';
import { useApplication, useAwardName } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import type { RegistrationFilter } from './registration-filter.ts';
import { SourceLink } from './source-link.tsx';

type Change = (filter: RegistrationFilter) => void;

/** The grid's columns; those of subject, award and unit carry their own filter. */
export function useRegistrationColumns(filter: RegistrationFilter, change: Change): GridColumn<RegistrationRow>[] {
  const awardName = useAwardName();
  return [
    { key: 'name', header: words.registrations.name, width: 190, grow: true, sortable: true, cell: ({ name }) => name },
    {
      key: 'subject',
      header: words.registrations.subjectHead,
      width: 110,
      filter: <SubjectFilter filter={filter} change={change} />,
      cell: (row) => words.registrations.subject[row.subject],
    },
    {
      key: 'award',
      header: words.registrations.award,
      width: 190,
      grow: true,
      sortable: true,
      filter: <AwardFilter filter={filter} change={change} />,
      cell: ({ award }) => <span title={awardName(award)}>{awardName(award)}</span>,
    },
    {
      key: 'unit',
      header: words.registrations.unit,
      width: 200,
      grow: true,
      sortable: true,
      filter: <UnitFilter filter={filter} change={change} />,
      cell: ({ unitName, partName }) => {
        const text = partName === null ? unitName : `${partName} – ${unitName}`;
        return <span title={text}>{text}</span>;
      },
    },
    {
      key: 'position',
      header: words.registrations.position,
      width: 130,
      sortable: true,
      cell: ({ position }) => position,
    },
    { key: 'birth', header: words.registrations.birth, width: 95, cell: ({ birth }) => birth && formatDate(birth) },
    { key: 'phase', header: words.registrations.phase, width: 70, cell: ({ phaseName }) => phaseName },
    {
      key: 'source',
      header: words.registrations.source,
      width: 170,
      sortable: true,
      cell: ({ source }) => <SourceLink source={source} />,
    },
  ];
}

function SubjectFilter({
  filter: { subject: chosen, ...rest },
  change,
}: {
  filter: RegistrationFilter;
  change: Change;
}) {
  return (
    <NativeSelect
      size="xs"
      aria-label={words.registrations.filterSubject}
      value={chosen ?? ''}
      data={[
        { value: '', label: words.registrations.all },
        ...subject.options.map((value) => ({ value, label: words.registrations.subject[value] })),
      ]}
      onChange={(event) => {
        const next = subject.safeParse(event.currentTarget.value).data;
        change(next ? { ...rest, subject: next } : rest);
      }}
    />
  );
}

function AwardFilter({ filter: { award, ...rest }, change }: { filter: RegistrationFilter; change: Change }) {
  const { awardTypes } = useApplication();
  return (
    <NativeSelect
      size="xs"
      aria-label={words.registrations.filterAward}
      value={award ?? ''}
      data={[
        { value: '', label: words.registrations.all },
        ...awardTypes.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(event) => change({ ...rest, award: event.currentTarget.value })}
    />
  );
}

function UnitFilter({ filter: { unitId, ...rest }, change }: { filter: RegistrationFilter; change: Change }) {
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data ?? [];
  return (
    <NativeSelect
      size="xs"
      aria-label={words.registrations.filterUnit}
      value={unitId ?? ''}
      data={[
        { value: '', label: words.registrations.all },
        ...units.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => change({ ...rest, unitId: event.currentTarget.value })}
    />
  );
}
