import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, resources/ and dist/: the checkout, or the installed application's archive. */
export function applicationFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found above the program');
    folder = parent;
  }
  return folder;
}

/** The built page that the desktop window and the browser show. */
export const rendererFolder = (): string => join(applicationFolder(), 'dist', 'renderer');
