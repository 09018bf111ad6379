import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import { intakeProblems as messages } from '#shared/messages/vi/intake-problems.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isMark, isNothing } from './cell-values.ts';
import type { KeyColumns } from './key-columns.ts';
import { belongsToSignatures, isDeclaringSentence, isPersonLike, isSignature, mentionsPerson } from './labels.ts';
import type { LayoutRow } from './layout.ts';
import { isDoubtfulHeading } from './sections.ts';
import type { SheetView } from './sheet-view.ts';

/** True for a cell that is nothing but names of awards. */
export function readsAsAward(text: string, vocabulary: AwardVocabulary): boolean {
  // Numbers of papers and telephones fill whole columns and are no award: the vocabulary need not look at them.
  if (text.length < 2 || text.length > 120 || !/\p{L}{2}/u.test(text)) return false;
  const parts = vocabulary.split(text, withoutContext);
  return parts.length > 0 && parts.every((part) => part.kind === 'award');
}

/**
 * A row under the header that was taken for a note, a heading or a total, but holds what may be a registration: it waits
 * for a person instead of passing in silence. Null for a row that is plainly what it was taken for.
 */
export function withDoubt(view: SheetView, entry: LayoutRow, keys: KeyColumns, vocabulary: AwardVocabulary): LayoutRow {
  if (keys.kind === 'unknown') return entry;
  if (entry.role === 'section' && isDoubtfulHeading(view, entry.row, keys, vocabulary)) {
    return { ...entry, role: 'data', doubt: messages.headingOrName };
  }
  if (entry.role === 'section' && strayClaims(view, entry.row, keys, vocabulary)) {
    return { ...entry, role: 'data', doubt: messages.headingWithClaims };
  }
  if (entry.role === 'data' && isShifted(view, entry.row, keys)) return { ...entry, doubt: messages.noteOrData };
  if (entry.role === 'note') return withDoubtfulNote(view, entry, keys, vocabulary);
  if (entry.role === 'total' && keys.kind === 'registration-list' && strayClaims(view, entry.row, keys, vocabulary)) {
    return { ...entry, role: 'data', doubt: messages.totalWithAward };
  }
  return entry;
}

/** A name where the order number stands: the cells of the row stand one column too far to the left. */
function isShifted(view: SheetView, row: number, keys: KeyColumns): boolean {
  if (keys.ordinal === null || keys.kind.startsWith('count')) return false;
  const ordinal = view.row(row)?.cells.get(keys.ordinal);
  return ordinal?.type === 'text' && /\p{L}{2}\s+\p{L}/u.test(ordinal.text);
}

/** A heading or a total of registrations with a mark or an award in the columns that claim. */
function strayClaims(view: SheetView, row: number, keys: KeyColumns, vocabulary: AwardVocabulary): boolean {
  if (!keys.kind.startsWith('registration')) return false;
  return keys.claims.some((column) => {
    const text = view.text(row, column);
    if (text === '' || isNothing(view.row(row)?.cells.get(column))) return false;
    return readsAsAward(text, vocabulary) && view.filled(row).length > 1;
  });
}

function withDoubtfulNote(view: SheetView, entry: LayoutRow, keys: KeyColumns, vocabulary: AwardVocabulary): LayoutRow {
  const columns = view.filled(entry.row);
  const texts = columns.map((column) => view.text(entry.row, column));
  if (texts.some(isDeclaringSentence)) return entry;
  const marked = columns.some(
    (column) => keys.claims.includes(column) && isMark(view.row(entry.row)?.cells.get(column)),
  );
  if (marked || texts.some((text) => readsAsAward(text, vocabulary))) {
    return { ...entry, role: 'data', doubt: messages.noteWithAward };
  }
  // Names and offices stand side by side under a signature's title; without one they are no block of signatures.
  const signed = texts.some(isSignature) && !texts.some(isPersonLike);
  const unsigned = entry.reason === reasons.outsideColumns && !signed;
  if (texts.length >= 2 && (unsigned || !texts.every(belongsToSignatures))) {
    return { ...entry, role: 'data', doubt: messages.noteOrData };
  }
  const registers = texts.some((text) => tellsOfRegistration(text, vocabulary));
  return registers ? { ...entry, doubt: messages.noteNamesAward } : entry;
}

const anyAward =
  /khen|thi đua|thi dua|cst[đd]|l[đd]tt|l[đd]xs|l[đd]st|tiên tiến|xuất sắc|huân|huy|kỷ niệm|knc|bk|gk|cờ|sáng tạo|danh hiệu|giỏi|vững mạnh/iu;
const headcount = /\d+\s*(?:người|đ\/c|đồng chí|cá nhân|tập thể|đơn vị|$)/iu;

/** A sentence that names an award together with a person or a number of them, or with a word such as “đề nghị”. */
export function tellsOfRegistration(text: string, vocabulary: AwardVocabulary, asking?: RegExp): boolean {
  if (text.length > 400 || !anyAward.test(text)) return false;
  const told = mentionsPerson(text) || headcount.test(text) || asking?.test(text) === true;
  return told && vocabulary.findIn(text, null).length > 0;
}
