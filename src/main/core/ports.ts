import type { AnalysisPool } from '#workers/analyse-pool.ts';
import type { RenderPool } from '#workers/render-pool.ts';
import type { WritingPool } from '#workers/writing-pool.ts';

/** Wall clock; `now` is a UTC ISO instant. Tests put a fixed one in its place. */
export interface Clock {
  now(): string;
}

/** The data folder's files. Every write is durable before the promise resolves; names are relative to the data folder. */
export interface Files {
  /** Absolute path of a name in the data folder, for SQLite's own use. */
  path(name: string): string;
  read(name: string): Promise<Uint8Array>;
  /** Writes to a temporary name, flushes and renames. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  exists(name: string): Promise<boolean>;
  list(folder: string): Promise<{ name: string; size: number; modifiedAt: string }[]>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Log {
  info(message: string, details?: Record<string, unknown>): void;
  error(message: string, details?: Record<string, unknown>): void;
}

/** What the application needs of the program that hosts it. */
export interface Ports {
  clock: Clock;
  files: Files;
  log: Log;
  /** Name of the person at the machine, for the log of operations. */
  actor: string;
  host: 'electron' | 'browser' | 'command-line';
  version: string;
  analysis: AnalysisPool;
  rendering: RenderPool;
  writing: WritingPool;
}
