import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { RowRole, TableKind } from '#shared/domain/records.ts';
import { isMark, isNothing, numberIn } from './cell-values.ts';
import { subjectIn } from './context.ts';
import {
  isDeclaringSentence,
  isNote,
  isPersonLike,
  isRowOrdinal,
  isSectionOrdinal,
  isSignature,
  isTotalLabel,
  isUnitLike,
  sectionNumber,
} from './labels.ts';
import type { LayoutRow, SectionContext, TableColumn } from './layout.ts';
import { noSection } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/** The columns that say what a row is: its number, its label, what it claims, and details of its subject. */
interface KeyColumns {
  ordinal: number | null;
  labels: number[];
  claims: number[];
  details: number[];
  kind: TableKind;
}

interface Conclusion {
  role: RowRole;
  reason: string;
  confidence: number;
  section?: SectionContext;
}

const labelMeanings: Partial<Record<TableKind, readonly ColumnMeaning[]>> = {
  'count-by-unit': ['unit', 'name'],
  'count-by-award': ['award-text'],
  initiatives: ['initiative-title'],
  works: ['work-name'],
  targets: ['target-name'],
};
const personLabels: readonly ColumnMeaning[] = ['name', 'name-male', 'name-female', 'name-given', 'name-family'];
const claimMeanings: readonly ColumnMeaning[] = [
  'award-text',
  'award-mark',
  'count',
  'count-initiatives',
  'count-works',
  'count-works-value',
  'count-total',
  'target-planned',
  'unit-of-measure',
  'work-value',
  'authors',
  'initiative-title',
];
const detailMeanings: readonly ColumnMeaning[] = [
  'birth',
  'birth-male',
  'birth-female',
  'position',
  'position-and-unit',
  'unit',
  'sex',
  'salutation',
  'member-number',
];

function keyColumns(columns: readonly TableColumn[], kind: TableKind): KeyColumns {
  const wanted = labelMeanings[kind] ?? personLabels;
  const of = (meanings: readonly ColumnMeaning[]) =>
    columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.column);
  const labels = of(wanted);
  const label = kind === 'count-by-unit' || kind === 'count-by-award' ? labels.slice(0, 1) : labels;
  return {
    ordinal: of(['ordinal'])[0] ?? null,
    labels: label,
    claims: of(claimMeanings).filter((column) => !label.includes(column)),
    details: of(detailMeanings).filter((column) => !label.includes(column)),
    kind,
  };
}

/** The account of every filled row under the header, with the section it stands in. */
export function classifyRows(
  view: SheetView,
  rows: readonly number[],
  columns: readonly TableColumn[],
  kind: TableKind,
  vocabulary: AwardVocabulary,
): LayoutRow[] {
  const keys = keyColumns(columns, kind);
  const numbered = rows.some((row) => keys.ordinal !== null && isRowOrdinal(view.text(row, keys.ordinal)));
  const layout: LayoutRow[] = [];
  let section = noSection;
  let ended = false;
  for (const row of rows) {
    const conclusion = classify(view, row, keys, numbered, ended, vocabulary);
    if (conclusion.role === 'note' && conclusion.reason === signatureReason) ended = true;
    if (conclusion.role === 'section') section = nextSection(view, row, keys, section, vocabulary);
    const { role, reason, confidence } = conclusion;
    layout.push({ row, role, reason, confidence, section });
  }
  return layout;
}

const signatureReason = 'khối chữ ký, nơi nhận';

