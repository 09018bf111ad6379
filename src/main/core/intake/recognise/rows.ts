import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import type { RowRole, TableKind } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { isMark, isNothing, numberIn } from './cell-values.ts';
import type { KeyColumns } from './key-columns.ts';
import { keyColumns, labelOf } from './key-columns.ts';
import {
  isBareTotalLabel,
  isDeclaringSentence,
  isNoneRemark,
  isNote,
  isNoteHeading,
  isPageNumber,
  isRowOrdinal,
  isSectionOrdinal,
  isSignature,
  isTotalLabel,
} from './labels.ts';
import type { LayoutRow, SectionContext, TableColumn } from './layout.ts';
import { noSection } from './layout.ts';
import { conclusionTold } from './overrides.ts';
import { withDoubt } from './row-doubts.ts';
import type { RowFacts } from './sections.ts';
import { isSection, nextSection } from './sections.ts';
import type { SheetView } from './sheet-view.ts';

interface Conclusion {
  role: RowRole;
  reason: string;
  confidence: number;
  section?: SectionContext;
}

/** The account of every filled row under the header, with the section it stands in. `told` is what a person said of a row. */
export function classifyRows(
  view: SheetView,
  rows: readonly number[],
  columns: readonly TableColumn[],
  kind: TableKind,
  vocabulary: AwardVocabulary,
  told: (row: number) => RowRole | null = () => null,
): LayoutRow[] {
  const keys = keyColumns(columns, kind);
  const numbered = rows.some((row) => keys.ordinal !== null && isRowOrdinal(view.text(row, keys.ordinal)));
  const layout: LayoutRow[] = [];
  const named = columns.filter(({ meaning }) => meaning === 'authors' || meaning === 'unit-of-measure');
  let section = noSection;
  let ended = false;
  let remarks = false;
  let lastNumber = 0;
  for (const row of rows) {
    const ordinal = ordinalOf(view, row, keys);
    const continues = Number.parseInt(ordinal, 10) === lastNumber + 1;
    const counted = named.some(({ column }) => view.text(row, column) !== '');
    const decided = told(row);
    const conclusion: Conclusion =
      decided === null
        ? classify(view, row, keys, { numbered, ended, entitled: continues || counted, remarks }, vocabulary)
        : conclusionTold(decided);
    if (conclusion.role === 'note' && conclusion.reason === reasons.signatures) ended = true;
    remarks = conclusion === remark && (remarks || isNoteHeading(view.text(row, view.filled(row)[0] ?? 0)));
    const { role, reason, confidence } = conclusion;
    const own: LayoutRow = { row, role, reason, confidence, section };
    const entry = decided === null ? withDoubt(view, own, keys, vocabulary) : own;
    if (entry.role === 'section') section = nextSection(view, row, keys, section, vocabulary);
    if (entry.role === 'data' && isRowOrdinal(ordinal)) lastNumber = Number.parseInt(ordinal, 10);
    layout.push(entry.role === 'section' ? { ...entry, section } : entry);
  }
  return kind === 'targets' ? withTargetsInWords(view, layout, keys) : layout;
}

/** A numbered target without any figure is a heading only where its parts follow: `a)`, `-`, `1.1`. */
function withTargetsInWords(view: SheetView, rows: readonly LayoutRow[], keys: KeyColumns): LayoutRow[] {
  return rows.map((entry, index) => {
    const ordinal = ordinalOf(view, entry.row, keys);
    if (entry.role !== 'section' || !isRowOrdinal(ordinal)) return entry;
    const next = rows[index + 1];
    const below =
      next === undefined ? '' : `${ordinalOf(view, next.row, keys)} ${labelOf(view, next.row, keys)}`.trim();
    const heads = next?.role === 'data' && (/^(?:[a-zđ][.)]|[-+•*–])/iu.test(below) || /^\d+[.]\d/.test(below));
    const unnumbered = next?.role === 'data' && ordinalOf(view, next.row, keys) === '';
    return heads || unnumbered ? entry : { ...entry, role: 'data', reason: reasons.targetInWords, confidence: 0.8 };
  });
}

function ordinalOf(view: SheetView, row: number, keys: KeyColumns): string {
  return keys.ordinal === null ? '' : view.text(row, keys.ordinal);
}

/** Where the row stands. `entitled`: its order number goes on from the row before, or it names an author or a measure. */
interface RowPlace {
  numbered: boolean;
  ended: boolean;
  entitled: boolean;
  /** A heading such as “Ghi chú:” stands above, and only remarks since. */
  remarks: boolean;
}

const remark: Conclusion = { role: 'note', reason: reasons.remark, confidence: 0.85 };

