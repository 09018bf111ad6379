import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import { looksLikeAward } from '#shared/domain/award-vocabulary-signs.ts';
import type { Problem } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isMark, numberIn } from './cell-values.ts';
import { isLetterhead } from './context.ts';
import { belongsToSignatures, isPersonLike, isRowOrdinal, isUnitLike, mentionsPerson } from './labels.ts';
import type { LayoutRow, TableLayout } from './layout.ts';
import { noSection } from './layout.ts';
import { headerMissing, nothingRecognised } from './problems.ts';
import { readsAsAward } from './row-doubts.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

/**
 * A sheet on which no table header was found: instructions, code lists and empty sheets pass without a word;
 * a sheet that seems to list people, units or awards, or that holds a table of any kind, waits for a person.
 */
export function looseLayout(view: SheetView, vocabulary: AwardVocabulary): TableLayout {
  const rows = view
    .filledRows(1, view.sheet.lastRow)
    .map(
      (row): LayoutRow => ({ row, role: 'note', reason: reasons.outsideTables, confidence: 0.8, section: noSection }),
    );
  const { problems, doubtful } = doubtsOf(view, rows, vocabulary);
  const unread = new Set(doubtful.map(({ row }) => row));
  return {
    sheet: view.sheet.name,
    firstRow: 1,
    lastRow: view.sheet.lastRow,
    headerRows: [],
    numberRow: null,
    kind: 'unknown',
    kindReason: reasons.noHeader,
    confidence: problems.length === 0 ? 0.8 : 0.2,
    columns: [],
    halves: [],
    turned: null,
    rows: rows.map((entry) => (unread.has(entry.row) ? { ...entry, role: 'data' } : entry)),
    context: { titles: [], award: null, giver: null, subject: null, moneyUnit: null },
    problems,
  };
}

interface Doubts {
  problems: Problem[];
  /** Rows that seem to register something: none of them may pass as a note. */
  doubtful: readonly LayoutRow[];
}

function doubtsOf(view: SheetView, rows: readonly LayoutRow[], vocabulary: AwardVocabulary): Doubts {
  const nothing: Doubts = { problems: [], doubtful: [] };
  const silent = isInstructions(view, rows) || isCodeList(view, rows, vocabulary);
  const claims = rows.filter(({ row }) => looksLikeRegistration(view, row, vocabulary));
  const named = silent ? claims.filter(({ row }) => namesSomebody(view, row)) : claims;
  if (named[0] !== undefined) return { problems: [headerMissing(named[0].row, named.length)], doubtful: named };
  if (silent) return nothing;
  const listed = rows.filter(({ row }) => isListedUnderTitle(view, row));
  if (registers(view, rows) && listed[0] !== undefined) {
    return { problems: [headerMissing(listed[0].row, listed.length)], doubtful: listed };
  }
  const wide = rows.filter(({ row }) => isWide(view, row));
  const adjacent = wide.some(({ row }, index) => wide[index + 1]?.row === row + 1);
  return adjacent ? { ...nothing, problems: [nothingRecognised(wide[0]?.row ?? 0, wide.length)] } : nothing;
}

const instructions = /\b(?:huong dan|luu y|cach (?:ghi|nhap|dien|lam)|giai thich|quy uoc|zoom)\b/;

/** The sheet's name or its first text says that it explains; what it explains is no registration. */
function isInstructions(view: SheetView, rows: readonly LayoutRow[]): boolean {
  const first = rows[0]?.row ?? 0;
  const text = view.filled(first).map((column) => view.text(first, column))[0] ?? '';
  return instructions.test(wordsOf(view.sheet.name)) || instructions.test(wordsOf(text));
}

/** Most rows are a code or an abbreviation beside what it stands for; an award beside its own short name is one too. */
function isCodeList(view: SheetView, rows: readonly LayoutRow[], vocabulary: AwardVocabulary): boolean {
  const wide = rows.filter(({ row }) => view.filled(row).length >= 2);
  const coded = wide.filter(({ row }) => {
    const texts = view.filled(row).map((column) => view.text(row, column));
    const own = isRowOrdinal(texts[0] ?? '') ? texts.slice(1) : texts;
    if (own.length < 2 || own.some((text) => isPersonLike(text) && mentionsPerson(text))) return false;
    return own.some((text) => /^[A-ZĐ]{1,10}[-_.]?[A-Z\d]{0,10}$/u.test(text)) && !own.some(isFigure);
  });
  const names = rows.every(({ row }) => !namesSomebody(view, row));
  return names && wide.length > 0 && (coded.length >= wide.length * 0.6 || listsOnce(view, wide, vocabulary));
}

