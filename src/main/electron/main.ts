import { runDesktop } from './desktop.ts';

// Not awaited: Electron becomes ready only after this module has been evaluated.
void runDesktop();
