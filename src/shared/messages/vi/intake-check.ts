import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

interface Place {
  fileName: string;
  sheet: string;
  row: number;
}

const placeText = ({ fileName, sheet, row }: Place): string => `tệp “${fileName}”, tờ “${sheet}”, dòng ${row}`;
/** `YYYY-MM-DD` as it is read out. */
const dayText = (day: string): string => day.split('-').toReversed().join('/');

/** What a file says that does not go with what is there already. */
export const intakeCheck = {
  registeredBefore: (row: number, name: string, award: string, phaseName: string, before: Place) =>
    `Dòng ${row}: “${name}” đã đăng ký ${award} trong năm (${phaseName}; ${placeText(before)}). Nếu là một lần đăng ký, hãy bỏ qua dòng này.`,
  otherUnit: (row: number, name: string, unitName: string, before: Place | null) =>
    `Dòng ${row}: “${name}” trùng họ tên và ngày sinh hoặc số thẻ với người của ${unitName}${before === null ? ' trong cùng tệp' : ` (${placeText(before)})`}. Hãy xem ở Đăng ký › Trùng tên.`,
  unitNotYet: (unitName: string, from: string) =>
    `Đơn vị “${unitName}” chỉ có từ ngày ${dayText(from)}, sau đợt thi đua này. Hãy chọn lại đơn vị hoặc đợt.`,
  unitEnded: (unitName: string, to: string) =>
    `Đơn vị “${unitName}” đã kết thúc ngày ${dayText(to)}, trước đợt thi đua này. Hãy chọn đơn vị kế tục hoặc đợt khác.`,
  jump: (unitName: string, award: string, now: number, before: number, year: number) =>
    `${unitName}: ${award} ${formatVietnameseNumber(now)}, năm ${year} là ${formatVietnameseNumber(before)}. Số thay đổi nhiều; hãy hỏi lại đơn vị nếu chưa rõ lý do.`,
  jumpCalled: 'Ngưỡng số thay đổi nhiều',
  jumpFields: { factor: 'Số lần', difference: 'Chênh lệch ít nhất' },
  jumpChanged: (factor: number, difference: number) =>
    `Đặt ngưỡng số thay đổi nhiều: hơn ${formatVietnameseNumber(factor)} lần và chênh từ ${formatVietnameseNumber(difference)}`,
  jumpFactorWrong: 'Số lần phải lớn hơn 1 và không quá 100. Hãy ghi lại, ví dụ 2 hoặc 1,5.',
  jumpDifferenceWrong: 'Mức chênh lệch phải là số nguyên từ 1. Hãy ghi lại, ví dụ 10.',
  movementNamed: (row: number, movement: string) =>
    `Dòng ${row} nêu ${movement}, nên các mục của bảng được ghi vào đó khi nạp.`,
  deadlinePassed: (deadline: string, days: number) =>
    `Tệp đến sau hạn nộp ${dayText(deadline)} ${formatVietnameseNumber(days)} ngày.`,
  awardDeadlinePassed: (awards: string, deadline: string, days: number) =>
    `Hạn nộp riêng cho ${awards} là ${dayText(deadline)}; tệp đến sau hạn đó ${formatVietnameseNumber(days)} ngày.`,
};