function classify(
  view: SheetView,
  row: number,
  keys: KeyColumns,
  { numbered, ended, entitled, remarks }: RowPlace,
  vocabulary: AwardVocabulary,
): Conclusion {
  const filled = view.filled(row);
  const ordinal = ordinalOf(view, row, keys);
  const label = labelOf(view, row, keys);
  const claims = keys.claims.filter((column) => !isNothing(view.shown(row, column)));
  const details = keys.details.filter((column) => view.text(row, column) !== '');
  const rowOrdinal = isRowOrdinal(ordinal);

  if (filled.length === 1 && isPageNumber(view.text(row, filled[0] ?? 0))) {
    return { role: 'note', reason: reasons.pageNumber, confidence: 0.95 };
  }
  if (filled.length === 1 && rowOrdinal && filled[0] === keys.ordinal) {
    return { role: 'blank', reason: reasons.onlyOrdinal, confidence: 0.9 };
  }
  if (rowOrdinal && label !== '' && claims.length + details.length > 0 && !isTotalLabel(label)) {
    return { role: 'data', reason: reasons.ordinalNameAndContent, confidence: 0.97 };
  }
  const texts = filled.map((column) => view.text(row, column));
  const words = label === '' ? texts : [ordinal, label];
  const nameOfThing = entitled && isTotalLabel(label) && !isBareTotalLabel(label) && !keys.kind.startsWith('count');
  if (nameOfThing && claims.length + details.length > 0) {
    return { role: 'data', reason: reasons.continuesOrCounted, confidence: 0.9 };
  }
  if (words.some(isTotalLabel)) return { role: 'total', reason: reasons.totalWords, confidence: 0.97 };
  if (!rowOrdinal && texts.some(isDeclaringSentence)) {
    return { role: 'note', reason: reasons.declaringSentence, confidence: 0.95 };
  }
  const claimed = label !== '' && claims.some((column) => isRealClaim(view, row, column, vocabulary));
  if (claimed && !isSectionOrdinal(ordinal)) return { role: 'data', reason: reasons.nameAndClaim, confidence: 0.95 };
  const signed = texts.length <= 3 && texts.some(isSignature) && (label === '' || isSignature(label));
  if (signed && !rowOrdinal) return { role: 'note', reason: reasons.signatures, confidence: 0.9 };
  if (ended) return { role: 'note', reason: reasons.underSignatures, confidence: 0.85 };
  const said = rowOrdinal ? null : remarkIn(texts, remarks);
  if (said !== null) return said;
  if (isSection(view, row, keys, { ordinal, label, claims, details, texts, numbered }, vocabulary)) {
    return { role: 'section', reason: reasons.section, confidence: 0.88 };
  }
  return dataOrNote(view, row, keys, { ordinal, label, claims, details, texts, numbered });
}

/** What is said under the table, or instead of names: `(*) …`, `Ghi chú: …` and the lines below it, `(Không)`. */
function remarkIn(texts: readonly string[], remarks: boolean): Conclusion | null {
  const first = texts[0] ?? '';
  if (texts.length === 1 && isNoneRemark(first)) {
    return { role: 'note', reason: reasons.nobody, confidence: 0.9 };
  }
  const follows = remarks && texts.length === 1 && /^[-+•*–(]/u.test(first);
  return follows || isNote(first) ? remark : null;
}

/** A mark, a number or the name of an award: what a signature block never holds beside a name. */
function isRealClaim(view: SheetView, row: number, column: number, vocabulary: AwardVocabulary): boolean {
  const cell = view.shown(row, column);
  if (cell === undefined) return false;
  if (isMark(cell) || numberIn(cell) !== null) return true;
  return vocabulary.split(cell.text, withoutContext).some((part) => part.kind === 'award');
}

function dataOrNote(view: SheetView, row: number, keys: KeyColumns, facts: RowFacts): Conclusion {
  const { ordinal, label, claims, details } = facts;
  const counting = keys.kind === 'registration-matrix' && label === '' && details.length === 0;
  if (counting && claims.some((column) => (numberIn(view.row(row)?.cells.get(column)) ?? 0) > 1)) {
    return { role: 'total', reason: reasons.sumsWithoutName, confidence: 0.8 };
  }
  if (label !== '' || claims.length > 0) return { role: 'data', reason: reasons.nameOrClaim, confidence: 0.95 };
  if (isRowOrdinal(ordinal) || details.length >= 2) {
    return { role: 'data', reason: reasons.ordinalOrDetails, confidence: 0.7 };
  }
  return { role: 'note', reason: reasons.outsideColumns, confidence: 0.7 };
}
