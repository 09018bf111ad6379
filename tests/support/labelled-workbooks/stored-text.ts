import iconv from 'iconv-lite';
import type { CellDraft, CellInput, LabelledWorkbook, SheetDraft } from './draft.ts';

const vniTones: Record<string, string> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const vniCircumflex: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const vniBreve: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const vniLetters: Record<string, string> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

/** As a VNI-Windows font stores it: the letter, then a character for its marks. */
function vniText(text: string): string {
  return [...text.normalize('NFC')].map(vniLetter).join('');
}

function vniLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const capital = letter !== lower;
  const written = vniLetters[lower] ?? vniPair(lower);
  return capital ? written.toUpperCase() : written;
}

function vniPair(lower: string): string {
  const parts = [...lower.normalize('NFD')];
  const [base = '', ...marks] = parts;
  const tone = marks.find((mark) => vniTones[mark] !== undefined) ?? '';
  if (marks.includes('\u0302')) return base + (vniCircumflex[tone] ?? '');
  if (marks.includes('\u0306')) return base + (vniBreve[tone] ?? '');
  const horned = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return horned + (tone === '' ? '' : (vniTones[tone] ?? ''));
}

/** As a .VnTime font stores it; capital vowels with a tone do not exist there. */
function tcvn3Text(text: string): string {
  return iconv.encode(text.normalize('NFC'), 'tcvn').toString('latin1');
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A cell with its text as a workbook of these letters stores it. */
export function stored(cell: CellInput, letters: NonNullable<LabelledWorkbook['letters']>): CellInput {
  const draft: CellDraft = typeof cell === 'object' && cell !== null ? cell : { value: cell };
  if (typeof draft.value !== 'string' || draft.format === 'date') return cell;
  const text = draft.value;
  if (letters === 'decomposed') return { ...draft, value: text.normalize('NFD').replaceAll(' ', '\u00a0') };
  if (letters === 'vni') return { ...draft, value: vniText(text), font: 'VNI-Times' };
  if (letters === 'vni-without-font') return { ...draft, value: vniText(text) };
  if (letters === 'tcvn3-without-font') return { ...draft, value: tcvn3Text(text) };
  if (isCapitals(text)) return { ...draft, value: tcvn3Text(text.toLowerCase()), font: '.VnTimeH' };
  return { ...draft, value: tcvn3Text(text), font: '.VnTime' };
}

/** The sheets with their texts as the workbook's letters store them. */
export function storedSheets({ sheets, letters }: LabelledWorkbook): SheetDraft[] {
  if (letters === undefined) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => stored(cell, letters))),
  }));
}
