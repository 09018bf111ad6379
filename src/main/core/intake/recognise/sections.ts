import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { subjectIn } from './context.ts';
import type { KeyColumns } from './key-columns.ts';
import { labelOf } from './key-columns.ts';
import { isPersonLike, isRowOrdinal, isSectionOrdinal, isUnitLike, sectionNumber } from './labels.ts';
import type { SectionContext } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/** What was found in a row before its role is decided: columns of claims and details that hold something, all texts. */
export interface RowFacts {
  ordinal: string;
  label: string;
  claims: number[];
  details: number[];
  texts: string[];
  numbered: boolean;
}

/** A heading inside the table: a roman number or letter, or a lone text that speaks of a subject, an award or a unit. */
export function isSection(
  view: SheetView,
  row: number,
  keys: KeyColumns,
  facts: RowFacts,
  vocabulary: AwardVocabulary,
): boolean {
  const { ordinal, label, claims, details, texts } = facts;
  const heading = label === '' ? (texts.find((text) => text !== ordinal) ?? ordinal) : label;
  const ownLabel = keys.labels.some((column) => view.text(row, column) !== '');
  if (isSectionOrdinal(ordinal) && texts.length >= 2) {
    if (keys.kind.startsWith('count') || !ownLabel) return true;
    return claims.length === 0 && !(details.length > 0 && isPersonLike(label));
  }
  if (claims.length > 0 || details.length > 0) return false;
  if (texts.length > 2) return false;
  if (isRowOrdinal(ordinal)) {
    if (keys.kind === 'targets') return true;
    return texts.length === 2 && speaksOfASection(heading, keys, vocabulary);
  }
  if (texts.length !== 1) return false;
  if (ownLabel && keys.kind.startsWith('registration') && isPersonLike(heading)) return false;
  if (keys.kind === 'targets' || keys.kind === 'count-by-award') return true;
  return sectionNumber(heading).number !== '' || facts.numbered || speaksOfASection(heading, keys, vocabulary);
}

function speaksOfASection(heading: string, keys: KeyColumns, vocabulary: AwardVocabulary): boolean {
  const { rest } = sectionNumber(heading);
  if (rest.length <= 40 && subjectIn(rest) !== null && /^[^,]*$/.test(rest)) return true;
  if (keys.kind === 'registration-list' && vocabulary.findIn(rest, null).length === 1) return true;
  return keys.kind.startsWith('registration') && keys.details.length > 0 && isUnitLike(rest);
}

/** A section of a new subject closes what stood before; one that names a unit or an award stands inside the subject's. */
export function nextSection(
  view: SheetView,
  row: number,
  keys: KeyColumns,
  before: SectionContext,
  vocabulary: AwardVocabulary,
): SectionContext {
  const ordinal = keys.ordinal === null ? '' : view.text(row, keys.ordinal);
  const texts = view.filled(row).map((column) => view.text(row, column));
  const heading = labelOf(view, row, keys) || (texts.find((text) => text !== ordinal) ?? ordinal);
  const { number, rest } = sectionNumber(heading);
  const own = isSectionOrdinal(ordinal) || isRowOrdinal(ordinal) ? ordinal.replace(/[^\w.]/g, '') : number;
  const subject = subjectIn(rest);
  if (subject !== null && rest.length <= 60) return { numbers: [own], subject, unit: null, award: null };
  const numbers = before.subject === null ? [own] : [before.numbers[0] ?? '', own];
  const award = vocabulary.findIn(rest, before.subject);
  if (award.length === 1 && !isUnitLike(rest)) return { ...before, numbers, award: award[0] ?? null };
  return { ...before, numbers, unit: isUnitLike(rest) ? rest : null };
}
