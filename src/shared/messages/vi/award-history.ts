import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

const number = formatVietnameseNumber;

/** Awards of earlier years: what a workbook of them does not tell, and what is done with them. */
export const awardHistory = {
  noAward: 'Dòng này không ghi danh hiệu, hình thức khen. Hãy điền vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  noName: 'Dòng này không ghi tên người hoặc tập thể được khen. Hãy điền vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  noYear: 'Không rõ năm được khen. Hãy điền cột “Năm” vào tệp rồi nạp lại, hoặc thêm bằng tay.',
  yearUnreadable: (text: string) => `Không hiểu năm “${text}”. Hãy ghi một năm (2019) hoặc một năm học (2018-2019).`,
  dateUnreadable: (text: string) =>
    `Không hiểu ngày quyết định “${text}”. Khen thưởng vẫn được nhận, chưa có ngày quyết định.`,
  decisionsUneven: (decisions: number, awards: number) =>
    `Dòng ghi ${number(decisions)} quyết định cho ${number(awards)} khen thưởng nên không biết quyết định nào của khen thưởng nào. Khen thưởng được nhận, chưa có quyết định.`,
  hiddenSheet: 'Trang tính này đang ẩn nên không được đọc. Hãy bỏ ẩn rồi nạp lại nếu cần.',
  noTable:
    'Trang tính này không có bảng khen thưởng (cần các cột như Họ và tên, Năm, Danh hiệu, Số quyết định). Hãy kiểm tra dòng tiêu đề cột.',
};
