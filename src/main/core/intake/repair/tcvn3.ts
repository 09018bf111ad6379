import iconv from 'iconv-lite';

const firstLetter = 0xa1;

/** Letters of TCVN 5712:1993 (VN3, "ABC") by their byte; below 0xA1 the encoding is ASCII as everywhere. */
const letters = new Map(
  Array.from({ length: 0x100 - firstLetter }, (_, offset) => firstLetter + offset).map((byte) => [
    String.fromCharCode(byte),
    iconv.decode(Buffer.from([byte]), 'tcvn'),
  ]),
);

/** Text typed with a .Vn… font, whose bytes were stored as if they were Western letters, in Unicode. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/g, (character) => letters.get(character) ?? character).normalize('NFC');
}

/** Fonts such as .VnTimeH draw small letters as capitals: their text was typed in small letters. */
export function isCapitalFont(font: string | undefined): boolean {
  return font !== undefined && /^\.vn.*h$/i.test(font.trim());
}
