import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Log } from '#core/ports.ts';

const maximumBytes = 2 * 1024 * 1024;

/**
 * A log of one JSON object a line. Beyond 2 MB the file becomes `<file>.old`, replacing the one before. A log that
 * cannot be written stops nothing.
 */
export function createFileLog(file: string, clock: Clock): Log {
  function write(level: 'info' | 'error', message: string, details: Record<string, unknown> = {}): void {
    const line = JSON.stringify({ at: clock.now(), level, message, ...details }, plainError);
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maximumBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${line}\n`);
    } catch {
      // The disk is full or the folder is gone: the application says so where it matters.
    }
  }
  return {
    info: (message, details) => write('info', message, details),
    error: (message, details) => write('error', message, details),
  };
}

// The members of an error are not enumerable, so JSON would show it as {}.
function plainError(_key: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
}
