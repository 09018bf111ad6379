import type { AwardContext, AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Subject } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { ColumnHeader } from './column-headers.ts';
import { sexCounted, withoutSex } from './counted-sex.ts';
import type { HeaderWord } from './header-vocabulary.ts';
import type { ColumnContent, TableColumn, TableContext } from './layout.ts';

export interface ColumnConclusion {
  meaning: ColumnMeaning;
  award?: string;
  subject?: Subject | null;
  reason: string;
  confidence: number;
}

/** What a column under an award may say of it: how many, of whom. The award itself is in the header above. */
const facets: ReadonlySet<HeaderWord | null> = new Set<HeaderWord>([
  'quantity',
  'count-total',
  'member-number',
  'male',
  'female',
  'group-individual',
  'group-collective',
]);

/** The award that the header texts of a column name, the innermost first; null when they name none. */
export function awardColumn(
  entry: ColumnHeader,
  context: TableContext,
  vocabulary: AwardVocabulary,
): ColumnConclusion | null {
  const awardContext: AwardContext = { subject: entry.subject ?? context.subject, giver: context.giver };
  const namesAward = (text: string) => vocabulary.recognise(withoutSex(text), awardContext).kind === 'award';
  const levels = levelsOfAward(entry, namesAward);
  const inner = levels.at(-1);
  if (inner === undefined) return null;
  const outer = levels.slice(0, -1).toReversed();
  for (const wording of [inner, ...outer.map((text) => `${text} ${inner}`)]) {
    const recognition = vocabulary.recognise(withoutSex(wording), awardContext);
    if (recognition.kind !== 'award') continue;
    const meaning = levels.length < entry.texts.length ? countOrMark(entry.content) : awardMeaning(entry.content);
    const subject = entry.subject ?? recognition.subject;
    return { meaning, award: recognition.code, subject, reason: reasons.headerNamesAward(wording), confidence: 0.97 };
  }
  return null;
}

/** The header levels without `Số lượng`, `Tổng`, `Nam`, `TT` … under them, where anything stands above these. */
function levelsOfAward({ texts, words }: ColumnHeader, namesAward: (text: string) => boolean): string[] {
  const innermost = words.findLastIndex((word, level) => !facets.has(word) || namesAward(texts[level] ?? ''));
  return innermost < 0 ? texts : texts.slice(0, innermost + 1);
}

function countOrMark(content: ColumnContent): ColumnMeaning {
  return content === 'texts' || content === 'awards' ? 'award-mark' : 'count';
}

function awardMeaning(content: ColumnContent): ColumnMeaning {
  if (content === 'numbers') return 'count';
  return content === 'awards' ? 'award-text' : 'award-mark';
}

/**
 * Under one award, `Tổng | Nam | Nữ` tell one number: the total counts and its parts only check it.
 * `Tổng | TT | CN` tell two: the parts count, as they say of whom, and the total only checks them.
 */
export function withParts(columns: readonly TableColumn[], headers: readonly ColumnHeader[]): TableColumn[] {
  const groups = new Map<string, number[]>();
  columns.forEach((column, index) => {
    if (column.award === null || column.header.length < 2 || column.meaning !== 'count') return;
    const key = column.header.slice(0, -1).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const settled = [...columns];
  for (const group of groups.values()) settleParts(settled, group, headers);
  return withSexesApart(settled, headers);
}

function settleParts(columns: TableColumn[], group: readonly number[], headers: readonly ColumnHeader[]): void {
  const wordAt = (index: number): HeaderWord | null => headers[index]?.words.at(-1) ?? null;
  const total = group.find((index) => wordAt(index) === 'count-total' || wordAt(index) === 'quantity');
  const column = total === undefined ? undefined : columns[total];
  const sexes = group.filter((index) => wordAt(index) === 'male' || wordAt(index) === 'female');
  if (total === undefined || column === undefined) return addSexes(columns, sexes);
  const subjects = group.filter((index) => wordAt(index)?.startsWith('group-'));
  const parts = (indices: readonly number[]) => indices.flatMap((index) => columns[index]?.column ?? []);
  if (subjects.length > 0) {
    columns[total] = {
      ...column,
      meaning: 'count-total',
      award: null,
      parts: parts(subjects),
      reason: reasons.totalOfSubjects,
    };
    return;
  }
  if (sexes.length === 0) return;
  const both = sexes.some((index) => wordAt(index) === 'male') && sexes.some((index) => wordAt(index) === 'female');
  if (both) columns[total] = { ...column, parts: parts(sexes) };
  for (const index of sexes) {
    const part = columns[index];
    if (part) columns[index] = { ...part, meaning: 'ignored', award: null, reason: reasons.partOfTotal };
  }
}

/**
 * Two columns of one award, one of men and one of women, wherever the sex is told, and no other of the award. Nothing but
 * ones in a column look like marks; beside numbers of the other sex they are numbers.
 */
function withSexesApart(columns: TableColumn[], headers: readonly ColumnHeader[]): TableColumn[] {
  const byAward = new Map<string, number[]>();
  columns.forEach(({ meaning, award, subject }, index) => {
    if ((meaning !== 'count' && meaning !== 'award-mark') || award === null) return;
    const key = `${award}|${subject ?? ''}`;
    byAward.set(key, [...(byAward.get(key) ?? []), index]);
  });
  const settled = [...columns];
  for (const group of byAward.values()) {
    const sexes = group.map((index) => headers[index]).map((header) => (header ? sexCounted(header) : null));
    const counts = group.some((index) => columns[index]?.meaning === 'count');
    if (counts && sexes.length === 2 && sexes.includes('male') && sexes.includes('female'))
      addSexes(settled, group, true);
  }
  return settled;
}

/** `Nam | Nữ` without a column for both: their numbers are one count, which stands under the first. */
function addSexes(columns: TableColumn[], sexes: readonly number[], told = false): void {
  const [first, second, ...others] = sexes;
  if (first === undefined || second === undefined || others.length > 0) return;
  const [kept, added] = [columns[first], columns[second]];
  if (kept === undefined || added === undefined || (!told && kept.header.at(-1) === added.header.at(-1))) return;
  columns[first] = { ...kept, meaning: 'count', addends: [added.column], reason: reasons.sumOfSexes };
  columns[second] = { ...added, meaning: 'ignored', award: null, reason: reasons.addedToNeighbour };
}
