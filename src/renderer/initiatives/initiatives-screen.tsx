import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { InitiativeRow } from '#shared/contract/items.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import type { ItemAddress } from './item-address.ts';
import { ItemScreen } from './item-screen.tsx';
import type { OwnColumn } from './use-item-columns.tsx';

const { page, values, edit } = client.initiatives;
const route = getRouteApi('/initiatives');

const authorsOf = ({ authors }: InitiativeRow): string => authors.join('; ');
const authors: OwnColumn<InitiativeRow> = { key: 'authors', header: words.entry.authors, width: 200, text: authorsOf };

/** Initiatives with their authors and benefit. */
export function InitiativesScreen() {
  const navigate = route.useNavigate();
  const change = useCallback(
    (search: ItemAddress) => void navigate({ to: '/initiatives', search, replace: true }),
    [navigate],
  );
  return (
    <ItemScreen<InitiativeRow>
      kind="initiatives"
      address={route.useSearch()}
      change={change}
      own={authors}
      page={page}
      values={values}
      save={edit}
      seenOwn={(row) => ({ authors: authorsOf(row) })}
      fact={words.entry.initiativeCount}
    />
  );
}
