import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspectFiles } from '#core/intake/inspect.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import type { SampleTruth } from './sample-reading.ts';
import { type SetScore, scoreSet } from './score.ts';

/** The sets of workbooks whose truth is known. */
export const accuracySets = ['samples', 'bac-kan-2020', 'workbooks'] as const;
export type AccuracySet = (typeof accuracySets)[number];

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Inspects every file of a set as the command line does, in the pool of workers, and scores it against the truth. */
export async function accuracyOf(set: AccuracySet): Promise<SetScore> {
  const folder = `${fixtures}${set}/`;
  const truth: { files: SampleTruth[] } = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8'));
  const names = readdirSync(folder).filter((name) => name !== 'truth.json');
  const files = names.map((name) => ({ path: folder + name, name, bytes: async () => readFileSync(folder + name) }));
  const pool = createAnalysisPool();
  try {
    return scoreSet(truth.files, await inspectFiles(pool, { files, records: true }));
  } finally {
    await pool.close();
  }
}

/** One line a set; shares are cut, never rounded up to 1. */
export function accuracyLine(set: AccuracySet, score: SetScore): string {
  return [
    `${set}: files exact ${score.exact}/${score.files.length}`,
    `records precision ${share(score.precision)} recall ${share(score.recall)}`,
    `silent losses ${score.silentLosses}`,
    `totals miscounted ${score.totalsMiscounted}`,
    `refusals right ${score.refusalsRight}/${score.refusalsDue}`,
  ].join(' · ');
}

function share(value: number): string {
  return (Math.floor(value * 10_000) / 10_000).toFixed(4);
}
