import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import { withoutSex } from './counted-sex.ts';
import type { HeaderWord } from './header-vocabulary.ts';
import { coreHeaderWords, groupingWords, headerWord } from './header-vocabulary.ts';
import { isNumberRow } from './number-row.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';
import { namesUnitsAcross } from './units-across.ts';

/** The rows of one table's header, the row of column numbers under it, and the text that a repetition of it has. */
export interface HeaderBlock {
  rows: number[];
  numberRow: number | null;
  signature: string;
}

const deepestHeader = 4;

/** Every header on a sheet, in order; headers that are repeated on later pages come as blocks of the same signature. */
export function findHeaders(view: SheetView, vocabulary: AwardVocabulary): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let lastUsed = 0;
  for (const { index } of view.sheet.rows) {
    if (index <= lastUsed || !isHeaderRow(view, index, vocabulary)) continue;
    const rows = blockAround(view, index, lastUsed, vocabulary);
    const bottom = rows.at(-1) ?? index;
    const numberRow = isNumberRow(view, bottom + 1) ? bottom + 1 : null;
    if (numberRow !== null) rows.push(...levelsUnder(view, numberRow, rows, vocabulary));
    const block = { rows, numberRow, signature: rows.map((row) => rowSignature(view, row)).join('/') };
    blocks.push(block);
    lastUsed = bottomOf(block);
  }
  return blocks;
}

/** The last row of a header, its row of column numbers included. */
export function bottomOf({ rows, numberRow }: HeaderBlock): number {
  return Math.max(numberRow ?? 0, ...rows);
}

/** The row of column numbers may stand between the levels of a header: what it gathers is named below it. */
function levelsUnder(view: SheetView, numberRow: number, rows: number[], vocabulary: AwardVocabulary): number[] {
  return isLowerLevel(view, numberRow + 1, rows, vocabulary) ? [numberRow + 1] : [];
}

function rowSignature(view: SheetView, row: number): string {
  return view
    .filled(row)
    .map((column) => `${column}:${wordsOf(view.text(row, column))}`)
    .join('|');
}