function classify(
  view: SheetView,
  row: number,
  keys: KeyColumns,
  numbered: boolean,
  ended: boolean,
  vocabulary: AwardVocabulary,
): Conclusion {
  const filled = view.filled(row);
  const ordinal = keys.ordinal === null ? '' : view.text(row, keys.ordinal);
  const label = labelOf(view, row, keys);
  const claims = keys.claims.filter((column) => !isNothing(view.shown(row, column)));
  const details = keys.details.filter((column) => view.text(row, column) !== '');
  const rowOrdinal = isRowOrdinal(ordinal);

  if (filled.length === 1 && rowOrdinal && filled[0] === keys.ordinal) {
    return { role: 'blank', reason: 'chỉ có số thứ tự ghi sẵn', confidence: 0.9 };
  }
  if (rowOrdinal && label !== '' && claims.length + details.length > 0 && !isTotalLabel(label)) {
    return { role: 'data', reason: 'có số thứ tự, tên và nội dung', confidence: 0.97 };
  }
  const texts = filled.map((column) => view.text(row, column));
  const words = label === '' ? texts : [ordinal, label];
  if (words.some(isTotalLabel)) return { role: 'total', reason: 'chữ “Cộng”, “Tổng”', confidence: 0.97 };
  if (!rowOrdinal && texts.some(isDeclaringSentence)) {
    return { role: 'note', reason: 'câu nhắc lại số lượng của danh sách', confidence: 0.95 };
  }
  const claimed = label !== '' && claims.some((column) => isRealClaim(view, row, column, vocabulary));
  if (claimed && !isSectionOrdinal(ordinal))
    return { role: 'data', reason: 'có tên và nội dung đăng ký', confidence: 0.95 };
  const first = texts[0] ?? '';
  const signed = texts.length <= 3 && texts.some(isSignature) && (label === '' || isSignature(label));
  if (signed && !rowOrdinal) return { role: 'note', reason: signatureReason, confidence: 0.9 };
  if (ended) return { role: 'note', reason: 'dưới khối chữ ký', confidence: 0.85 };
  if (isNote(first) && !rowOrdinal) return { role: 'note', reason: 'lời ghi chú dưới bảng', confidence: 0.85 };
  if (isSection(view, row, keys, { ordinal, label, claims, details, texts, numbered }, vocabulary)) {
    return { role: 'section', reason: 'dòng đầu một phần của bảng', confidence: 0.88 };
  }
  return dataOrNote(view, row, keys, { ordinal, label, claims, details, texts, numbered });
}

/** A mark, a number or the name of an award: what a signature block never holds beside a name. */
function isRealClaim(view: SheetView, row: number, column: number, vocabulary: AwardVocabulary): boolean {
  const cell = view.shown(row, column);
  if (cell === undefined) return false;
  if (isMark(cell) || numberIn(cell) !== null) return true;
  return vocabulary.split(cell.text, withoutContext).some((part) => part.kind === 'award');
}

interface RowFacts {
  ordinal: string;
  label: string;
  claims: number[];
  details: number[];
  texts: string[];
  numbered: boolean;
}

function labelOf(view: SheetView, row: number, keys: KeyColumns): string {
  for (const column of keys.labels) {
    const text = view.shown(row, column)?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}

function isSection(
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
    return keys.kind.startsWith('count') ? true : claims.length === 0 || !ownLabel;
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

function dataOrNote(view: SheetView, row: number, keys: KeyColumns, facts: RowFacts): Conclusion {
  const { ordinal, label, claims, details } = facts;
  const counting = keys.kind === 'registration-matrix' && label === '' && details.length === 0;
  if (counting && claims.some((column) => (numberIn(view.row(row)?.cells.get(column)) ?? 0) > 1)) {
    return { role: 'total', reason: 'không có tên, các ô là số cộng', confidence: 0.8 };
  }
  if (label !== '' || claims.length > 0)
    return { role: 'data', reason: 'có tên hoặc nội dung đăng ký', confidence: 0.95 };
  if (isRowOrdinal(ordinal) || details.length >= 2) {
    return { role: 'data', reason: 'có số thứ tự hoặc thông tin của một người', confidence: 0.7 };
  }
  return { role: 'note', reason: 'chữ ngoài các cột của bảng', confidence: 0.7 };
}

/** A section of a new subject closes what stood before; one that names a unit or an award stands inside the subject's. */
function nextSection(
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
