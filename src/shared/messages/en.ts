import { host } from './en/host.ts';
import { storage } from './en/storage.ts';
import type { Messages } from './vi.ts';

export const en: Messages = { host, storage };
