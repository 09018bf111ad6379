import { awardKey } from '#shared/domain/award-vocabulary-key.ts';
import { columnLetter } from '#shared/domain/columns.ts';
import type { TableKind } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isUnitLike } from './labels.ts';
import type { TableColumn } from './layout.ts';
import { wordsOf } from './sheet-view.ts';

/**
 * In a table of counts no number may be counted twice: of columns that tell the same award of the same subject (phases,
 * plan and result, a total beside its parts) only the first counts, and the others wait for a person.
 */
export function withoutRepeatedCounts(columns: readonly TableColumn[], kind: TableKind): TableColumn[] {
  if (kind !== 'count-by-unit' && kind !== 'count-by-award') return [...columns];
  const counts = columns.filter(({ meaning }) => meaning === 'count');
  const divided = kind === 'count-by-award' && counts.some(({ subject }) => subject !== null);
  const first = new Map<string, TableColumn>();
  return columns.map((column) => {
    if (column.meaning !== 'count') return column;
    const key = divided && column.subject === null ? null : claimKey(column);
    const earlier = key === null ? counts.find(({ subject }) => subject !== null) : first.get(key);
    if (earlier === undefined) {
      if (key !== null) first.set(key, column);
      return column;
    }
    const reason = reasons.repeats(columnLetter(earlier.column));
    return { ...column, meaning: 'ignored', award: null, reason, confidence: 0.2 };
  });
}

/** Levels and givers that tell two columns of one award apart: `GK CĐCS` and `GK CĐ cấp trên`, `Nam` and `Nữ`. */
const distinctions = /\b(?:cs|co so|cdcs|cap tren|huyen|tinh|tp|bo|nganh|tld|ldld)\b/g;

function claimKey(column: TableColumn): string {
  const inner = column.header.at(-1) ?? '';
  const words = wordsOf(`${inner} ${awardKey(inner).key}`);
  const told = isUnitLike(inner) || /^(?:nam|nu) /.test(words) ? words : [...words.matchAll(distinctions)].join();
  return `${column.award ?? ''}|${column.subject ?? ''}|${told}`;
}
