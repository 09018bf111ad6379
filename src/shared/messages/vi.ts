import { host } from './vi/host.ts';
import { storage } from './vi/storage.ts';

/** Every text that a person reads, by subject. The Vietnamese is the source; other languages have the same type. */
export const vi = { host, storage };
export type Messages = typeof vi;
