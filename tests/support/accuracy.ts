import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspectFiles } from '#core/intake/inspect.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import type { SampleTruth } from './sample-reading.ts';
import { type SetScore, scoreSet } from './score.ts';

/** The sets of workbooks whose truth is known and that are kept with the sources. */
const ownSets = ['samples', 'bac-kan-2020', 'workbooks'] as const;
/** The samples as they are handed out, which may be newer than the copy kept with the sources. */
const outerSets = ['shared/samples', 'shared/samples/bac-kan-2020'] as const;
export type AccuracySet = (typeof ownSets)[number] | (typeof outerSets)[number];

const isOuter = (set: AccuracySet): boolean => outerSets.some((outer) => outer === set);

function folderOf(set: AccuracySet): string {
  return fileURLToPath(new URL(isOuter(set) ? `../../../${set}/` : `../fixtures/${set}/`, import.meta.url));
}

/** Why a set cannot be read here; null where it can. */
export function setMissing(set: AccuracySet): string | null {
  const folder = folderOf(set);
  return isOuter(set) && !existsSync(`${folder}truth.json`) ? `no workbooks in ${folder}` : null;
}

/** Every set of workbooks that can be read here. */
export const accuracySets: readonly AccuracySet[] = [...ownSets, ...outerSets].filter(
  (set) => setMissing(set) === null,
);

/** Inspects every file of a set as the command line does, in the pool of workers, and scores it against the truth. */
export async function accuracyOf(set: AccuracySet): Promise<SetScore> {
  const folder = folderOf(set);
  const truth: { files: SampleTruth[] } = JSON.parse(readFileSync(`${folder}truth.json`, 'utf8'));
  const files = truth.files.map(({ file: name }) => ({
    path: folder + name,
    name,
    bytes: async () => readFileSync(folder + name),
  }));
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
