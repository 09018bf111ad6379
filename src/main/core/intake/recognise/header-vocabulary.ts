import type { ColumnMeaning } from '#shared/domain/reading.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { wordsOf } from './sheet-view.ts';

/** What a header text says by itself. `group` words only gather columns; `award` stands for any award column. */
export type HeaderWord =
  | Exclude<ColumnMeaning, 'award-mark' | 'count' | 'name-male' | 'name-female' | `birth-${string}`>
  | 'name-collective'
  | 'name-any'
  | 'male'
  | 'female'
  | 'quantity'
  | 'value'
  | 'initiative'
  | 'work'
  | 'recognition-level'
  | 'award-code'
  | 'group-individual'
  | 'group-collective'
  | 'group-award'
  | 'proposed';

const ignoredWords =
  'ghi chu|ghi chu cam ket|ma so.*|ma .*|(so )?(cccd|cmnd|cccd cmnd|dinh danh)( .*)?|so (dien thoai|dt|sdt)|sdt|dien thoai|email|dia chi.*|noi o.*|que quan|dan toc|ton giao|trinh do.*|dang vien.*|mon|mon day|linh vuc.*|thoi gian.*|ky nhan|ky ten|xep hang|ket qua.*|xep loai.*|danh gia.*|diem.*|nhan xet.*|trang thai.*|so (qd|quyet dinh).*|ngay .*cong nhan.*|ngay nop|ngay dang ky|khoi cong.*|hoan thanh.*|bat dau|ket thuc|dien tich|so file.*|loai hinh.*|phan loai.*|nghe nghiep|nganh nghe.*|quoc tich|nam hoc|nam cong tac|tham nien.*|so nam.*|chi tieu( duoc)? giao|giao|(ldld|cap tren|tren|tinh|cong doan)( .*)? giao|ngan sach|nguon von|minh chung|chuyen mon|y kien.*|de nghi cua.*|muc tien.*|tien thuong|he so|cum|khoi|doi tuong|stt moi|ngay|thang';

/**
 * Header words as real forms write them (folded, punctuation as spaces), most telling first.
 * A text is what the first pattern that matches the whole of it says.
 */
