// Where Electron's program is. The package fetches it when imported, so it is looked up in the package's files.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/** The path of the program, or null where it has not been fetched. */
export function electronProgram() {
  if (!existsSync(`${folder}path.txt`)) return null;
  const program = `${folder}dist/${readFileSync(`${folder}path.txt`, 'utf8').trim()}`;
  return existsSync(program) ? program : null;
}

/** Fetches the program by the package's own installer where its server can be reached within three seconds. */
export async function fetchElectron(announce) {
  if (!existsSync(`${folder}install.js`) || !(await canReachServer())) return null;
  announce();
  spawnSync(process.execPath, [`${folder}install.js`], { stdio: ['ignore', 'ignore', 'inherit'] });
  return electronProgram();
}

async function canReachServer() {
  const server = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return true;
  } catch {
    return false;
  }
}
