import { defaultAwardTypes } from '#shared/domain/awards.ts';
import type { AnalysisPool } from '#workers/analyse-pool.ts';
import { type Arrival, arrive, filesAhead, readAhead } from './arrivals.ts';
import { type FileOutcome, type IncomingFile, noUnit } from './file-outcome.ts';

export interface InspectRequest {
  files: readonly IncomingFile[];
  records: boolean;
  onFile?: (outcome: FileOutcome, done: number) => void;
}

/** Reads and recognises files with the default catalogue and no database: the outcome of a dry run, units left unmatched. */
export async function inspectFiles(
  pool: AnalysisPool,
  { files, records, onFile }: InspectRequest,
): Promise<FileOutcome[]> {
  const seen = new Set<string>();
  const outcomes: FileOutcome[] = [];
  const inspected = readAhead(files, filesAhead, arrive, (arrival) => inspectFile(pool, arrival, records));
  for await (const outcome of inspected) {
    const repeated = outcome.sha256 !== null && seen.has(outcome.sha256);
    outcomes.push(repeated ? { ...outcome, status: 'duplicate', tables: [] } : outcome);
    if (outcome.sha256 !== null) seen.add(outcome.sha256);
    onFile?.(outcome, outcomes.length);
  }
  return outcomes;
}

async function inspectFile(pool: AnalysisPool, arrival: Arrival, records: boolean): Promise<FileOutcome> {
  const { file } = arrival;
  const base = { path: file.path, sha256: arrival.sha256, importId: null, unit: noUnit, tables: [], id: null };
  if (arrival.bytes === null) return { ...base, status: 'refused', reason: arrival.reason };
  const input = { bytes: arrival.bytes, fileName: file.name, awardTypes: defaultAwardTypes, records };
  const result = await pool.inspect(input);
  if (result.refused !== undefined) return { ...base, status: 'refused', reason: result.refused };
  return {
    ...base,
    status: result.errors === 0 ? 'ready' : 'review',
    reason: null,
    unit: { ...noUnit, name: result.senderName },
    tables: result.tables,
  };
}
