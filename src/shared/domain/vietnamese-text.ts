import { remembered } from './remembered.ts';

const combiningMarks = /[\u0300-\u036f]/g;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** NFC, no invisible characters, single spaces, trimmed; letters and capitals stay as written. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

const space = 0x20;

/** Single plain spaces between letters that are composed already, as in most cells. A loop is quicker here than a pattern. */
function isClean(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space ? before === space : !isPlainOrComposed(code)) return false;
    before = code;
  }
  return before !== space || text === '';
}

function isPlainOrComposed(code: number): boolean {
  return (code > space && code < 0x7f) || (code >= 0xae && code <= 0x24f) || (code >= 0x1ea0 && code <= 0x1ef9);
}

interface LetterParts {
  /** The lower-case letter without any mark. */
  plain: string;
  /** The lower-case letter without its tone. */
  toneless: string;
  tone: string;
}

/** Composed letters taken apart once, because every name and header passes through here. */
const lettersTakenApart = new Map<string, LetterParts>();
for (const [first, last] of [
  [0xc0, 0x24f],
  [0x1ea0, 0x1ef9],
] as const) {
  for (let code = first; code <= last; code += 1) {
    const letter = String.fromCharCode(code);
    const lower = letter.toLowerCase().normalize('NFD');
    const tone = lower.match(toneMarks)?.join('') ?? '';
    const plain = lower.replace(combiningMarks, '').replace('đ', 'd');
    lettersTakenApart.set(letter, { plain, toneless: lower.replace(toneMarks, '').normalize('NFC'), tone });
  }
}

/** Lower case without diacritics, đ as d, single spaces: for searching and for comparing words typed in any manner. */
export const foldForSearch = remembered((text) =>
  cleanText(text)
    .replace(
      /[^\x20-\x7e]/g,
      (letter) => lettersTakenApart.get(letter)?.plain ?? letter.normalize('NFD').replace(combiningMarks, ''),
    )
    .toLowerCase(),
);

/**
 * A key that two spellings of one text share: NFC, lower case, single spaces, straight quotes and dashes,
 * and every tone mark moved to the end of its word, so that `hòa` and `hoà` are one.
 */
export const sameSpelling = remembered((text) => {
  let key = '';
  let tones = '';
  for (const letter of cleanText(text).toLowerCase()) {
    const parts = letter > '~' ? lettersTakenApart.get(letter) : undefined;
    if (parts !== undefined) {
      key += parts.toneless;
      tones += parts.tone;
    } else if (letter >= 'a' && letter <= 'z') key += letter;
    else {
      key += tones + plainSign(letter);
      tones = '';
    }
  }
  return key + tones;
});

function plainSign(sign: string): string {
  if (/[\u2018\u2019\u02bc]/.test(sign)) return "'";
  if (/[\u201c\u201d]/.test(sign)) return '"';
  return /[\u2012-\u2015]/.test(sign) ? '-' : sign;
}

/** True when the text has letters and all of them are capitals. */
export function isShouting(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A text all in capitals becomes Title Case (`H'LINH MLÔ` → `H'Linh Mlô`); any other text is returned as it is. */
export function titleCaseIfShouting(text: string): string {
  return isShouting(text) ? titleCase(text) : text;
}

function titleCase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(^|[\s'’\-–(/."“])(\p{L})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase());
}

/** Compound words of organisation names: only their first syllable is a capital. */
const compounds =
  'Liên đoàn,Lao động,Công đoàn,Công ty,Cổ phần,Y tế,Giáo dục,Khu công nghiệp,Tiểu học,Mầm non,Trung học,Phổ thông,Cao đẳng,Đại học,Bệnh viện,Đa khoa,Viễn thông,Bưu điện,Điện lực,Nông nghiệp,Lâm nghiệp,Xây dựng,Giao thông,Công thương,Công nghiệp,Viên chức,Công an,Kho bạc,Nhà nước,Ngân hàng,Bảo hiểm,Xã hội,Thống kê,Quân sự,Tòa án,Nhân dân,Tài nguyên,Môi trường,Trung tâm,Cơ quan,Cấp thoát nước,Khoáng sản,Thủy sản,Cao su,Phát thanh,Truyền hình,Kiểm sát,Nội chính,Tư pháp,Chính sách,Quản lý,Thị trường,Chi cục,Chỉ huy'.split(
    ',',
  );
const smallWords =
  /(?<=\s)(Và|Của|Các|Huyện|Tỉnh|Xã|Phường|Thị trấn|Thị xã|Thành phố|Quận|Ngành|Chi nhánh|Vùng|Trực thuộc)(?=\s|$)/gu;
const abbreviation =
  /^(CĐCS|CĐ|CS|LĐLĐ|TLĐ|LĐ|THPT|THCS|TH|MN|PTDTNT|PTDTBT|GDTX|CP|TNHH|MTV|UBND|HĐND|BHXH|KCN|VNPT|BCH|TNMT|PTNT|BQL|TMCP|NHNN|NHCSXH|PTTH|TW|HTX|[IVX]+|\d.*)$/u;
const compoundSpelling = new Map(compounds.map((name) => [titleCase(name), name]));
const compoundPattern = new RegExp(
  `(?<=^|\\s)(${[...compoundSpelling.keys(), 'Thị Trấn', 'Thị Xã', 'Thành Phố', 'Chi Nhánh', 'Trực Thuộc'].join('|')})(?=\\s|$)`,
  'gu',
);

/** An organisation's name all in capitals, in the usual mixed case; abbreviations keep their capitals. */
export function organisationCaseIfShouting(text: string): string {
  if (!isShouting(text)) return text;
  const words = text.split(' ').map((word) => (abbreviation.test(word) ? word : titleCase(word)));
  return words
    .join(' ')
    .replace(compoundPattern, (name) => compoundSpelling.get(name) ?? name.charAt(0) + name.slice(1).toLowerCase())
    .replace(smallWords, (name) => name.toLowerCase());
}
