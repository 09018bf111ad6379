import { foldForSearch } from './vietnamese-text.ts';

const lead = '(?:(?:danh sach|ds|dang ky|de nghi|xet|tang|ca nhan|tap the|hinh thuc|dat|duoc|cac|doi voi|danh cho) )*';
const classes =
  'bang khen|b khen|bkhen|bk|giay khen|g khen|gkhen|gk|co thi dua|co td|co (?:tld|ldld|chinh phu|cp|ubnd)|cstd[a-z]*|chien s[iy](?: thi dua| td)?|huan chuong|huy chuong|huy hieu|hcld|ky niem chuong|knc|bang lao dong|bang ldst|ldst|ldtt|ldxs|ttldtt|ttldxs|lao dong (?:tien tien|xuat sac|gioi)|anh hung|nha giao (?:uu tu|nhan dan)|thay thuoc (?:uu tu|nhan dan)|nghe si (?:uu tu|nhan dan)|hoan thanh (?:xuat sac|tot)|giai thuong|doan vien (?:cong doan )?xuat sac|gioi viec nuoc|danh hieu (?!thi dua\\b|dang ky\\b|khen|va\\b|$)[a-z]+';
const likeAward = new RegExp(`^${lead}(?:${classes})(?: |$)`);

/** True for a text that begins as awards begin (“Bằng khen Bộ Y tế”, “CSTĐ …”), whether the catalogue holds it or not. */
export function looksLikeAward(text: string): boolean {
  const words = foldForSearch(text)
    .slice(0, 200)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return likeAward.test(words);
}
