import { words } from '../app/words.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

export function UnitTabs() {
  return (
    <LinkTabs
      label={words.unitPage.views}
      tabs={[
        { to: '/units', label: words.unitPage.list },
        { to: '/units/clusters', label: words.unitPage.clustersOf },
        { to: '/units/takeover', label: words.takeover.title },
      ]}
    />
  );
}
