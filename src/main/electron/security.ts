import type { Event, Session, WebContents, WebRequest } from 'electron';
import { isPageAddress } from './page-address.ts';

type LockableSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & { webRequest: Pick<WebRequest, 'onBeforeRequest'> };

/** Denies every permission and device, and lets no request out to the network or to the disk. */
export function lockSession(session: LockableSession): void {
  session.setPermissionRequestHandler((_contents, _permission, grant) => grant(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];
  session.webRequest.onBeforeRequest({ urls: outside }, (_details, decide) => decide({ cancel: true }));
}

interface ContentsSource {
  on(event: 'web-contents-created', listener: (event: Event, contents: WebContents) => void): unknown;
}

/** Holds every page that is ever made, whoever makes it, to the application's own address. */
export function guardContents(application: ContentsSource): void {
  application.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault();
  });
}
