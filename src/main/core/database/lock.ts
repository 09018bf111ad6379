import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from '../domain-error.ts';
import { storageRefusal } from './storage-errors.ts';

/**
 * Holds the data folder for this process: an exclusive transaction on a small database of its own, which the operating
 * system lets go when the process ends, however it ends. Makes the folder if it is missing; answers what releases it.
 * Throws STORAGE storage.locked while another process holds it, storage.unwritable where the folder cannot be written.
 */
export function holdLock(path: string): () => void {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
    const lock = new Database(path, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    const refusal = storageRefusal(error, folder);
    if (refusal?.code === 'storage.locked' || refusal?.code === 'storage.full') throw refusal;
    throw new DomainError('STORAGE', 'storage.unwritable', vi.storage.unwritable(folder));
  }
}
