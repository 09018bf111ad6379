import { remembered } from '#shared/domain/remembered.ts';
import { isVietnameseSyllable, wordsBeyondAscii } from '#shared/domain/vietnamese-syllables.ts';
import type { Cell, SheetGrid } from '../read/grid.ts';
import { decodeTcvn3, isCapitalFont } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** From this many telling words on, a column decides for itself; below, it follows its sheet. */
const enoughWords = 8;
const wordsLookedAt = 400;
const neededShare = 0.6;
const neededLead = 0.3;

const decoders: Record<LegacyEncoding, (text: string) => string> = { tcvn3: decodeTcvn3, vni: decodeVni };

/** Whether a word is a legal syllable as it stands, and as each encoding reads it: the same words come in every file. */
const isLegal = {
  unicode: isVietnameseSyllable,
  tcvn3: remembered((word) => isVietnameseSyllable(decodeTcvn3(word))),
  vni: remembered((word) => isVietnameseSyllable(decodeVni(word))),
};

/** By font family, then by column; column 0 stands for the whole sheet. */
type ByColumn<T> = Map<LegacyEncoding | null, Map<number, T>>;

const wholeSheet = 0;

/**
 * Which encoding each text cell of a sheet is in; null for Unicode. Decided for a column and font family at a time, by the
 * share of words that become legal Vietnamese syllables: a single cell is too little to tell.
 */
export function legacyEncodingsOf(sheet: SheetGrid): (column: number, cell: Cell) => LegacyEncoding | null {
  const groups = gatherWords(sheet);
  const decided = { none: decisions(), tcvn3: decisions(), vni: decisions() };
  return (column, cell) => {
    const family = familyOf(cell);
    const columns = decided[family ?? 'none'];
    const known = columns[column];
    if (known !== undefined) return known;
    const own = groups.get(family)?.get(column) ?? [];
    const words = own.length >= enoughWords ? own : (groups.get(family)?.get(wholeSheet) ?? []);
    const encoding = encodingOf(words, family);
    columns[column] = encoding;
    return encoding;
  };
}

/** By column; undefined where nothing was decided yet. */
function decisions(): (LegacyEncoding | null | undefined)[] {
  return [];
}

/** Text of a cell in Unicode. Capitals of a capital font are put back. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, font: string | undefined): string {
  const decoded = decoders[encoding](text);
  return encoding === 'tcvn3' && isCapitalFont(font) ? decoded.toUpperCase() : decoded;
}

function familyOf(cell: Cell): LegacyEncoding | null {
  if (cell.font === undefined) return null;
  return cell.font.startsWith('.') ? 'tcvn3' : 'vni';
}

/** The first words that can tell, for each column and for the sheet; a large sheet is not read to its end for more. */
function gatherWords(sheet: SheetGrid): ByColumn<string[]> {
  const groups: ByColumn<string[]> = new Map();
  /** Columns of cells without a telling font that need no more words: nearly all cells of a large sheet. */
  const told: boolean[] = [];
  const gather = (cell: Cell, column: number): void => {
    if (cell.type !== 'text' || (cell.font === undefined && told[column] === true)) return;
    const columns = columnsOf(groups, familyOf(cell));
    const own = columns.get(column) ?? [];
    const whole = columns.get(wholeSheet) ?? [];
    if (own.length >= wordsLookedAt && whole.length >= wordsLookedAt) {
      if (cell.font === undefined) told[column] = true;
      return;
    }
    const words = wordsBeyondAscii(cell.text);
    if (words.length === 0) return;
    if (own.length < wordsLookedAt) columns.set(column, own.concat(words));
    if (whole.length < wordsLookedAt) columns.set(wholeSheet, whole.concat(words));
  };
  for (const row of sheet.rows) row.cells.forEach(gather);
  return groups;
}

function columnsOf<T>(groups: ByColumn<T>, family: LegacyEncoding | null): Map<number, T> {
  const known = groups.get(family);
  if (known !== undefined) return known;
  const columns = new Map<number, T>();
  groups.set(family, columns);
  return columns;
}

/** The font is a second witness: with it a smaller lead is enough, and words that tell nothing follow it. */
function encodingOf(words: readonly string[], family: LegacyEncoding | null): LegacyEncoding | null {
  if (words.length === 0) return family;
  const unicode = legalShare(words, isLegal.unicode);
  let best: { encoding: LegacyEncoding; share: number } | null = null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const share = legalShare(words, isLegal[encoding]);
    const lead = family === encoding ? 0 : neededLead;
    const floor = family === encoding ? neededShare / 2 : neededShare;
    if (share >= floor && share > unicode + lead && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best?.encoding ?? null;
}

function legalShare(words: readonly string[], legal: (word: string) => boolean): number {
  return words.filter((word) => legal(word)).length / words.length;
}
