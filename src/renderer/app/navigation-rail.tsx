import { Link } from '@tanstack/react-router';
import styles from './shell.module.css';
import { words } from './words.ts';

export const screens = [
  { to: '/', label: words.shell.dashboard },
  { to: '/intake', label: words.shell.intake },
  { to: '/registrations', label: words.shell.registrations },
  { to: '/initiatives', label: words.shell.initiatives },
  { to: '/targets', label: words.shell.targets },
  { to: '/reports', label: words.shell.reports },
  { to: '/units', label: words.shell.units },
  { to: '/history', label: words.shell.history },
  { to: '/settings', label: words.shell.settings },
] as const;

export function NavigationRail() {
  return (
    <nav className={styles.rail} aria-label={words.shell.screens}>
      {screens.map(({ to, label }, index) => (
        <Link
          key={to}
          to={to}
          className={styles.railLink}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          activeOptions={{ exact: to === '/' }}
        >
          <span>{label}</span>
          <kbd>Alt+{index + 1}</kbd>
        </Link>
      ))}
    </nav>
  );
}