/** Cheap tests first: a row of data fails at its order number or its long texts before any word is compared. */
function isHeaderRow(view: SheetView, row: number, vocabulary: AwardVocabulary): boolean {
  if (startsWithNumber(view, row)) return false;
  const columns = view.filled(row);
  if (columns.length < 2) return false;
  const texts = columns.map((column) => view.text(row, column));
  if (texts.some((text) => /^\(?\d/.test(text) || text.length > 160)) return false;
  const meanings = texts.map((text) => meaningOf(text, vocabulary));
  const core = meanings.filter((word) => word !== null && word !== 'award' && coreHeaderWords.has(word));
  const known = meanings.filter((word) => word !== null).length;
  if (known === columns.length && listsAwards(meanings) && !isHeaderUnder(view, row)) return true;
  if (core.length === 0 || known < 2) return false;
  if (core.includes('ordinal') && namesUnitsAcross(texts, meanings)) return true;
  if (core.includes('ordinal')) return known >= columns.length * 0.4;
  return core.length >= 2 ? known >= columns.length * 0.6 : known === columns.length && meanings.some(namesAwards);
}

/** `Danh hiệu | Số lượng`, `Hình thức khen thưởng | Tập thể | Cá nhân`: a table of counts by award without an order number. */
function listsAwards(meanings: readonly (HeaderWord | 'award' | null)[]): boolean {
  const counted = ['quantity', 'group-individual', 'group-collective'];
  return meanings[0] === 'group-award' && meanings.slice(1).some((word) => word !== null && counted.includes(word));
}

/** The row under it holds the leading words: then this one only gathers columns. */
function isHeaderUnder(view: SheetView, row: number): boolean {
  return view
    .filled(row + 1)
    .some((column) => coreHeaderWords.has(headerWord(view.text(row + 1, column)) ?? 'quantity'));
}

function startsWithNumber(view: SheetView, row: number): boolean {
  const [first] = view.row(row)?.cells.values() ?? [];
  return first !== undefined && /^\s*\(?\d/.test(first.text);
}

function namesAwards(word: HeaderWord | 'award' | null): boolean {
  return word === 'award' || word === 'group-award' || word === 'proposed' || word === 'quantity';
}

function meaningOf(text: string, vocabulary: AwardVocabulary): HeaderWord | 'award' | null {
  const word = headerWord(text);
  if (word !== null) return word;
  return vocabulary.recognise(withoutSex(text), withoutContext).kind === 'unknown' ? null : 'award';
}

/** Levels above and below the row that holds the leading words: told by merged areas, else by their own words. */
function blockAround(view: SheetView, row: number, floor: number, vocabulary: AwardVocabulary): number[] {
  const rows = [row];
  for (let above = row - 1; above > floor && rows.length < deepestHeader; above -= 1) {
    if (!isUpperLevel(view, above, row, vocabulary)) break;
    rows.unshift(above);
  }
  const mergedBottom = bottomOfMerges(view, row);
  const firstColumn = view.filled(row)[0] ?? 1;
  for (let below = row + 1; below <= view.sheet.lastRow && rows.length < deepestHeader; below += 1) {
    if (/^\(?\d/.test(view.text(below, firstColumn)) || isNumberRow(view, below)) break;
    if (below > mergedBottom && !isLowerLevel(view, below, rows, vocabulary)) break;
    rows.push(below);
  }
  return rows;
}

/** How far the vertically merged header cells of the row reach. */
function bottomOfMerges(view: SheetView, row: number): number {
  return Math.max(row, ...view.filled(row).map((column) => view.mergeAt(row, column)?.bottom ?? row));
}

function isUpperLevel(view: SheetView, above: number, row: number, vocabulary: AwardVocabulary): boolean {
  const columns = view.filled(above);
  const first = view.filled(row)[0] ?? 1;
  if (columns.length === 0 || (columns[0] ?? 0) <= first) return false;
  const known = columns.filter((column) => gathersColumns(view.text(above, column), vocabulary));
  return known.length === columns.length && (columns.length > 1 || view.mergeAt(above, columns[0] ?? 0) !== undefined);
}

function gathersColumns(text: string, vocabulary: AwardVocabulary): boolean {
  const word = text.includes(':') ? null : meaningOf(text, vocabulary);
  return word !== null && (word === 'award' || groupingWords.has(word));
}

/** A lower level names parts of a group: its first column is free, every cell is a word, most of them known words. */
function isLowerLevel(view: SheetView, below: number, rows: number[], vocabulary: AwardVocabulary): boolean {
  const top = rows[0] ?? below;
  const columns = view.filled(below);
  const firstColumns = view.filled(top);
  if (columns.length === 0 || isNumberRow(view, below)) return false;
  if (columns.some((column) => column === firstColumns[0])) return false;
  const underName = columns.find((column) => column === firstColumns[1]);
  if (underName !== undefined && !/^(nam|nu)$/.test(wordsOf(view.text(below, underName)))) return false;
  const texts = columns.map((column) => view.text(below, column));
  if (texts.some((text) => /^[\d(]/.test(text) || /^[xX✓]$/.test(text) || text.length > 120)) return false;
  const underGroup = columns.every((column) => !standsAlone(view, rows.at(-1) ?? top, column));
  const known = columns.filter(
    (column) => meaningOf(view.text(below, column), vocabulary) !== null || isUnderLevels(view, rows, column),
  ).length;
  return underGroup && known >= Math.max(1, texts.length * 0.6);
}

/** `Cơ sở`, `Tỉnh` … under “Cấp công nhận” are header words only there. */
function isUnderLevels(view: SheetView, rows: readonly number[], column: number): boolean {
  const row = rows.at(-1) ?? 0;
  const above = view.filled(row).findLast((filled) => filled <= column);
  return above !== undefined && headerWord(view.text(row, above)) === 'recognition-level';
}

/** A header cell with a filled neighbour on its right is no group unless it is merged over several columns. */
function standsAlone(view: SheetView, row: number, column: number): boolean {
  if (view.text(row, column) === '') return false;
  const range = view.mergeAt(row, column);
  if (range !== undefined && range.right > range.left) return false;
  return view.text(row, column + 1) !== '' && range !== undefined;
}
