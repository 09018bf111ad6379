import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { WorkRow } from '#shared/contract/items.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import type { ItemAddress } from './item-address.ts';
import { ItemScreen } from './item-screen.tsx';
import type { OwnColumn } from './use-item-columns.tsx';

const { page, values, edit } = client.works;
const route = getRouteApi('/initiatives/works');

const plaque: OwnColumn<WorkRow> = {
  key: 'plaque',
  header: words.entry.plaque,
  width: 90,
  text: (row) => (row.plaque ? words.entry.yes : ''),
  choices: [words.entry.yes, words.entry.no],
};

/** Works with their value and whether a plaque is asked for. */
export function WorksScreen() {
  const navigate = route.useNavigate();
  const change = useCallback(
    (search: ItemAddress) => void navigate({ to: '/initiatives/works', search, replace: true }),
    [navigate],
  );
  return (
    <ItemScreen<WorkRow>
      kind="works"
      address={route.useSearch()}
      change={change}
      own={plaque}
      page={page}
      values={values}
      save={edit}
      seenOwn={(row) => ({ plaque: row.plaque ? '1' : '0' })}
      fact={words.entry.workCount}
    />
  );
}
