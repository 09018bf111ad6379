/** What the preload script shows the page of the desktop window: a way to ask for the port, nothing else. */
export interface DesktopBridge {
  requestPort(): void;
}

/** The name under which the bridge stands on `window`. */
export const desktopBridgeName = 'desktop';

/** Page → main process: asks for a port. Main process → page: carries it. */
export const portChannel = 'so-thi-dua:port';
