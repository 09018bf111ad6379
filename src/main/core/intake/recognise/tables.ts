import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { bottomOf, type HeaderBlock } from './header.ts';
import {
  isDeclaringSentence,
  isGroupHeading,
  isPageNumber,
  isPersonLike,
  isSignature,
  isTotalLabel,
  mentionsPerson,
} from './labels.ts';
import { readsAsAward } from './row-doubts.ts';
import type { SheetView } from './sheet-view.ts';

/** The rows of one table: its own stretch of the sheet, its header and the repetitions of it on later pages. */
export interface TableRange {
  firstRow: number;
  lastRow: number;
  header: HeaderBlock;
  repeated: HeaderBlock[];
}

/** Splits a sheet among its headers, so that every row from 1 to the last belongs to exactly one table. */
export function splitTables(
  view: SheetView,
  headers: readonly HeaderBlock[],
  vocabulary: AwardVocabulary,
): TableRange[] {
  const tables: TableRange[] = [];
  for (const header of headers) {
    const previous = tables.at(-1);
    const top = header.rows[0] ?? 1;
    const start = previous === undefined ? 1 : titleStart(view, top, endOfHeader(previous), vocabulary);
    if (previous !== undefined && start === top && header.signature === previous.header.signature) {
      previous.repeated.push(header);
      continue;
    }
    if (previous !== undefined) previous.lastRow = start - 1;
    tables.push({ firstRow: start, lastRow: view.sheet.lastRow, header, repeated: [] });
  }
  return tables;
}

function endOfHeader(table: TableRange): number {
  return bottomOf(table.repeated.at(-1) ?? table.header);
}

/** The first row of the title block over a later table: texts that stand alone, at most one blank row away. */
function titleStart(view: SheetView, headerTop: number, floor: number, vocabulary: AwardVocabulary): number {
  let start = headerTop;
  let blanks = 0;
  for (let row = headerTop - 1; row > floor; row -= 1) {
    const columns = view.filled(row);
    if (columns.length === 0) {
      blanks += 1;
      if (blanks > 1) break;
      continue;
    }
    const texts = columns.map((column) => view.text(row, column));
    if (columns.length > 2 || !isTitleLike(texts) || belongsToTableAbove(texts, vocabulary)) break;
    start = row;
    blanks = 0;
  }
  return start;
}

function isTitleLike(texts: readonly string[]): boolean {
  if (texts.some((text) => isPageNumber(text) || isTotalLabel(text) || isSignature(text) || isDeclaringSentence(text)))
    return false;
  if (texts.length === 1) return !/^\d+$/.test(texts[0] ?? '');
  return !/^\d+[.)]?$/.test(texts[0] ?? '');
}

/** The last rows of the table above may look like titles too: a name with its award, a person alone. */
function belongsToTableAbove(texts: readonly string[], vocabulary: AwardVocabulary): boolean {
  if (texts.length > 1) return texts.some((text) => readsAsAward(text, vocabulary) || /^[xX✓\d]+$/.test(text));
  const text = texts[0] ?? '';
  return isPersonLike(text) && mentionsPerson(text) && !isGroupHeading(text);
}
