import type { IncomingMessage } from 'node:http';

/** A name of its own for each port: cookies are shared between the ports of one address. */
export const cookieName = (port: number): string => `so-thi-dua-${port}`;

/** Whether the request was meant for this host: another name that leads to the loopback address is not. */
export function hasOwnHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a page of this very host sent the request. A browser always names the origin of an unsafe request. */
export function hasOwnOrigin(request: IncomingMessage): boolean {
  return request.headers.origin === `http://${request.headers.host}`;
}

/** The session in the request's cookie, null when it carries none. */
export function sessionOf(request: IncomingMessage, port: number): string | null {
  const prefix = `${cookieName(port)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(prefix))?.slice(prefix.length) ?? null;
}

export function sessionCookie(session: string, port: number): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}
