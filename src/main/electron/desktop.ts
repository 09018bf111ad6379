import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog, session } from 'electron';
import type { Application } from '#core/app.ts';
import type { Wholeness } from '#core/database/open.ts';
import { vi } from '#shared/messages/vi.ts';
import { rendererFolder } from '../application-folder.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { openData } from './data.ts';
import { askWhereToSave } from './dialogs.ts';
import { setMenu } from './menu.ts';
import { handOutPorts } from './ports.ts';
import { registerPageScheme, servePage } from './protocol.ts';
import { guardContents, lockSession } from './security.ts';
import { openMainWindow, showWindow } from './window.ts';

/** Runs the desktop application. A second start shows the window of the first and ends. */
export async function runDesktop(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerPageScheme();
  guardContents(app);
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window !== null) showWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  try {
    window = await openApplication();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox(vi.host.applicationName, vi.host.recovery.unexpected(detail));
  }
  if (window === null) app.quit();
}

async function openApplication(): Promise<BrowserWindow | null> {
  const { folder, wholeness } = startedWith();
  const application = await openData(folder, wholeness);
  if (application === null) return null;
  closeBeforeQuitting(application);
  void application.damage.then((damage) => damage !== null && startAgain());
  lockSession(session.defaultSession);
  servePage(session.defaultSession.protocol, rendererFolder());
  askWhereToSave(session.defaultSession);
  handOutPorts(application.router);
  const window = await openMainWindow();
  setMenu(window);
  return window;
}

/** `--data DIR`, otherwise the person's own folder: as the command line has it. */
function startedWith(): { folder: string; wholeness: Wholeness } {
  const options = { data: { type: 'string' }, [lookThrough]: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: process.argv.slice(1), options, strict: false });
  const own = { platform: process.platform, environment: process.env, home: homedir() };
  return {
    folder: typeof values.data === 'string' ? resolve(values.data) : defaultDataFolder(own),
    wholeness: values[lookThrough] === true ? 'now' : 'later',
  };
}

const lookThrough = 'look-through';

/** Damage was found behind an open window: the next start finds it first, and asks what to do before anything is shown. */
function startAgain(): void {
  app.relaunch({ args: [...process.argv.slice(1), `--${lookThrough}`] });
  app.quit();
}

function closeBeforeQuitting(application: Application): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void application.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
