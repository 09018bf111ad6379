import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';

/** The clusters that the units of the campaign stand in, as a list to choose from; those in none come last. */
export function useClusters(): { value: string; label: string }[] {
  const { data } = useQuery(queries.followUp.summary.queryOptions({ input: { ...useScope(), by: 'cluster' } }));
  return (data ?? []).map(({ key, name }) => ({ value: key, label: name }));
}
