import { useQuery } from '@tanstack/react-query';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { useAfterFirstContent } from '../app/use-after-first-content.ts';
import { words } from '../app/words.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

/** Names, typed numbers, figures, claims that do not agree, people: looks at one campaign. */
export function RegistrationTabs() {
  const scope = useScope();
  const enabled = useAfterFirstContent();
  const disagreements = useQuery(queries.figures.disagreements.queryOptions({ input: scope, enabled })).data;
  const { campaignId } = scope;
  const namesakes =
    useQuery(queries.people.duplicates.queryOptions({ input: { campaignId, limit: 1 }, enabled })).data?.total ?? 0;
  const open = disagreements?.filter(({ chosen }) => chosen === null).length ?? 0;
  return (
    <LinkTabs
      label={words.registrations.views}
      tabs={[
        { to: '/registrations', label: words.registrations.names },
        { to: '/registrations/numbers', label: words.entry.numbers },
        { to: '/registrations/table', label: words.registrations.table },
        {
          to: '/registrations/disagreements',
          label: words.registrations.disagreementsTab(open === 0 ? null : formatVietnameseNumber(open)),
        },
        {
          to: '/registrations/duplicates',
          label: words.duplicates.tab(namesakes === 0 ? null : formatVietnameseNumber(namesakes)),
        },
        { to: '/registrations/people', label: words.people.people },
        { to: '/registrations/collectives', label: words.people.collectives },
        { to: '/registrations/history', label: words.people.history, below: true },
      ]}
    />
  );
}
