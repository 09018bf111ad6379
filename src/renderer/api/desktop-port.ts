import { type DesktopBridge, portChannel } from '#shared/contract/desktop.ts';

declare global {
  interface Window {
    desktop?: DesktopBridge;
  }
}

/** Asks the main process for this page's port. The preload script hands it over as a message of the window to itself. */
export function requestDesktopPort(bridge: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    function receive(event: MessageEvent): void {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portChannel || port === undefined) return;
      window.removeEventListener('message', receive);
      port.start();
      resolve(port);
    }
    window.addEventListener('message', receive);
    bridge.requestPort();
  });
}
