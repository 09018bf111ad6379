import { contextBridge, ipcRenderer } from 'electron';
import { type DesktopBridge, desktopBridgeName, portChannel } from '#shared/contract/desktop.ts';

const bridge: DesktopBridge = { requestPort: () => ipcRenderer.send(portChannel) };

contextBridge.exposeInMainWorld(desktopBridgeName, bridge);

// A port cannot pass the bridge, only a message to the page itself.
ipcRenderer.on(portChannel, (event) => {
  window.postMessage(portChannel, window.location.origin, event.ports);
});
