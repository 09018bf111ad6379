const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dotBelow = '\u0323';

/** The character after a vowel tells its tone; on a, e, o also the circumflex; on a also the breve. */
const toneMarks: Record<string, string> = { ù: acute, ø: grave, û: hook, õ: tilde, ï: dotBelow };
const circumflexMarks: Record<string, string> = { â: '', á: acute, à: grave, å: hook, ã: tilde, ä: dotBelow };
const breveMarks: Record<string, string> = { ê: '', é: acute, è: grave, ú: hook, ü: tilde, ë: dotBelow };

/** Letters that stand for one Vietnamese letter of their own. */
const singleLetters: Record<string, string> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const sequences = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/giu;

/** Text typed with a VNI-Windows font (a letter, then one character for its mark) in Unicode. */
export function decodeVni(text: string): string {
  return text
    .normalize('NFC')
    .replace(sequences, (whole: string, base: string | undefined, mark: string | undefined) =>
      base === undefined || mark === undefined ? single(whole) : (marked(base, mark.toLowerCase()) ?? whole),
    )
    .normalize('NFC');
}

/** Null for a pair that VNI does not know, such as u with a circumflex mark. */
function marked(base: string, mark: string): string | null {
  const lower = base.toLowerCase();
  const tone = toneMarks[mark];
  if (tone !== undefined) return single(base) + tone;
  const circumflex = circumflexMarks[mark];
  if (circumflex !== undefined && 'aeo'.includes(lower)) return `${base}\u0302${circumflex}`;
  const breve = breveMarks[mark];
  if (breve !== undefined && lower === 'a') return `${base}\u0306${breve}`;
  return null;
}

function single(letter: string): string {
  const lower = letter.toLowerCase();
  const decoded = singleLetters[lower] ?? lower;
  return letter === lower ? decoded : decoded.toUpperCase();
}
