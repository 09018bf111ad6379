import { remembered } from '#shared/domain/remembered.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { wordsOf } from './sheet-view.ts';

/** Words are compared with their tones where tones decide: “Cộng” is a total, “Công đoàn” is a unit. */
const totalWords =
  /^(?:(?:tổng|cộng)\s*(?:[:(.]|$|\d)|tổng (?:cộng|số|giá trị|kinh phí|số tiền|toàn|chung|các|tập thể|cá nhân|danh sách)(?![\p{L}])|cộng (?:[a-h]|[ivx]+|mục|phần|nhóm|khối|toàn|các|chung|tập thể|cá nhân|danh sách|đơn vị|trang|riêng)(?![\p{L}])|tiểu cộng|cộng dồn|luỹ kế|lũy kế|(?:số )?(?:mang|chuyển) sang(?![\p{L}]).*|toàn (?:tỉnh|ngành|huyện|đơn vị|công ty|thành phố)\s*:?$)/u;
const totalWordsWithoutTones = /^(?:tong cong|tong so|tong|cong)(?: \d.*)?$/;

/** A label such as `Cộng`, `Tổng số: 108 người`, `Cộng A`, `TỔNG CỘNG (A + B)`. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 80 && /^\s*[tclms]/i.test(text) && readsAsTotal(text);
}

const readsAsTotal = remembered((text) => {
  const lower = cleanText(text).toLowerCase();
  return totalWords.test(lower) || (lower === lower.normalize('NFD') && totalWordsWithoutTones.test(wordsOf(text)));
});

const bareTotal =
  /^(?:tong|cong|tieu cong|tong cong|tong so|cong don|luy ke|(?:so )?(?:mang|chuyen) sang)(?: (?:[a-h]|[ivx]+|chung|tap the|ca nhan|don vi|nguoi))*(?: (?:\d|cac|toan|muc|phan|nhom|khoi)\b.*)?$/;

/** A label that says nothing but that its row is a total; “Tổng số hóa hồ sơ” may also begin the name of a thing. */
export function isBareTotalLabel(text: string): boolean {
  return isTotalLabel(text) && bareTotal.test(wordsOf(text));
}

const declaring =
  /^(?:(?:an dinh |tong cong |trong )?danh sach(?: nay)?(?: tren)? (?:co|gom|tong cong|bao gom)\b.*\d|an dinh danh sach(?: nay| tren)? \d)/;

/** A sentence under a list that repeats its numbers: `Danh sách này có 25 cá nhân, 7 tập thể./.` */
export function isDeclaringSentence(text: string): boolean {
  return declaring.test(wordsOf(text));
}

const signature =
  /^(nguoi (lap|tong hop|ghi|bao cao|viet)|t ?m |tm |tl |k ?t [a-z]|ky ho ten|ky ten|ky va|ky ghi|chu tich|pho chu tich|thu truong|giam doc|hieu truong|truong (ban|phong)|xac nhan|dai dien|noi nhan|ke toan truong|[a-z ]*ngay( \d+)? thang( \d+)? nam|thu ky|can bo (lap|tong hop))/;

const besideSignatures =
  /^(?:[-–*(/…._]|(đã ký|đã kí|nơi nhận|như trên|lưu|bch|ban chấp hành|ban giám hiệu|cấp ủy|công đoàn|lãnh đạo|chủ nhiệm|trưởng |phó |hội đồng|ủy ban|kế toán|lập biểu|ký tên)(?![\p{L}]))/iu;
const titleBeforeName = /^(?:(?:ths|ts|pgs|gs|bs|ds|ks|cn|ông|bà|đ\/c)\.?\s*)+(?=\p{Lu})/iu;

/** What may stand in a signature block: its formulas, receivers, remarks in brackets, and the names of those who sign. */
export function belongsToSignatures(text: string): boolean {
  return isSignature(text) || besideSignatures.test(cleanText(text)) || isPersonLike(text.replace(titleBeforeName, ''));
}

/** The signature block or the list of receivers under a table. */
export function isSignature(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 90 && signature.test(`${words} `);
}

/** A remark under a table. */
export function isNote(text: string): boolean {
  if (noteHeading.test(text) || reference.test(text)) return true;
  return /^\s*(\*|\(\*+\)|ghi chú|lưu ý|chú thích|ghi chu|luu y)\s*[:.)*]?/iu.test(text) && text.length > 8;
}

const noteHeading = /^\s*(?:ghi chú|lưu ý|chú thích)\s*:?\s*$/iu;
/** Whom to ask about the list. */
const reference = /^[-+•*–\s]*(?:mọi (?:chi tiết|thông tin|thắc mắc)|(?:xin|đề nghị|vui lòng) liên hệ)(?![\p{L}])/iu;

/** A heading under which remarks follow, each on a line of its own. */
export function isNoteHeading(text: string): boolean {
  return noteHeading.test(text);
}

/** `(Không)`, `Không có`: nobody stands under this heading. */
export function isNoneRemark(text: string): boolean {
  return /^\(?\s*(?:không|không có|chưa có|ko)\s*\)?\.?$/iu.test(text);
}

const unitWords =
  /^(?:cđcs|công đoàn|lđlđ|liên đoàn|cđ |tổng công ty|công ty|cty|trường|sở (?!lượng)|phòng|ban |bệnh viện|bv |trung tâm|trạm|chi cục|cục |xã |phường|thị trấn|thị xã|huyện |thành phố|tp\.? |xí nghiệp|nông trường|lâm trường|nhà máy|viện |khoa |tổ |ngân hàng|kho bạc|tòa án|toà án|văn phòng|thanh tra|chi nhánh|đội |phân xưởng|nghiệp đoàn|ủy ban|uỷ ban|ubnd|hđnd|đảng ủy|đảng uỷ|hợp tác xã|htx|doanh nghiệp|bảo hiểm|bưu điện|điện lực|viễn thông|hội (?!ý)|đoàn (?:thanh niên|thể|trường|xã|phường|tncs|cơ sở|kinh tế|khối|đại biểu|bộ phận|kiểm tra|nghệ thuật))/u;
const unitWordsWithoutTones =
  /^(?:cdcs|cong doan|ldld|lien doan|cd |tong cong ty|cong ty|truong|so (?!luong)|phong|ban |benh vien|trung tam|tram|chi cuc|cuc |xa |phuong |thi tran|thi xa|huyen |thanh pho|xi nghiep|nong truong|nha may|vien |khoa |to |ngan hang|kho bac|toa an|van phong|thanh tra|chi nhanh|doi |phan xuong|nghiep doan|uy ban|ubnd|hdnd|dang uy|hop tac xa|htx|doanh nghiep|bao hiem|buu dien|dien luc|vien thong|doan |hoi )/;

/**
 * A text that names a unit or a collective, not a person. Tones decide where the text has any: “Trường” is a school,
 * “Trương Văn Nam” a man.
 */
export const isUnitLike = remembered((text) => {
  const lower = `${cleanText(text).toLowerCase()} `;
  if (/^\s*số[\s:.]/u.test(lower)) return false;
  return unitWords.test(lower) || (lower === lower.normalize('NFD') && unitWordsWithoutTones.test(lower));
});

/** Words that head a part of a table without naming one unit. */
const groupWords =
  /^(?:khối|cụm|nhóm|ngành|lĩnh vực|địa phương|cơ quan|đơn vị|các |bộ phận|hành chính|trực thuộc|phần |mục |đối tượng|danh sách|nam$|nữ$|đợt |năm |biên chế|hợp đồng|lãnh đạo|quản lý|giáo viên|nhân viên|cán bộ|người lao động|học sinh|đảng viên|bch|ban chấp hành|danh hiệu thi đua|hình thức khen|khen thưởng|thi đua|sáng kiến|công trình|tập thể|cá nhân)/u;

/** A heading such as `Khối trường học`, `Các đơn vị sự nghiệp`, `Nhân viên:`. */
export function isGroupHeading(text: string): boolean {
  const lower = cleanText(text).toLowerCase();
  return lower.endsWith(':') || groupWords.test(lower);
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

const partWord = /^(?:phần|mục)\s+/iu;

/** The ordinal of a section: a roman number or a capital letter, alone or after “Phần”, “Mục”. */
export function isSectionOrdinal(text: string): boolean {
  return /^\(?(?:[IVX]{1,5}|[A-H])\)?[.):]?$/u.test(text.replace(partWord, ''));
}

/** The number or letter in an ordinal: `(II)` → `II`, `Phần I` → `I`, `1.` → `1.`. */
export function numberOfOrdinal(ordinal: string): string {
  return ordinal.replace(partWord, '').replace(/[^\w.]/g, '');
}

/** The number of a page at its foot or head: `Trang 2`, `- Trang 2/5 -`, `- 2 -`. */
export function isPageNumber(text: string): boolean {
  if (/^[-–—]\s*\d{1,3}\s*[-–—]$/.test(text)) return true;
  return text.length <= 30 && /^[-–—\s]*(?:trang|tr\.|page)\s*:?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s.]*$/iu.test(text);
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

const familyNames = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ cao thái chu châu quách đàm lưu tống nông triệu bế hứa thạch kiều tăng lò lù vàng giàng sùng thào mùa hạng lường cầm quàng tòng sầm vi đèo điêu hầu thân cù nghiêm bạch khuất doãn lục phí ninh giáp diệp lại mạc âu ma dư từ lương lã khổng'.split(
    ' ',
  ),
);

/** True where a person's name stands in the text: a usual family name and another word, both with a capital. */
export function mentionsPerson(text: string): boolean {
  const words = cleanText(text).split(/[\s,;:()]+/u);
  return words.some((word, index) => {
    const next = words[index + 1] ?? '';
    return /^\p{Lu}/u.test(word) && /^\p{Lu}\p{L}/u.test(next) && familyNames.has(word.toLowerCase());
  });
}
