import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { looksLikeAward } from '#shared/domain/award-vocabulary-signs.ts';
import type { Subject } from '#shared/domain/records.ts';
import { subjectIn } from './context.ts';
import type { KeyColumns } from './key-columns.ts';
import { labelOf } from './key-columns.ts';
import {
  isGroupHeading,
  isPersonLike,
  isRowOrdinal,
  isSectionOrdinal,
  isUnitLike,
  mentionsPerson,
  numberOfOrdinal,
  sectionNumber,
} from './labels.ts';
import type { SectionContext, SectionNumbering } from './layout.ts';
import { noSection } from './layout.ts';
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
  if (keys.kind === 'registration-list' && (looksLikeAward(rest) || vocabulary.findIn(rest, null).length === 1))
    return true;
  return keys.kind.startsWith('registration') && keys.details.length > 0 && isUnitLike(rest);
}

/**
 * A heading of registrations that may as well be the name of somebody who registers: a person's name, or a text standing
 * alone between numbered rows that speaks neither of a subject nor of an award, a unit or a group.
 */
export function isDoubtfulHeading(
  view: SheetView,
  row: number,
  keys: KeyColumns,
  vocabulary: AwardVocabulary,
): boolean {
  if (!keys.kind.startsWith('registration')) return false;
  const { number, rest } = sectionNumber(headingOf(view, row, keys));
  const plain = isGroupHeading(rest) || looksLikeAward(rest) || subjectIn(rest) !== null;
  if (isUnitLike(rest)) return false;
  if (mentionsPerson(rest)) return true;
  if (plain || vocabulary.findIn(rest, null).length > 0) return false;
  const columns = view.filled(row);
  const numbered = number !== '' || columns.length > 1;
  const wide = view.mergeAt(row, columns[0] ?? 0);
  return !numbered && (wide === undefined || wide.right - wide.left < 2);
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
  const heading = headingOf(view, row, keys);
  const { number, rest } = sectionNumber(heading);
  const own = isSectionOrdinal(ordinal) || isRowOrdinal(ordinal) ? numberOfOrdinal(ordinal) : number;
  const subject = rest.length <= 60 ? subjectIn(rest) : null;
  const award = awardOfHeading(rest, subject ?? before.subject, vocabulary);
  if (subject !== null) return subjectSection(before, subject, own, award);
  const numbering = numberingOf(own);
  if (award.named) {
    const outside = before.subject === null || (before.awardOutside && before.awardNumbering === numbering);
    const numbers = outside ? [own] : [before.numbers[0] ?? '', own];
    const around = outside ? null : before.subject;
    const { code, unknown } = award;
    return { ...before, ...namedBy(code, unknown, numbering), numbers, subject: around, awardOutside: outside };
  }
  const numbers = before.subject === null ? [own] : [before.numbers[0] ?? '', own];
  if (isUnitLike(rest)) return { ...before, numbers, unit: rest };
  if (before.awardNumbering !== numbering) return { ...before, numbers, unit: null };
  return { ...before, ...namedBy(null, rest, numbering), numbers, unit: null };
}

function namedBy(award: string | null, unknownAward: string | null, awardNumbering: SectionNumbering | null) {
  return { award, unknownAward, awardNumbering };
}

/** A subject's section closes the one before it; inside the section of an award it stays that award's. */
function subjectSection(before: SectionContext, subject: Subject, own: string, award: HeadingAward): SectionContext {
  const inner = { subject, unit: null, numbers: [own] };
  if (award.named) {
    const named = namedBy(award.code, award.unknown, numberingOf(own));
    return { ...inner, ...named, awardOutside: false };
  }
  if (before.awardOutside && before.awardNumbering !== numberingOf(own)) {
    return { ...before, ...inner, numbers: [before.numbers[0] ?? '', own] };
  }
  return { ...noSection, ...inner };
}

export function headingOf(view: SheetView, row: number, keys: KeyColumns): string {
  const ordinal = keys.ordinal === null ? '' : view.text(row, keys.ordinal);
  const texts = view.filled(row).map((column) => view.text(row, column));
  return labelOf(view, row, keys) || (texts.find((text) => text !== ordinal) ?? ordinal);
}

interface HeadingAward {
  named: boolean;
  code: string | null;
  unknown: string | null;
}

/** Headings such as “Danh hiệu thi đua” only gather awards; a heading that looks like an award but is none claims nothing. */
function awardOfHeading(rest: string, subject: Subject | null, vocabulary: AwardVocabulary): HeadingAward {
  if (isUnitLike(rest) && vocabulary.recognise(rest, { subject, giver: null }).kind !== 'award')
    return { named: false, code: null, unknown: null };
  const found = vocabulary.findIn(rest, subject);
  if (found.length === 1) return { named: true, code: found[0] ?? null, unknown: null };
  const like = found.length > 1 || looksLikeAward(rest);
  return { named: like, code: null, unknown: like ? rest : null };
}

function numberingOf(number: string): SectionNumbering {
  if (/^[IVX]+$/.test(number)) return 'roman';
  if (/^\d/.test(number)) return 'digit';
  return number === '' ? 'none' : 'letter';
}
