import type { Subject } from './records.ts';
import { remembered } from './remembered.ts';
import { foldForSearch } from './vietnamese-text.ts';

/** Words after a giver's name that only say which one it is; never a word that may begin another award. */
const properName =
  '(?: (?!(?:cstd|bk|gk|co(?! so)|ldtt|ldxs|ldst|ld|dv|gvndvn|hcld|knc|td|tt|va|hoan|gioi|vi|ve|cho|do|theo|khong)\\b)[a-z]+){1,6}';

/**
 * Rewritings, in this order, that bring the many ways of writing an award to one short key:
 * `Bằng khen của BCH Liên đoàn Lao động tỉnh Đắk Lắk` and `B.khen L.đoàn LĐ tỉnh` are both `bk ldld tinh`.
 * Texts are folded, punctuation is a space; both sides of every word are spaces.
 */
const rewritings: [RegExp, string][] = [
  [
    / (danh hieu|hinh thuc|dang ky|de nghi|xet tang|tang thuong|tang|cua|dat|ban chap hanh|bch|ban thuong vu|btv)(?! thi dua )(?= )/g,
    '',
  ],
  [/ nam (hoc )?\d{4}( \d{4})?(?= )/g, ''],
  [/ tong (lien doan lao dong|lien doan ld|lien doan|ldldvn|ldld|ld) /g, ' tld '],
  [/ (tldldvn|tldld|tldvn) /g, ' tld '],
  [/ tld (viet nam|vn|ldvn|ld vn|ld viet nam|lao dong viet nam) /g, ' tld '],
  [/ (lien doan lao dong|lien doan ld|l doan ld|ldoan ld|l doan lao dong|ld ld) /g, ' ldld '],
  [/ (cong doan co so|cd co so|cd cs) /g, ' cdcs '],
  [/ (uy ban nhan dan|uy ban) /g, ' ubnd '],
  [/ (chu tich|ct) ubnd /g, ' ubnd '],
  [/ (thu tuong chinh phu|thu tuong cp|thu tuong|ttcp|ttgcp) /g, ' ttg '],
  [/ (chinh phu) /g, ' cp '],
  [/ (lao dong tien tien|lao dong tt|ld tien tien|ld tt) /g, ' ldtt '],
  [/ (lao dong xuat sac|lao dong xs|ld xuat sac|ld xs) /g, ' ldxs '],
  [/ (bang )?(lao dong sang tao|ld sang tao|ldst) /g, ' ldst '],
  [/ (chien s[iy] thi dua|cs thi dua|chien s[iy] td|cs td) /g, ' cstd '],
  [/ cstdcs /g, ' cstd cs '],
  [/ cstdtq /g, ' cstd tq '],
  [/ cstd (cap )?co so /g, ' cstd cs '],
  [/ cstd cap cs /g, ' cstd cs '],
  [/ cstd (cap )?toan quoc /g, ' cstd tq '],
  [/ cstd (cap )?(tld|ldld tinh) /g, ' cstd tinh '],
  [/ cstd (cap )?(tinh|bo|nganh|thanh pho)( (cap|tinh|bo|ban|nganh|doan the|trung uong|tw))* /g, ' cstd tinh '],
  [/ (bang khen|b khen|bkhen|bk) /g, ' bk '],
  [/ (giay khen|g khen|gkhen|gk) /g, ' gk '],
  [/ (co thi dua|co td) /g, ' co '],
  [/ (doan vien cong doan|doan vien cd|dvcd|doan vien) /g, ' dv '],
  [/ dvxs /g, ' dv xs '],
  [/ xuat sac /g, ' xs '],
  [/ (huan chuong lao dong|huan chuong ld|hc ld|hcld) /g, ' hcld '],
  [/ hcld ?(hang )?(nhat|1|i) /g, ' hcld 1 '],
  [/ hcld ?(hang )?(nhi|2|ii) /g, ' hcld 2 '],
  [/ hcld ?(hang )?(ba|3|iii) /g, ' hcld 3 '],
  [/ (ky niem chuong|knc)( vi su nghiep xay dung to chuc (cong doan|cd))? /g, ' knc '],
  [/ gioi viec nuoc dam viec nha /g, ' gvndvn '],
  [/ gvn dvn /g, ' gvndvn '],
  [/ vung manh /g, ' vm '],
];

/** Givers with the name of their province, sector or union, at the end of a text without separators. */
const namedGivers: [RegExp, string][] = [
  [new RegExp(` ldld tinh${properName} $`), ' ldld tinh '],
  [new RegExp(` ubnd tinh${properName} $`), ' ubnd tinh '],
  [new RegExp(` cstd tinh${properName} $`), ' cstd tinh '],
  [
    new RegExp(` gk (cd|cdcs|cong doan|ldld (huyen|quan|thi xa|thanh pho|tp|xa|phuong)|cap tren)(${properName})? $`),
    ' gk ',
  ],
];

/** The key of an award text without its subject, and the subject that the text itself names. */
export interface AwardKey {
  readonly key: string;
  readonly subject: Subject | null;
}

/** Every catalogue asks for the keys of the same names with each file that is read. */
export const awardKey = remembered(keyOf);

function keyOf(text: string): AwardKey {
  let key = ` ${foldForSearch(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^\s*\d{1,2} (?=[a-z])/, '')
    .trim()} `;
  const individual = / ca nhan /.test(key);
  const collective = / tap the | tt(?=ld(tt|xs))| tt (?=ld|lao dong)/.test(key);
  key = key
    .replace(/(?: (?:cho|danh cho|doi voi))? (ca nhan|tap the) /g, ' ')
    .replace(/ (ca nhan|tap the) /g, ' ')
    .replace(/ tt(?=ld(tt|xs))| tt (?=ld|lao dong)/g, ' ');
  const rules = /[,;\n]/.test(text) ? rewritings : [...rewritings, ...namedGivers];
  for (const [pattern, replacement] of rules) key = key.replace(pattern, replacement);
  const subject = individual === collective ? null : individual ? 'individual' : 'collective';
  return { key: key.replace(/\s+/g, ' ').trim(), subject };
}

/** Classes of awards whose name is not complete without the level or the body that gives them. */
export const levelBoundKeys: ReadonlySet<string> = new Set(['bk', 'co', 'cstd', 'hcld']);

/** Those among them that the name of the giver completes. */
export const giverBoundKeys: ReadonlySet<string> = new Set(['bk', 'co']);
