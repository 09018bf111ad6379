import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

interface Changes {
  added: number;
  dropped: number;
  changed: number;
}

const files = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What the core says about corrections, what it remembers of them, and files that a unit sends again. */
export const intakeReview = {
  columnTold: 'người xem đã chọn ý nghĩa của cột',
  rowTold: 'người xem đã chọn vai trò của dòng',
  money: (amount: string) => `${amount} đồng`,
  sentAgain: (names: readonly string[], { added, dropped, changed }: Changes) =>
    `Đơn vị đã gửi ${files(names)} cho đợt này. So với tệp trước, tệp này thêm ${formatVietnameseNumber(added)}, bỏ ${formatVietnameseNumber(dropped)}, đổi ${formatVietnameseNumber(changed)} mục. Hãy chọn thay tệp trước, nạp thêm, hoặc bỏ tệp này.`,
  replaces: (names: readonly string[]) => `Khi nạp, tệp này thay ${files(names)}: các mục của tệp trước được rút lại.`,
  addsTo: (names: readonly string[]) => `Khi nạp, các mục của tệp này được cộng thêm vào ${files(names)}.`,
  unitUnknown: 'chưa biết đơn vị',
  otherCause: 'cần xem lại',
  needPerson: (causes: readonly (readonly [string, number])[], others: number) => {
    const told = causes.map(([cause, count]) => `${formatVietnameseNumber(count)} tệp ${cause}`);
    const rest = others === 0 ? [] : [`và ${formatVietnameseNumber(others)} nguyên nhân khác`];
    return `Cần xem vì: ${[...told, ...rest].join('; ')}.`;
  },
  withdrawn: (fileName: string) => `Bỏ chỗ đã sửa trong tệp “${fileName}”`,
  forgotten: (fileName: string) => `Quên cách hiểu đã nhớ từ tệp “${fileName}”`,
  lessonMissing: 'Không còn điều đã nhớ này. Hãy mở lại tệp.',
};
