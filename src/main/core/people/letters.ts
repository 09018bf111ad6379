import type { Reader } from '../database/connection.ts';

/** Rows that a search by letters found, put in order at once; more are met soon enough on the way along an index. */
export const sortedAtMost = 12_000;

/** What a folded text is asked of the index of letters as; null where it is too short for it. */
export function lettersOf(search: string): string | null {
  return search.length < 3 ? null : `"${search.replaceAll('"', '""')}"`;
}

/** How many rows have the letters in their name. */
export function lettersFound(reader: Reader, table: 'person' | 'award_history', letters: string): number {
  const counted = reader.get<{ found: number }>(
    `SELECT count(*) AS found FROM ${table}_letters WHERE folded MATCH :letters`,
    { letters },
  );
  return counted?.found ?? 0;
}
