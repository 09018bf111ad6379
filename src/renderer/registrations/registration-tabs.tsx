import { useQuery } from '@tanstack/react-query';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { useScope } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

/** Names, figures, and claims that do not agree: three looks at one campaign. */
export function RegistrationTabs() {
  const disagreements = useQuery(queries.figures.disagreements.queryOptions({ input: useScope() })).data;
  const open = disagreements?.filter(({ chosen }) => chosen === null).length ?? 0;
  return (
    <LinkTabs
      label={words.registrations.views}
      tabs={[
        { to: '/registrations', label: words.registrations.names },
        { to: '/registrations/table', label: words.registrations.table },
        {
          to: '/registrations/disagreements',
          label: words.registrations.disagreementsTab(open === 0 ? null : formatVietnameseNumber(open)),
        },
      ]}
    />
  );
}
