import Database from 'better-sqlite3';
import { DomainError } from '#core/domain-error.ts';
import type { CrossingError } from './data-messages.ts';

export function crossing(error: unknown): CrossingError {
  if (error instanceof DomainError) {
    const { kind, code, message, items } = error;
    return { type: 'domain', error: { kind, code, message, items } };
  }
  if (error instanceof Database.SqliteError) return { type: 'sqlite', code: error.code, message: error.message };
  return { type: 'other', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function crossed(failure: CrossingError): Error {
  if (failure.type === 'sqlite') return new Database.SqliteError(failure.message, failure.code);
  if (failure.type === 'other') return new Error(failure.message);
  const { kind, code, message, items } = failure.error;
  return new DomainError(kind, code, message, items);
}
