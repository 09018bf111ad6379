import type { UnitMatch } from '#shared/contract/common.ts';
import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';

/**
 * A file handed in: `path` as the user gave it, `name` without folders, `size` in bytes where it is known beforehand;
 * `bytes` reads it when its turn comes.
 */
export interface IncomingFile {
  path: string;
  name: string;
  size?: number | undefined;
  bytes: () => Promise<Uint8Array>;
}

export type TableOutcome = Omit<TableReading, 'records'> & { records?: IntakeRecord[] };

/** What became of one file. All but `id` is the command line's JSON contract. */
export interface FileOutcome {
  path: string;
  /** Null when the file could not be read from the disk at all. */
  sha256: string | null;
  status: 'ready' | 'review' | 'refused' | 'duplicate';
  reason: { code: string; message: string } | null;
  /** Null unless committed. */
  importId: string | null;
  unit: { name: string | null; code: string | null; match: UnitMatch };
  tables: TableOutcome[];
  /** The file's place in the intake list, whatever its status; null when it has none. */
  id: number | null;
}

export const noUnit: FileOutcome['unit'] = { name: null, code: null, match: 'none' };

export function countOutcomes(outcomes: readonly FileOutcome[]): {
  committed: number;
  review: number;
  refused: number;
  duplicate: number;
} {
  const counts = { committed: 0, review: 0, refused: 0, duplicate: 0 };
  for (const { status } of outcomes) counts[status === 'ready' ? 'committed' : status] += 1;
  return counts;
}

/** A file of which nothing is read: refused, for `reason`. */
export function refusedOutcome(
  path: string,
  sha256: string | null,
  reason: { code: string; message: string },
  id: number | null,
): FileOutcome {
  return { path, sha256, status: 'refused', reason, importId: null, unit: noUnit, tables: [], id };
}
