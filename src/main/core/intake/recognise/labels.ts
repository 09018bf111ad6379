import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { wordsOf } from './sheet-view.ts';

/** Words are compared with their tones where tones decide: “Cộng” is a total, “Công đoàn” is a unit. */
const totalWords =
  /^(?:(?:tổng|cộng)\s*(?:[:(.]|$|\d)|tổng (?:cộng|số|toàn|chung|các|tập thể|cá nhân|danh sách)(?![\p{L}])|cộng (?:[a-h]|[ivx]+|mục|phần|nhóm|khối|toàn|các|chung|tập thể|cá nhân|danh sách|đơn vị|trang|riêng)(?![\p{L}])|tiểu cộng|cộng dồn|luỹ kế|lũy kế|toàn (?:tỉnh|ngành|huyện|đơn vị|công ty|thành phố)\s*:?$)/u;
const totalWordsWithoutTones = /^(?:tong cong|tong so|tong|cong)(?: \d.*)?$/;

/** A label such as `Cộng`, `Tổng số: 108 người`, `Cộng A`, `TỔNG CỘNG (A + B)`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 80 || !/^\s*[tcl]/i.test(text)) return false;
  const lower = cleanText(text).toLowerCase();
  return totalWords.test(lower) || (lower === lower.normalize('NFD') && totalWordsWithoutTones.test(wordsOf(text)));
}

/** A sentence under a list that repeats its numbers: `Danh sách này có 25 cá nhân, 7 tập thể./.` */
export function isDeclaringSentence(text: string): boolean {
  return /^(an dinh |tong cong |trong )?danh sach( nay)?( tren)? (co|gom|tong cong|bao gom)\b.*\d/.test(wordsOf(text));
}

const signature =
  /^(nguoi (lap|tong hop|ghi|bao cao|viet)|t ?m |tm |tl |k ?t |kt |ky ho ten|ky ten|ky va|ky ghi|chu tich|pho chu tich|thu truong|giam doc|hieu truong|truong (ban|phong)|xac nhan|dai dien|noi nhan|ke toan truong|[a-z ]*ngay( \d+)? thang( \d+)? nam|thu ky|can bo (lap|tong hop))/;

/** The signature block or the list of receivers under a table. */
export function isSignature(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 90 && signature.test(`${words} `);
}

/** A remark under a table. */
export function isNote(text: string): boolean {
  return /^\s*(\*|\(\*+\)|ghi chú|lưu ý|chú thích|ghi chu|luu y)\s*[:.)*]?/iu.test(text) && text.length > 8;
}

const unitWords =
  /^(cdcs|cong doan|ldld|lien doan|cd |tong cong ty|cong ty|truong|so (?!luong)|phong|ban |benh vien|trung tam|tram|chi cuc|cuc |xa |phuong |thi tran|thi xa|huyen |thanh pho|xi nghiep|nong truong|nha may|vien |khoa |to |ngan hang|kho bac|toa an|van phong|thanh tra|chi nhanh|doi |phan xuong|nghiep doan|uy ban|ubnd|hdnd|dang uy|hop tac xa|htx|doanh nghiep|bao hiem|buu dien|dien luc|vien thong|doan |hoi )/;

/** A text that names a unit or a collective, not a person. */
export function isUnitLike(text: string): boolean {
  return !/^\s*số[\s:.]/iu.test(text.normalize('NFC')) && unitWords.test(`${wordsOf(text)} `);
}

export interface SectionNumber {
  number: string;
  rest: string;
}

/** `I. TẬP THỂ` → number `I`; `1. Cá nhân:` → `1`; a text without a number gives ''. */
export function sectionNumber(text: string): SectionNumber {
  const match = /^\s*([IVX]{1,5}|[A-H]|\d{1,2}(?:\.\d{1,2})*|[a-h])\s*[.)/:-]\s*(.*)$/u.exec(text);
  return match?.[1] === undefined ? { number: '', rest: text } : { number: match[1], rest: match[2] ?? '' };
}

/** The ordinal of a section: a roman number or a capital letter. */
export function isSectionOrdinal(text: string): boolean {
  return /^\(?(?:[IVX]{1,5}|[A-H])\)?[.)]?$/u.test(text);
}

/** The ordinal of a row of data: `1`, `12.`, `01)`, `1.2`. */
export function isRowOrdinal(text: string): boolean {
  return /^\d{1,6}(?:\.\d{1,3})*[.)]?$/.test(text);
}

/** Two to six words, each with a capital, none of a unit: what a person's name looks like. */
export function isPersonLike(text: string): boolean {
  const words = cleanText(text).split(' ');
  const capitals = words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
  return words.length >= 2 && words.length <= 6 && capitals && !isUnitLike(text);
}
