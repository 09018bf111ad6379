const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const spaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\p{Cc}\p{Variation_Selector}]/gu;
/** Digits and letters of full width, as some input methods write them. */
const wide = /[\uff01-\uff5e]/g;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const singleQuotes = /[\u2018-\u201b\u2032\u02bc\u00b4]/g;

/**
 * One spelling for what looks the same: NFC, plain spaces, dashes, quotes and digits, single spaces, no blank ends.
 * Line breaks stay, each a single `\n`: awards in one cell are often set on lines of their own. The place of a tone
 * mark (hoà, hòa) is the writer's spelling and stays too.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(lineBreaks, '\n')
    .replace(spaces, ' ')
    .replace(invisible, (character) => (character === '\n' ? '\n' : ''))
    .normalize('NFC')
    .replace(wide, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const space = 0x20;

/** True for single inner spaces between characters that are clean as they are; precomposed Vietnamese is. */
export function isClean(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space ? before === space : !isCleanCharacter(code)) return false;
    before = code;
  }
  return before !== space || text === '';
}

function isCleanCharacter(code: number): boolean {
  return (code > space && code < 0x7f) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1ea0 && code <= 0x1ef9);
}
