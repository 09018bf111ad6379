import { counting } from './en/counting.ts';
import { history } from './en/history.ts';
import { host } from './en/host.ts';
import { storage } from './en/storage.ts';
import type { Messages } from './vi.ts';

export const en: Messages = { counting, history, host, storage };
