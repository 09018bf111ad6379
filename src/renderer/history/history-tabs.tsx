import { words } from '../app/words.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

export function HistoryTabs() {
  return (
    <LinkTabs
      label={words.history.views}
      tabs={[
        { to: '/history', label: words.history.operations },
        { to: '/history/backups', label: words.history.backups },
        { to: '/history/check', label: words.history.check },
      ]}
    />
  );
}
