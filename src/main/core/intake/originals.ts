import { intakeService as messages } from '#shared/messages/vi/intake-service.ts';
import type { Core } from '../core.ts';
import { DomainError } from '../domain-error.ts';
import type { Files } from '../ports.ts';

/** Where the original with this hash stands in the data folder: the same bytes are kept once. */
export function originalName(sha256: string): string {
  return `originals/${sha256.slice(0, 2)}/${sha256}`;
}

export async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

/** Durable before it resolves; nothing is written when the original is there already. */
export async function keepOriginal(files: Files, sha256: string, bytes: Uint8Array): Promise<void> {
  const name = originalName(sha256);
  if (!(await files.exists(name))) await files.write(name, bytes);
}

/** The bytes of a received file; throws STORAGE when the original is gone from the data folder. */
export async function readOriginal(core: Core, file: { sha256: string; fileName: string }): Promise<Uint8Array> {
  const name = originalName(file.sha256);
  if (!(await core.ports.files.exists(name))) {
    throw new DomainError('STORAGE', 'original.missing', messages.originalMissing(file.fileName));
  }
  return core.ports.files.read(name);
}