const headerPatterns: [HeaderWord, string][] = [
  ['ordinal', 'tt|stt|so tt|so thu tu|s tt|no'],
  ['prior-award', '(?!khen thuong theo ).*(da dat|da duoc|nam truoc|truoc day|gan nhat|qua trinh khen|thanh tich).*'],
  ['prior-award', '(danh hieu|hinh thuc|khen thuong|khen cao).* (da|cu) .*20\\d\\d.*'],
  [
    'prior-award',
    '(?!.*(dang ky|de nghi))(danh hieu|hinh thuc|khen thuong|thi dua|ket qua)( .*)? (vong \\d.*|duoc (duyet|cong nhan|xet|tang).*|dat duoc.*|xet duyet.*)|xet duyet.*|vong \\d',
  ],
  [
    'member-number',
    'so the( .*)?|(ma so|ma|so hieu) (the )?(doan vien|cong doan|dv)( .*)?|the (doan vien|cong doan)( .*)?',
  ],
  ['award-code', 'ma (so )?(hinh thuc|danh hieu|khen thuong|htkt|dhtd)( .*)?'],
  ['ignored', '(ty le|ti le|tle)( .*)?|.* ty le .*|tang giam.*|so sanh.*'],
  [
    'recognition-level',
    '(cap|muc|pham vi)( de nghi| dang ky)? (cong nhan|anh huong|ap dung|cong nhan .*)|cap cong nhan.*',
  ],
  ['salutation', '(ten goi )?ong ba( .*)?|danh xung'],
  ['name-family', 'ho va (ten )?(dem|lot|chu lot)|ho (dem|lot|chu lot)|ho'],
  [
    'authors',
    '(ho va ten |ho ten |ten )?(dong |nhom |cac |nhom cac )?tac gia( .*)?|nguoi thuc hien|chu nhiem( de tai)?',
  ],
  [
    'name-any',
    '.*(tap the ca nhan|ca nhan tap the|tap the va ca nhan|ca nhan va tap the|tap the hoac ca nhan).*|(ten )?doi tuong( de nghi| dang ky)?|ten doi tuong.*|(ho va )?(ten )?(cac )?(don vi( va| hoac)? ca nhan|ca nhan( va| hoac)? don vi)( .*)?',
  ],
  ['unit', '(ten )?(don vi|co quan|phong ban)( .*)? (cong tac|lam viec|truc thuoc|quan ly)'],
  [
    'name-collective',
    '(ten|danh sach) (cac )?(don vi )?tap the( .*)?|(ten )?don vi tap the( .*)?|tap the (dang ky|de nghi|duoc .*)',
  ],
  [
    'name',
    '(ho va ten|ho ten|ho va ten .*|ho ten .*|ten ca nhan.*|hoten|ho ten ca nhan|nguoi dang ky|ten doan vien|ca nhan dang ky)',
  ],
  ['name-given', 'ten'],
  ['sex', 'gioi tinh|nam nu|gioi|phai'],
  ['male', '(so |trong do )?nam'],
  ['female', '(so |trong do |lao dong )?nu'],
  ['birth', '(ngay |nam |thang |ngay thang |ngay thang nam |thang nam |nam thang )sinh( .*)?|sinh( ngay| nam)?|tuoi'],
  [
    'position-and-unit',
    '(chuc vu|chuc danh|nghe nghiep|vi tri)( .*)? (don vi|noi|phong|co quan|bo phan|cong tac)( .*)?',
  ],
  ['position', '(chuc vu|chuc danh|vi tri cong tac|vi tri viec lam|cong viec( dam nhan)?|nghe nghiep|nhiem vu)( .*)?'],
  ['unit-of-measure', 'dvt|don vi tinh|dv tinh|d v t'],
  [
    'initiative-title',
    '(ten|noi dung) (de tai|sang kien|giai phap|skkn|sk)( .*)?|de tai sang kien.*|ten de tai.*|skkn|(sang kien|de tai) kinh nghiem.*|(noi dung|ten) dang ky sang kien',
  ],
  ['initiative', 'sang kien( .*)?|(so )?(luong )?sang kien( .*)?|so sk|de tai( .*)?'],
  ['benefit', '.*lam loi.*|hieu qua kinh te.*|so tien tiet kiem.*|gia tri tiet kiem.*'],
  ['work-name', '(ten|noi dung) (cong trinh|phan viec)( .*)?|cong trinh phan viec( .*)?|ten (du an|cong viec)( .*)?'],
  ['work', '(so )?(luong )?cong trinh( .*)?|so ct'],
  [
    'work-value',
    '(tong )?(gia tri|kinh phi|von|muc dau tu|tong muc dau tu)( cong trinh| thuc hien| du kien)?( .*)?|tri gia( .*)?',
  ],
  ['plaque', '(de nghi )?(gan|gan bien|bien)( .*)?'],
  [
    'target-name',
    '((ten|noi dung|cac) )?(cac )?chi tieu( thi dua| phan dau| dang ky)?|noi dung( thi dua)?|noi dung cac chi tieu|tieu chi.*|noi dung chi tieu.*',
  ],
  ['target-planned', 'dang ky|chi tieu dang ky|ke hoach( .*)?|dang ky (nam|thuc hien|phan dau).*|muc dang ky|phan dau'],
  ['target-actual', '(ket qua )?thuc hien( .*)?'],
  [
    'member-number',
    '(so|tong so|si so|so luong|sl)( luong)? ?(doan vien|cnvcld|cnvc|lao dong|cbccvc|nguoi lao dong|can bo|dv|ld)( .*)?|bien che|quan so|si so',
  ],
  ['count-total', 'tong( so| cong)?|cong|tong so (tap the|ca nhan).*|tong so .*'],
  ['quantity', '(so luong|sl)(?! (la )?(ca nhan|tap the))( .*)?'],
  ['group-individual', '(doi voi |danh cho |so |so luong |sl |sl la |so luong la )?ca nhan( .*)?'],
  ['group-collective', '(doi voi |danh cho |so |so luong |sl )?tap the( .*)?'],
  ['proposed', 'hinh thuc de nghi.*|de nghi( .*)?|noi dung (de nghi|dang ky).*|dang ky( .*)?'],
  ['group-award', '(cac )?(danh hieu|hinh thuc|thi dua|khen thuong|dhtd|htkt|muc dang ky|loai khen thuong|khen)( .*)?'],
  [
    'unit',
    '(ten )?(don vi|co quan|cong doan co so|cdcs|cd co so|noi cong tac|noi lam viec|phong ban|bo phan|khoa phong|phong khoa|to khoi|cong doan bo phan|to cong doan|to chuyen mon)( (don vi|co quan|phong|ban|to|khoa|khoi|bo phan|cong tac|lam viec|dang ky|de nghi|truc thuoc|co so|thanh vien|bao cao|doanh nghiep|truong hoc|cdcs|va))*|phong|to|khoa|truong|cong doan|lop',
  ],
  ['ignored', ignoredWords],
];

const compiled = headerPatterns.map(([word, source]) => ({ word, pattern: new RegExp(`^(?:${source})$`) }));

/** The meaning of one header text as written; null when it is no known header word. */
export function headerWord(text: string): HeaderWord | null {
  const words = wordsOf(text);
  if (words === 'nam' && /^năm$/iu.test(cleanText(text))) return 'ignored';
  if (words === '' || words.length > 140) return null;
  return compiled.find(({ pattern }) => pattern.test(words))?.word ?? null;
}

/** Words that a header row has but a data row hardly ever has. */
export const coreHeaderWords: ReadonlySet<HeaderWord> = new Set<HeaderWord>([
  'ordinal',
  'name',
  'name-any',
  'name-collective',
  'name-family',
  'unit',
  'authors',
  'initiative-title',
  'work-name',
  'target-name',
  'target-planned',
  'unit-of-measure',
  'position',
  'position-and-unit',
  'birth',
]);

/** Words that stand over several columns. */
export const groupingWords: ReadonlySet<HeaderWord> = new Set<HeaderWord>([
  'group-individual',
  'group-collective',
  'group-award',
  'proposed',
  'prior-award',
  'quantity',
  'initiative',
  'work',
  'name',
  'birth',
  'sex',
  'member-number',
  'recognition-level',
]);
