import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './link-tabs.module.css';

export interface LinkTab {
  to: LinkProps['to'];
  label: string;
  /** The screens below its address belong to it, too. */
  below?: boolean;
}

/** Sub-screens as plain links: the address says which one is open. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={tab.to}
          className={styles.tab}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          activeOptions={{ exact: tab.below !== true, includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
