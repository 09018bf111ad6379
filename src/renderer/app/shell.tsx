import { useHotkeys } from '@mantine/hooks';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { DropZone } from '../intake/drop-zone.tsx';
import { DemonstrationNotice } from '../setup/demonstration-notice.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NavigationRail, screens } from './navigation-rail.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { words } from './words.ts';

export function Shell() {
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useHotkeys(
    screens.map(({ to }, index) => [`alt+${index + 1}`, () => void navigate({ to })]),
    [],
  );
  return (
    <DropZone>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main" onClick={focusMain}>
          {words.shell.skip}
        </a>
        <TopBar />
        <NavigationRail />
        <main id="main" tabIndex={-1} className={styles.main}>
          <DemonstrationNotice />
          <ErrorBoundary key={path}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
    </DropZone>
  );
}

/** The address holds the screen after its hash, so the skip link moves the focus itself. */
function focusMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
