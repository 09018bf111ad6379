import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { Subject } from '#shared/domain/records.ts';
import { columnContent } from './column-content.ts';
import type { HeaderBlock } from './header.ts';
import type { HeaderWord } from './header-vocabulary.ts';
import { headerWord } from './header-vocabulary.ts';
import type { ColumnContent } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';

export interface ColumnHeader {
  column: number;
  texts: string[];
  words: (HeaderWord | null)[];
  subject: Subject | null;
  content: ColumnContent;
}

const widestTable = 200;

export function columnHeaders(
  view: SheetView,
  header: HeaderBlock,
  sample: readonly number[],
  vocabulary: AwardVocabulary,
): ColumnHeader[] {
  const used = new Set([...header.rows, ...sample].flatMap((row) => view.filled(row)));
  const last = Math.min(widestTable, Math.max(0, ...used));
  const headers: ColumnHeader[] = [];
  for (let column = 1; column <= last; column += 1) {
    const texts = headerTexts(view, header.rows, column);
    const content = columnContent(view, column, sample, vocabulary);
    if (content === 'empty' && (texts.length === 0 || isTailOfMerge(view, header.rows, column))) continue;
    const words = texts.map((text) => headerWord(text));
    headers.push({ column, texts, words, subject: subjectNamed(texts), content });
  }
  return headers.map((entry, index) => withShortSubject(entry, [headers[index - 1], headers[index + 1]]));
}

const shortSubjects = new Map<string, [Subject, HeaderWord]>([
  ['tt', ['collective', 'group-collective']],
  ['cn', ['individual', 'group-individual']],
]);

/** `TT | CN` side by side are tập thể and cá nhân; `TT` alone is an order number. */
function withShortSubject(entry: ColumnHeader, neighbours: readonly (ColumnHeader | undefined)[]): ColumnHeader {
  const own = wordsOf(entry.texts.at(-1) ?? '');
  const told = shortSubjects.get(own);
  const partner = own === 'tt' ? 'cn' : 'tt';
  if (told === undefined || !neighbours.some((other) => wordsOf(other?.texts.at(-1) ?? '') === partner)) return entry;
  const [subject, word] = told;
  return { ...entry, subject: entry.subject ?? subject, words: [...entry.words.slice(0, -1), word] };
}

/** A header cell merged over several columns names one column: the first, unless the others hold cells of their own. */
function isTailOfMerge(view: SheetView, rows: readonly number[], column: number): boolean {
  const range = view.mergeAt(rows.at(-1) ?? 0, column);
  return range !== undefined && range.left < column;
}

/** Outermost first; a merged text stands over every column it covers, an unmerged one over the free columns right of it. */
function headerTexts(view: SheetView, rows: readonly number[], column: number): string[] {
  const texts: string[] = [];
  rows.forEach((row, level) => {
    const below = rows.slice(level + 1);
    const text = textOver(view, row, column, rows) || (below.length > 0 ? textFromLeft(view, row, column, below) : '');
    if (text !== '' && texts.at(-1) !== text) texts.push(text);
  });
  return texts;
}

function textOver(view: SheetView, row: number, column: number, rows: readonly number[]): string {
  const range = view.mergeAt(row, column);
  if (range === undefined) return view.text(row, column);
  return rows.includes(range.top) ? view.text(range.top, range.left) : '';
}

function textFromLeft(view: SheetView, row: number, column: number, below: readonly number[]): string {
  if (!below.some((lower) => view.text(lower, column) !== '')) return '';
  for (let left = column - 1; left >= 1; left -= 1) {
    const range = view.mergeAt(row, left);
    if (range !== undefined && (range.bottom > row || range.right > range.left)) return '';
    if (view.text(row, left) !== '')
      return below.some((lower) => view.text(lower, left) !== '') ? view.text(row, left) : '';
  }
  return '';
}

function subjectNamed(texts: readonly string[]): Subject | null {
  const words = texts.map(wordsOf).join(' | ');
  const individual = /\bca nhan\b/.test(words);
  const collective = /\btap the\b/.test(words);
  if (individual === collective) return null;
  return individual ? 'individual' : 'collective';
}
