import { getRouteApi } from '@tanstack/react-router';
import type { PersonRow } from '#shared/contract/people.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { SubjectList } from './subject-list.tsx';

const route = getRouteApi('/registrations/people');
const text = (value: string) => <span title={value}>{value}</span>;

const columns: GridColumn<PersonRow>[] = [
  { key: 'name', header: words.people.name, width: 190, grow: true, sortable: true, cell: ({ name }) => text(name) },
  { key: 'unit', header: words.people.unit, width: 230, grow: true, cell: ({ unitName }) => text(unitName) },
  { key: 'position', header: words.people.position, width: 150, cell: ({ position }) => text(position ?? '') },
  {
    key: 'birth',
    header: words.people.birth,
    width: 95,
    cell: ({ birth }) => (birth === null ? '' : formatDate(birth)),
  },
  { key: 'sex', header: words.people.sex, width: 80, cell: ({ sex }) => (sex === null ? '' : words.people.sexes[sex]) },
  { key: 'number', header: words.people.memberNumber, width: 130, cell: ({ memberNumber }) => memberNumber ?? '' },
  {
    key: 'registrations',
    header: words.people.registrations,
    width: 85,
    align: 'end',
    cell: ({ registrations }) => tableNumber(registrations),
  },
  { key: 'awards', header: words.people.awards, width: 95, align: 'end', cell: ({ awards }) => tableNumber(awards) },
];

/** Everybody that is known, by given name. */
export function PeopleScreen() {
  const navigate = route.useNavigate();
  return (
    <SubjectList
      name="people"
      texts={{ title: words.people.people, count: words.people.countPeople, none: words.people.noPeople }}
      columns={columns}
      address={route.useSearch()}
      fetch={(query, signal) => client.people.page(query, { signal })}
      onAddress={(search) => void navigate({ to: '/registrations/people', search, replace: true })}
      onOpen={({ id }) => void navigate({ to: '/registrations/people/$personId', params: { personId: id } })}
    />
  );
}
