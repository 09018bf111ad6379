import { getRouteApi } from '@tanstack/react-router';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { ChooseButtons } from './choose-buttons.tsx';
import { FileList } from './file-list.tsx';
import { InterruptedDrops } from './interrupted-drops.tsx';
import { useReceiving } from './receive-files.ts';
import { UnknownSenders } from './senders/unknown-senders.tsx';

const route = getRouteApi('/intake');

export function IntakeScreen() {
  const { campaign } = useApplication();
  const { phase } = useReceiving();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={words.intake.title} note={phase && words.intake.into(phase.name)}>
        <SearchField
          label={words.intake.search}
          value={filter.search ?? ''}
          onSearch={(search) => void navigate({ to: '/intake', search: { ...filter, search }, replace: true })}
        />
        <ChooseButtons />
      </PageHeader>
      <InterruptedDrops campaignId={campaign.id} />
      <UnknownSenders campaignId={campaign.id} />
      <FileList campaignId={campaign.id} filter={filter} />
    </>
  );
}
