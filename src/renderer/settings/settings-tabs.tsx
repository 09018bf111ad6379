import { words } from '../app/words.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

export function SettingsTabs() {
  return (
    <LinkTabs
      label={words.settings.views}
      tabs={[
        { to: '/settings/campaigns', label: words.campaigns.tab },
        { to: '/settings/thresholds', label: words.settings.thresholds },
        { to: '/settings/letterheads', label: words.settings.letterheads },
        { to: '/settings/awards', label: words.settings.awards },
        { to: '/settings/legal-texts', label: words.settings.legalTexts },
      ]}
    />
  );
}
