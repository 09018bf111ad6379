import { errors } from '#shared/contract/errors.ts';
import { words } from './words.ts';

interface ContractError {
  code: keyof typeof errors;
  data: { message: string; items?: string[] };
}

function isContractError(error: unknown): error is ContractError {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('data' in error)) return false;
  const { code, data } = error;
  return typeof code === 'string' && code in errors && typeof data === 'object' && data !== null && 'message' in data;
}

/** The Vietnamese sentence of a refused call; a fixed one where the call never reached the application. */
export function errorSentence(error: unknown): string {
  return isContractError(error) ? error.data.message : words.ui.unreachable;
}

/** What changed since, where an undo met a conflict; null for any other error. */
export function conflictItems(error: unknown): string[] | null {
  return isContractError(error) && error.code === 'CONFLICT' ? (error.data.items ?? []) : null;
}
