import { posix, win32 } from 'node:path';

interface Machine {
  platform: NodeJS.Platform;
  environment: Partial<Record<string, string>>;
  home: string;
}

/** The application's own data folder for the person at the machine, the same for the desktop, the browser and the command line. */
export function defaultDataFolder({ platform, environment, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(environment['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'So Thi dua');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'So Thi dua');
  const dataHome = environment['XDG_DATA_HOME'];
  // The XDG base directory specification: a relative path is invalid and to be ignored.
  const base = dataHome?.startsWith('/') === true ? dataHome : posix.join(home, '.local', 'share');
  return posix.join(base, 'so-thi-dua');
}
