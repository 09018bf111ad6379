import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { Section } from './section.tsx';

export function ExpectedSection({ campaign }: { campaign: Campaign }) {
  const input = { campaignId: campaign.id, limit: 1 };
  const { data, error } = useQuery(queries.campaigns.expectedUnits.queryOptions({ input }));
  return (
    <Section id="expected" title={words.campaigns.expectedUnits}>
      {error && <ErrorState fact={errorSentence(error)} />}
      <p>
        {data && words.campaigns.expectedCount(formatVietnameseNumber(data.expected))}{' '}
        <Link to="/settings/campaigns/units">{words.campaigns.openExpected}</Link>
      </p>
    </Section>
  );
}
