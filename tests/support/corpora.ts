import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { FileOutcome } from '#core/intake/file-outcome.ts';
import { inspectFiles } from '#core/intake/inspect.ts';
import type { RefusalCode } from '#shared/domain/records.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';

/** Odd and broken workbooks from elsewhere; they belong to others and are not kept with the sources. */
const folder = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url));

/** Why the odd workbooks cannot be read here; null where they can. */
export const corporaMissing = existsSync(`${folder}MANIFEST.tsv`) ? null : `no odd workbooks in ${folder}`;

/** What a common reader does with a file. */
const expectations = ['opens', 'encrypted', 'does not open'] as const;
type Expectation = (typeof expectations)[number];

/** One odd workbook: what it was to do, what it did, and how long that took. */
interface CorpusFile {
  file: string;
  expected: Expectation;
  outcome: string;
  right: boolean;
  seconds: number;
}

/** Inspects every odd workbook as the command line does, one after the other, in the pool of workers. */
export async function readCorpora(): Promise<CorpusFile[]> {
  const pool = createAnalysisPool();
  const files: CorpusFile[] = [];
  try {
    for (const { file, expected } of manifest()) {
      const start = performance.now();
      const incoming = { path: folder + file, name: file, bytes: async () => readFileSync(folder + file) };
      const [outcome] = await inspectFiles(pool, { files: [incoming], records: true });
      const seconds = (performance.now() - start) / 1000;
      files.push({ file, expected, ...judged(expected, outcome), seconds });
    }
  } finally {
    await pool.close();
  }
  return files;
}

function manifest(): { file: string; expected: Expectation }[] {
  const [, ...lines] = readFileSync(`${folder}MANIFEST.tsv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [file = '', , , , told] = line.split('\t');
    const expected = expectations.find((each) => each === told);
    if (expected === undefined) throw new Error(`${file}: what a common reader does is not told`);
    return { file, expected };
  });
}

/**
 * A refusal says by its code what is wrong and by its sentence what to do. What does not open elsewhere may be encrypted
 * as well as damaged: a damaged encrypted package is both.
 */
function judged(expected: Expectation, outcome: FileOutcome | undefined): { outcome: string; right: boolean } {
  const reason = outcome?.reason ?? null;
  if (reason === null) return { outcome: outcome?.status ?? 'nothing', right: expected === 'opens' };
  const due = expected === 'encrypted' ? reason.code === 'file.encrypted' : expected === 'does not open';
  const told = refusalCodes.has(reason.code) && /Hãy/u.test(reason.message);
  return { outcome: reason.code, right: due && told };
}

const refusalCodes: ReadonlySet<string> = new Set<RefusalCode>([
  'file.empty',
  'file.encrypted',
  'file.damaged',
  'file.not-a-spreadsheet',
  'file.too-large',
  'file.unreadable',
]);

/** One line: how many of each kind ended as they should, and the slowest. */
export function corporaLine(files: readonly CorpusFile[]): string {
  const right = (of: readonly CorpusFile[]): string => `${of.filter((file) => file.right).length}/${of.length}`;
  const slowest = Math.max(0, ...files.map(({ seconds }) => seconds));
  return [
    `odd workbooks: right ${right(files)}`,
    ...expectations.map((told) => `${told} ${right(files.filter(({ expected }) => expected === told))}`),
    `slowest ${slowest.toFixed(1)} s`,
  ].join(' · ');
}
