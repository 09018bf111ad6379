import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem, Severity } from '#shared/domain/records.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

function problem(
  severity: Severity,
  code: string,
  row: number,
  column: number | null,
  raw: string | null,
  message: string,
): Problem {
  return { row, column: column === null ? null : columnLetter(column), severity, code, message, raw };
}

function place(row: number, column: number | null): string {
  return column === null ? `Dòng ${row}` : `Ô ${columnLetter(column)}${row}`;
}

export function awardUnknown(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” không có trong danh mục danh hiệu, hình thức khen thưởng. Hãy chọn danh hiệu đúng hoặc bỏ nội dung này.`;
  return problem('error', 'award.unknown', row, column, raw, message);
}

export function awardWithoutLevel(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” chưa nêu cấp hoặc nơi tặng. Hãy chọn danh hiệu đầy đủ.`;
  return problem('error', 'award.unknown', row, column, raw, message);
}

export function awardSubject(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” không dành cho đối tượng của dòng này (cá nhân hay tập thể). Hãy kiểm tra đối tượng hoặc danh hiệu.`;
  return problem('error', 'award.subject', row, column, raw, message);
}

export function subjectUnknown(row: number, column: number | null, raw: string): Problem {
  const message = `${place(row, column)}: chưa rõ “${raw}” là cá nhân hay tập thể. Hãy chọn đối tượng cho dòng này.`;
  return problem('error', 'subject.unknown', row, column, raw, message);
}

export function nameMissing(row: number, column: number | null): Problem {
  const message = `Dòng ${row}: có nội dung đăng ký nhưng thiếu tên. Hãy điền tên hoặc bỏ dòng này.`;
  return problem('error', 'registration.name-missing', row, column, null, message);
}

export function awardMissing(row: number, column: number | null, name: string): Problem {
  const message = `Dòng ${row}: “${name}” không có danh hiệu nào được đăng ký. Hãy hỏi lại đơn vị nếu đây là thiếu sót.`;
  return problem('warning', 'registration.no-award', row, column, name, message);
}

export function rowUnsure(row: number, name: string): Problem {
  const message = `Dòng ${row}: “${name}” không có số thứ tự và thông tin kèm theo nên chưa rõ là một người hay một tiêu đề. Hãy xác nhận.`;
  return problem('error', 'row.unsure', row, null, name, message);
}

export function markUnreadable(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” không phải dấu đánh (x, ✓, 1, có). Hãy sửa ô hoặc xác nhận có đăng ký hay không.`;
  return problem('error', 'mark.unreadable', row, column, raw, message);
}

export function formulaWithoutValue(row: number, column: number): Problem {
  const message = `${place(row, column)}: công thức không có giá trị lưu sẵn. Hãy mở tệp bằng Excel, lưu lại rồi nạp lại.`;
  return problem('error', 'cell.formula-without-value', row, column, null, message);
}

export function duplicateRegistration(row: number, column: number | null, name: string, first: string): Problem {
  const message = `Dòng ${row}: “${name}” đã đăng ký danh hiệu này ở ${first}, nên lần này không tính thêm. Hãy kiểm tra nếu là hai người khác nhau.`;
  return problem('warning', 'registration.duplicate', row, column, name, message);
}

export function birthUnreadable(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: không đọc được ngày sinh “${raw}”; ngày sinh để trống. Hãy sửa nếu cần.`;
  return problem('info', 'birth.unreadable', row, column, raw, message);
}

export function countUnreadable(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” không phải một số lượng. Hãy sửa thành số nguyên.`;
  return problem('error', 'count.unreadable', row, column, raw, message);
}

export function countWithoutUnit(row: number, column: number | null): Problem {
  const message = `Dòng ${row}: có số lượng nhưng thiếu tên đơn vị. Hãy điền tên đơn vị hoặc bỏ dòng này.`;
  return problem('error', 'count.unit-missing', row, column, null, message);
}

export function countNone(row: number, raw: string): Problem {
  const message = `Dòng ${row}: “${raw}” không có số lượng nào. Không cần làm gì nếu đơn vị không đăng ký.`;
  return problem('info', 'count.none', row, null, raw, message);
}

export function moneyUnreadable(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: không đọc được số tiền “${raw}”. Hãy ghi số và đơn vị tính, ví dụ “2,5 tỷ đồng”.`;
  return problem('error', 'money.unreadable', row, column, raw, message);
}

export function titleMissing(row: number, column: number | null): Problem {
  const message = `Dòng ${row}: thiếu tên sáng kiến hoặc công trình. Hãy điền tên hoặc bỏ dòng này.`;
  return problem('error', 'item.name-missing', row, column, null, message);
}

export function authorsMissing(row: number, column: number | null, raw: string): Problem {
  const message = `Dòng ${row}: sáng kiến “${raw}” chưa ghi tác giả. Hãy bổ sung nếu có.`;
  return problem('info', 'initiative.authors-missing', row, column, raw, message);
}

export function plaqueUnreadable(row: number, column: number, raw: string): Problem {
  const message = `${place(row, column)}: “${raw}” không rõ có gắn biển hay không; tạm coi là không. Hãy xác nhận.`;
  return problem('warning', 'work.plaque-unreadable', row, column, raw, message);
}

export function targetInWords(row: number, column: number | null, raw: string | null): Problem {
  const message = `Dòng ${row}: chỉ tiêu ghi bằng lời, không có con số đăng ký. Hãy điền số nếu chỉ tiêu này cần so sánh.`;
  return problem('info', 'target.words', row, column, raw, message);
}

export function declaredMismatch(row: number, column: number | null, count: number, counted: number): Problem {
  const [written, found] = [formatVietnameseNumber(count), formatVietnameseNumber(counted)];
  const message = `${place(row, column)}: đơn vị ghi tổng là ${written}, đếm trong bảng được ${found}. Hãy hỏi lại đơn vị số nào đúng.`;
  return problem('error', 'declared.mismatch', row, column, written, message);
}

export function declaredElsewhere(row: number, count: number, what: string): Problem {
  const message = `Dòng ${row}: đơn vị ghi ${formatVietnameseNumber(count)} ${what} nhưng tờ này không có ${what} nào. Hãy đối chiếu với tờ khác.`;
  return problem('warning', 'declared.elsewhere', row, null, formatVietnameseNumber(count), message);
}

export function rowWithoutRecord(row: number): Problem {
  const message = `Dòng ${row} không cho nội dung đăng ký nào. Hãy xem lại dòng này trong tờ.`;
  return problem('warning', 'row.no-record', row, null, null, message);
}

export function sheetHidden(sheet: string): Problem {
  const message = `Tờ “${sheet}” đang bị ẩn nên không nạp. Nếu cần số liệu của tờ này, hãy bỏ ẩn rồi nạp lại.`;
  return problem('warning', 'sheet.hidden', 0, null, null, message);
}
