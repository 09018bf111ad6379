import { parseAwardYear } from '#shared/domain/award-years.ts';
import { wordsOf } from '../recognise/sheet-view.ts';

/** What a column of a list of earlier awards holds. `decision` packs number, date and issuer into one cell. */
export const historyMeanings = [
  'ordinal',
  'name',
  'name-family',
  'name-given',
  'name-collective',
  'name-any',
  'unit',
  'position',
  'position-and-unit',
  'birth',
  'sex',
  'member-number',
  'year',
  'award',
  'decision',
  'decision-number',
  'decision-date',
  'issuer',
  'note',
  'ignored',
] as const;
export type HistoryMeaning = (typeof historyMeanings)[number];

/** Folded header words, most telling first. */
const patterns: [HistoryMeaning, string][] = [
  ['ordinal', 'tt|stt|so tt|so thu tu|s tt|no'],
  [
    'ignored',
    '.*to trinh.*|.*tien thuong.*|muc thuong|so tien|ma (hinh thuc|danh hieu|khen).*|phan loai.*|loai hinh.*',
  ],
  [
    'decision',
    '.*\\bso\\b.*\\b(ngay|thang|nam)\\b.*|.*\\bngay\\b.*\\bso\\b.*|.*quyet dinh.*\\b(co quan|ngay)\\b.*|(theo |can cu )?(cac )?(quyet dinh|qd)( khen thuong| cong nhan| khen)?',
  ],
  [
    'issuer',
    '.*\\b(co quan|cap|noi|don vi|nguoi)\\b( co tham quyen)?( ra| ban hanh| ky| khen| quyet dinh| tang| cong nhan)+.*|cap do|cap (khen )?thuong|cap khen.*',
  ],
  [
    'decision-number',
    '(so|so hieu|ky hieu)( cua)?( van ban)?( qd| quyet dinh)( .*)?|(qd|quyet dinh) so|so hieu( van ban)?|so ky hieu',
  ],
  [
    'decision-date',
    'ngay( thang)?( nam)?( ky| ban hanh| ra)?( qd| quyet dinh| khen| cong nhan)( .*)?|ngay ky|ngay ban hanh|ngay thang( nam)?|ngay',
  ],
  [
    'year',
    'nam|nam hoc|nam( duoc)? (khen|dat|tang|cong nhan|xet|thi dua)( .*)?|nam thi dua|thoi gian( dat| khen)?|thoi diem( .*)?',
  ],
  [
    'member-number',
    'so the( .*)?|(ma so|ma|so hieu) (the )?(doan vien|cong doan|dv)( .*)?|the (doan vien|cong doan)( .*)?',
  ],
  ['name-family', 'ho va (ten )?(dem|lot|chu lot)|ho (dem|lot|chu lot)|ho'],
  [
    'name-any',
    '.*(tap the ca nhan|ca nhan tap the|tap the va ca nhan|ca nhan va tap the|tap the hoac ca nhan).*|(ten )?doi tuong( .*)?|don vi ca nhan',
  ],
  ['name-collective', '(ten |danh sach )?(cac )?(don vi )?tap the( .*)?'],
  ['name', 'ho va ten( .*)?|ho ten( .*)?|ten ca nhan( .*)?|hoten|ca nhan( .*)?|nguoi duoc khen( .*)?'],
  ['name-given', 'ten'],
  ['birth', '(ngay |nam |thang |ngay thang |ngay thang nam |thang nam |nam thang )sinh( .*)?|sinh( ngay| nam)?'],
  ['sex', 'gioi tinh|nam nu|gioi|phai'],
  [
    'position-and-unit',
    '(chuc vu|chuc danh|nghe nghiep|vi tri)( .*)? (don vi|noi|phong|co quan|bo phan|cong tac)( .*)?',
  ],
  ['position', '(chuc vu|chuc danh|vi tri cong tac|vi tri viec lam|cong viec|nghe nghiep)( .*)?'],
  [
    'unit',
    '(ten )?(don vi|co quan|cong doan co so|cdcs|phong ban|noi cong tac|noi lam viec|thong tin cong tac|truong|cong doan)( .*)?',
  ],
  ['award', '(.* )?(danh hieu|hinh thuc|khen thuong|thanh tich|noi dung khen|khen)( .*)?'],
  ['note', 'ghi chu( .*)?|luu y'],
];
const compiled = patterns.map(([meaning, source]) => ({ meaning, pattern: new RegExp(`^(?:${source})$`) }));

/** What one header text says by itself; null when it is no word of such a list. */
export function historyWord(text: string): HistoryMeaning | null {
  const words = wordsOf(text);
  if (words === '' || words.length > 160) return null;
  return compiled.find(({ pattern }) => pattern.test(words))?.meaning ?? null;
}

const underDecision = new Map<string, HistoryMeaning>([
  ['so', 'decision-number'],
  ['ngay', 'decision-date'],
  ['thang', 'decision-date'],
  ['co quan', 'issuer'],
  ['cap', 'issuer'],
  ['noi', 'issuer'],
]);

/** What the texts over a column say together, outermost first: “Số” is a decision's number only under “Quyết định”. */
export function historyMeaning(texts: readonly string[]): HistoryMeaning | null {
  const own = historyWord(texts.at(-1) ?? '');
  const over = texts.slice(0, -1).map(historyWord);
  if (over.includes('ignored')) return 'ignored';
  if (over.includes('decision')) {
    const words = wordsOf(texts.at(-1) ?? '');
    const part = [...underDecision].find(([start]) => words.startsWith(start));
    if (part !== undefined) return part[1];
  }
  if (own !== null) return own;
  return parseAwardYear(texts.at(-1) ?? '') === null ? (over.findLast((word) => word !== null) ?? null) : 'award';
}

const telling: ReadonlySet<HistoryMeaning> = new Set(['award', 'decision', 'decision-number', 'year']);
const naming: ReadonlySet<HistoryMeaning> = new Set([
  'ordinal',
  'name',
  'name-any',
  'name-collective',
  'name-family',
  'year',
]);

/** Whether the texts of a row, together, are the header of such a list. */
export function isHistoryHeader(texts: readonly string[]): boolean {
  if (texts.length < 2 || texts.some((text) => /^\(?\d{1,3}[).]?(?:\s|$)/.test(text) || text.length > 160))
    return false;
  const words = texts.map((text) => historyWord(text) ?? (parseAwardYear(text) === null ? null : 'award'));
  const known = words.filter((word) => word !== null);
  const tells = known.some((word) => telling.has(word));
  const names = known.some((word) => naming.has(word));
  return tells && names && known.length >= 2 && known.length >= texts.length * 0.6 && new Set(known).size >= 2;
}
