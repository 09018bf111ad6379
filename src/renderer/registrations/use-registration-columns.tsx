import { useQuery } from '@tanstack/react-query';
import { subject } from '#shared/contract/common.ts';
import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { queries } from '../api/queries.ts';
import { useApplication, useAwardName } from '../app/application.tsx';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { ColumnFilter } from './column-filter.tsx';
import { type RegistrationFilter, readRegistrationFilter } from './registration-filter.ts';
import { SourceLink } from './source-link.tsx';
import { unitText } from './unit-text.ts';

type Change = (filter: RegistrationFilter) => void;

/** The grid's columns; those of subject, award and unit carry their own filter. */
export function useRegistrationColumns(filter: RegistrationFilter, change: Change): GridColumn<RegistrationRow>[] {
  const awardName = useAwardName();
  const { awardTypes } = useApplication();
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data ?? [];
  return [
    { key: 'name', header: words.registrations.name, width: 190, grow: true, sortable: true, cell: ({ name }) => name },
    {
      key: 'subject',
      header: words.registrations.subjectHead,
      width: 110,
      filter: (
        <ColumnFilter
          label={words.registrations.filterSubject}
          value={filter.subject}
          choices={subject.options.map((value) => ({ value, label: words.registrations.subject[value] }))}
          onChoose={(value) => change(readRegistrationFilter({ ...filter, subject: value }))}
        />
      ),
      cell: (row) => words.registrations.subject[row.subject],
    },
    {
      key: 'award',
      header: words.registrations.award,
      width: 190,
      grow: true,
      sortable: true,
      filter: (
        <ColumnFilter
          label={words.registrations.filterAward}
          value={filter.award}
          choices={awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
          onChoose={(award) => change({ ...filter, award })}
        />
      ),
      cell: ({ award }) => <span title={awardName(award)}>{awardName(award)}</span>,
    },
    {
      key: 'unit',
      header: words.registrations.unit,
      width: 200,
      grow: true,
      sortable: true,
      filter: (
        <ColumnFilter
          label={words.registrations.filterUnit}
          value={filter.unitId}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(unitId) => change({ ...filter, unitId })}
        />
      ),
      cell: (row) => <span title={unitText(row)}>{unitText(row)}</span>,
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
