import { counting } from './vi/counting.ts';
import { history } from './vi/history.ts';
import { host } from './vi/host.ts';
import { storage } from './vi/storage.ts';

/** Every text that a person reads, by subject. The Vietnamese is the source; other languages have the same type. */
export const vi = { counting, history, host, storage };
export type Messages = typeof vi;
