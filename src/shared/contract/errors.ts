import { oc } from '@orpc/contract';
import * as z from 'zod';

const sentence = z.object({ message: z.string() });

/**
 * The closed set of errors that cross the contract; `data.message` is a Vietnamese sentence for the person.
 * NOT_FOUND: the thing is gone. REFUSED: the domain says no. CONFLICT: others changed it since, `items` says what.
 * BUSY: a long job holds what this needs. STORAGE: the data folder cannot be used (disk full, unreadable).
 */
export const errors = {
  NOT_FOUND: { status: 404, data: sentence },
  REFUSED: { status: 422, data: sentence.extend({ code: z.string() }) },
  CONFLICT: { status: 409, data: sentence.extend({ items: z.array(z.string()) }) },
  BUSY: { status: 423, data: sentence },
  STORAGE: { status: 507, data: sentence },
} as const;

/** The start of every procedure. */
export const procedure = oc.errors(errors);
