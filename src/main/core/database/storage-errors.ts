import Database from 'better-sqlite3';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';

/** The refusal that an error of SQLite or of the disk means, or null for any other error. */
export function storageRefusal(error: unknown, file: string): DomainError | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (/^SQLITE_FULL|^ENOSPC$|^EDQUOT$/.test(code))
    return new DomainError('STORAGE', 'storage.full', vi.storage.full(file));
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new DomainError('STORAGE', 'storage.damaged', vi.storage.damaged(file));
  }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)|^(EACCES|EPERM|EROFS)$/.test(code)) {
    return new DomainError('STORAGE', 'storage.unwritable', vi.storage.unwritable(file));
  }
  if (code.startsWith('SQLITE_BUSY')) return new DomainError('STORAGE', 'storage.locked', vi.storage.locked(file));
  if (/^SQLITE_IOERR|^EIO$/.test(code)) return new DomainError('STORAGE', 'storage.failed', vi.storage.failed(file));
  return null;
}

export function isConstraintError(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
