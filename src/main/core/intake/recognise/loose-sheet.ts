import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import type { Problem } from '#shared/domain/records.ts';
import { isMark } from './cell-values.ts';
import { isPersonLike, isRowOrdinal, isUnitLike } from './labels.ts';
import type { LayoutRow, TableLayout } from './layout.ts';
import { noSection } from './layout.ts';
import { headerMissing, nothingRecognised } from './problems.ts';
import type { SheetView } from './sheet-view.ts';

/**
 * A sheet on which no table header was found: instructions, code lists and empty sheets pass without a word;
 * a sheet that seems to list people or units with awards waits for a person.
 */
export function looseLayout(view: SheetView, vocabulary: AwardVocabulary): TableLayout {
  const rows = view
    .filledRows(1, view.sheet.lastRow)
    .map((row): LayoutRow => ({ row, role: 'note', reason: 'ngoài bảng', confidence: 0.8, section: noSection }));
  const claims = rows.filter(({ row }) => looksLikeRegistration(view, row, vocabulary));
  const first = claims[0];
  return {
    sheet: view.sheet.name,
    firstRow: 1,
    lastRow: view.sheet.lastRow,
    headerRows: [],
    numberRow: null,
    kind: 'unknown',
    kindReason: 'không thấy dòng tiêu đề cột nào',
    confidence: first === undefined ? 0.8 : 0.2,
    columns: [],
    rows,
    context: { titles: [], award: null, giver: null, subject: null, moneyUnit: null },
    problems: first === undefined ? tableLike(view, rows) : [headerMissing(first.row, claims.length)],
  };
}

/** Three rows of three cells or more are a table of some kind: not to be passed over in silence. */
function tableLike(view: SheetView, rows: readonly LayoutRow[]): Problem[] {
  const wide = rows.filter(({ row }) => view.filled(row).length >= 3);
  return wide.length < 3 ? [] : [nothingRecognised(wide[0]?.row ?? 0, wide.length)];
}

/** A name or an order number together with an award or a mark, in a row of three cells or more. */
function looksLikeRegistration(view: SheetView, row: number, vocabulary: AwardVocabulary): boolean {
  const columns = view.filled(row);
  if (columns.length < 3) return false;
  const cells = columns.map((column) => view.row(row)?.cells.get(column));
  const texts = columns.map((column) => view.text(row, column));
  const award = texts.some(
    (text) => text.length < 120 && vocabulary.split(text, withoutContext).some((part) => part.kind === 'award'),
  );
  const numbers = cells.filter((cell) => cell?.type === 'number').length;
  const named = texts.some((text) => isPersonLike(text));
  const claim = award || (cells.slice(1).some(isMark) && isRowOrdinal(texts[0] ?? ''));
  if (numbers >= 2 && texts.some(isUnitLike)) return true;
  return (named && claim) || (isRowOrdinal(texts[0] ?? '') && (award || numbers >= 3));
}
