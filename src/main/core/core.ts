import type { Reader } from './database/connection.ts';
import type { Store } from './database/store.ts';
import type { Operations } from './operations/operation.ts';
import type { Ports } from './ports.ts';

/** What every subject's service and procedures are given: the open database and the ports. */
export interface Core extends Operations {
  readonly reader: Reader;
  readonly ports: Ports;
  /** The data file itself, for copying, replacing and checking it. */
  readonly store: Store;
}
