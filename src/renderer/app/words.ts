import { vi } from '#shared/messages/vi.ts';

/** Every text that the screens show. */
export const words = vi.uiScreens;
