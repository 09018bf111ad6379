import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Core } from '#core/core.ts';
import type { IncomingFile } from '#core/intake/service.ts';
import { sameSpelling } from '#shared/domain/vietnamese-text.ts';

/** One record of a truth file; which fields it has depends on its type. */
export interface TruthRecord {
  type: string;
  row: number;
  subject?: string;
  name?: string;
  award?: string | null;
  count?: number;
  title?: string;
  valueVnd?: number | null;
  planned?: number | null;
  /** `YYYY-MM-DD`, told where the layout of the birth is what is tried. */
  birth?: string | null;
  /** The record may be absent if its row carries a problem. */
  orProblem?: boolean;
}

export interface TruthFile {
  file: string;
  campaign: number;
  unit: string | null;
  expect: 'ready' | 'review' | 'refused';
  reason?: string;
  /** Other outcomes that are as good. */
  acceptable?: { status: string; reason?: string }[];
  tables: { records: TruthRecord[] }[];
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** What the files of a fixture folder hold, by whoever wrote them. */
export function truthOf(folder: string): TruthFile[] {
  return JSON.parse(readFileSync(`${fixtures}${folder}/truth.json`, 'utf8')).files;
}

export function fixtureFile(folder: string, name: string): IncomingFile {
  return { path: `${folder}/${name}`, name, bytes: async () => readFileSync(`${fixtures}${folder}/${name}`) };
}

export function fixtureFiles(folder: string): IncomingFile[] {
  return readdirSync(`${fixtures}${folder}`)
    .filter((name) => name !== 'truth.json')
    .map((name) => fixtureFile(folder, name));
}

/** A record as one line, by the fields that the truth is compared by. */
export function factOf(record: TruthRecord): string {
  switch (record.type) {
    case 'registration':
      return ['registration', record.row, record.subject, record.award, spelled(record.name)].join('|');
    case 'count':
      return ['count', record.row, record.subject, record.award, record.count].join('|');
    case 'initiative':
      return ['initiative', record.row, spelled(record.title)].join('|');
    case 'work':
      return ['work', record.row, spelled(record.name), record.valueVnd].join('|');
    default:
      return ['target', record.row, record.planned].join('|');
  }
}

function spelled(value: string | undefined): string {
  return sameSpelling(value ?? '');
}

/** The same lines from the database, of one imported file. */
export function factsInDatabase(core: Core, importId: number): string[] {
  return core.reader
    .all<TruthRecord>(
      `SELECT 'registration' AS type, row, subject, award_code AS award, name, NULL AS count, NULL AS title,
         NULL AS valueVnd, NULL AS planned FROM registration WHERE import_id = :importId
       UNION ALL SELECT 'count', row, subject, award_code, NULL, count, NULL, NULL, NULL
         FROM award_count WHERE import_id = :importId
       UNION ALL SELECT 'initiative', row, NULL, NULL, NULL, NULL, title, NULL, NULL
         FROM initiative WHERE import_id = :importId
       UNION ALL SELECT 'work', row, NULL, NULL, name, NULL, NULL, value_vnd, NULL FROM work WHERE import_id = :importId
       UNION ALL SELECT 'target', row, NULL, NULL, NULL, NULL, NULL, NULL, planned FROM target WHERE import_id = :importId`,
      { importId },
    )
    .map(factOf)
    .toSorted();
}
