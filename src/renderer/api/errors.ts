import { ORPCError } from '@orpc/client';

/** The Vietnamese sentence of an error of the contract; null for anything else, a lost connection say. */
export function errorSentence(error: unknown): string | null {
  if (!(error instanceof ORPCError) || !error.defined) return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('message' in data)) return null;
  return typeof data.message === 'string' ? data.message : null;
}
