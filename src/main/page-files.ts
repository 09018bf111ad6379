import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface PageFile {
  path: string;
  size: number;
  contentType: string;
  /** Whether the name carries a hash of the content, so that a browser may keep the file for ever. */
  hashed: boolean;
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

// Names that the build writes. Nothing that begins with a dot, no drive letters, back slashes, streams or encodings.
const segment = /^[\w@-][\w@.-]*$/;

function segmentsOf(pathname: string): string[] | null {
  if (!pathname.startsWith('/')) return null;
  if (pathname === '/') return ['index.html'];
  const segments = pathname.slice(1).split('/');
  return segments.every((name) => segment.test(name)) ? segments : null;
}

/**
 * The file of the built page that a URL's path names, `/` being the page itself; null when there is none. A path is
 * taken as it stands, without decoding, and a link that leads out of the folder is not followed.
 */
export async function findPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const segments = segmentsOf(pathname);
  const contentType = contentTypes[extname(segments?.at(-1) ?? '').toLowerCase()];
  if (segments === null || contentType === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...segments));
    const found = await stat(path);
    if (!path.startsWith(root + sep) || !found.isFile()) return null;
    return { path, size: found.size, contentType, hashed: segments[0] === 'assets' };
  } catch {
    return null;
  }
}
