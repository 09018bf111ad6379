import { getRouteApi } from '@tanstack/react-router';
import type { CollectiveRow } from '#shared/contract/people.ts';
import { client } from '../api/client.ts';
import { tableNumber } from '../app/format.ts';
import { words } from '../app/words.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { SubjectList } from './subject-list.tsx';

const route = getRouteApi('/registrations/collectives');
const text = (value: string) => <span title={value}>{value}</span>;

const columns: GridColumn<CollectiveRow>[] = [
  {
    key: 'name',
    header: words.people.collectiveName,
    width: 190,
    grow: true,
    sortable: true,
    cell: ({ name }) => text(name),
  },
  { key: 'unit', header: words.people.unit, width: 230, grow: true, cell: ({ unitName }) => text(unitName) },
  {
    key: 'registrations',
    header: words.people.registrations,
    width: 85,
    align: 'end',
    cell: ({ registrations }) => tableNumber(registrations),
  },
  { key: 'awards', header: words.people.awards, width: 95, align: 'end', cell: ({ awards }) => tableNumber(awards) },
];

/** Every collective that is known, by name. */
export function CollectivesScreen() {
  const navigate = route.useNavigate();
  return (
    <SubjectList
      name="collectives"
      texts={{
        title: words.people.collectives,
        count: words.people.countCollectives,
        none: words.people.noCollectives,
      }}
      columns={columns}
      address={route.useSearch()}
      fetch={(query, signal) => client.people.collectives(query, { signal })}
      onAddress={(search) => void navigate({ to: '/registrations/collectives', search, replace: true })}
      onOpen={({ id }) =>
        void navigate({ to: '/registrations/collectives/$collectiveId', params: { collectiveId: id } })
      }
    />
  );
}
