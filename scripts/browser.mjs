// The Chromium that the end-to-end tests drive: one that the system has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places =
  process.platform === 'win32'
    ? [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ])
    : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a browser on this machine, or null. */
export function browserProgram() {
  return places.find((path) => existsSync(path)) ?? null;
}

const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** Installs Debian's chromium where this process may. Answers whether a browser is there afterwards. */
export function installBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return browserProgram() !== null;
}