/** `1 | Lao động tiên tiến | LĐTT`: every award stands once, beside nothing but itself. */
function listsOnce(view: SheetView, rows: readonly LayoutRow[], vocabulary: AwardVocabulary): boolean {
  const listed = rows.filter(({ row }) => {
    const texts = view.filled(row).map((column) => view.text(row, column));
    const own = isRowOrdinal(texts[0] ?? '') ? texts.slice(1) : texts;
    return own.length > 0 && own.every((text) => readsAsAward(text, vocabulary));
  });
  return listed.length >= Math.max(2, rows.length - 1);
}

const isFigure = (text: string): boolean => /^\d+(?:[.,]\d+)*$/.test(text);

const registrationTitle = /\b(?:dang ky|de nghi|sang kien|cong trinh|thi dua|khen thuong|danh hieu|chi tieu)\b/;

function registers(view: SheetView, rows: readonly LayoutRow[]): boolean {
  return rows.slice(0, 12).some(({ row }) => {
    const columns = view.filled(row);
    return columns.length <= 2 && columns.some((column) => registrationTitle.test(wordsOf(view.text(row, column))));
  });
}

/** A person alone in a row, or a numbered line, as lists are typed under a title. */
function isListedUnderTitle(view: SheetView, row: number): boolean {
  const texts = view.filled(row).map((column) => view.text(row, column));
  const text = texts[0] ?? '';
  if (texts.length !== 1) return false;
  return (isPersonLike(text) && mentionsPerson(text)) || /^(?:\d{1,3}\s*[.)]|[-+•])\s*\p{Lu}/u.test(text);
}

function isWide(view: SheetView, row: number): boolean {
  const texts = view.filled(row).map((column) => view.text(row, column));
  return texts.length >= 2 && !texts.some(isLetterhead) && !texts.every(belongsToSignatures);
}

function namesSomebody(view: SheetView, row: number): boolean {
  return view.filled(row).some((column) => {
    const text = view.text(row, column);
    return (isPersonLike(text) && mentionsPerson(text)) || isUnitLike(text);
  });
}

/** A name, a unit, an order number or an award together with what is claimed: an award, a mark or numbers. */
export function looksLikeRegistration(view: SheetView, row: number, vocabulary: AwardVocabulary): boolean {
  const columns = view.filled(row);
  const cells = columns.map((column) => view.row(row)?.cells.get(column));
  const texts = columns.map((column) => view.text(row, column));
  if (texts.length === 1) return countsInWords(texts[0] ?? '', vocabulary);
  const award = texts.some((text) => text.length < 120 && namesAward(text, vocabulary));
  const numbers = cells.filter((cell) => cell?.type === 'number').length;
  const named = texts.some((text) => isPersonLike(text) && (columns.length > 2 || mentionsPerson(text)));
  if (columns.length === 2) return award && (named || cells.some((cell) => isMark(cell) || numberIn(cell) !== null));
  const claim = award || (cells.slice(1).some(isMark) && isRowOrdinal(texts[0] ?? ''));
  if (numbers >= 2 && texts.some(isUnitLike)) return true;
  return (named && claim) || (isRowOrdinal(texts[0] ?? '') && (award || numbers >= 3));
}

function namesAward(text: string, vocabulary: AwardVocabulary): boolean {
  return vocabulary.split(text, withoutContext).some((part) => part.kind === 'award');
}

/** `Lao động tiên tiến: 35 người`. */
function countsInWords(text: string, vocabulary: AwardVocabulary): boolean {
  const match = /^(?:\d{1,2}\s*[.)]|[-+•*])?\s*(.{2,100}?)\s*[:=]\s*\d+/u.exec(text);
  return match?.[1] !== undefined && (looksLikeAward(match[1]) || namesAward(match[1], vocabulary));
}
