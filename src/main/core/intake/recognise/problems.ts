import type { Problem } from '#shared/domain/records.ts';

/** Doubts about a whole table or column; the messages say the fact and the next step. */
export function tableUnsure(row: number, reason: string): Problem {
  const message = `Chưa hiểu bảng bắt đầu ở dòng ${row}: ${reason}. Hãy mở tờ này, chỉ ra cột tên và cột danh hiệu, hoặc bỏ qua bảng.`;
  return { row, column: null, severity: 'error', code: 'table.unsure', message, raw: null };
}

export function headerMissing(row: number, count: number): Problem {
  const message = `Tờ này có ${count} dòng giống đăng ký (từ dòng ${row}) nhưng không thấy dòng tiêu đề cột. Hãy thêm tiêu đề cột rồi nạp lại, hoặc chỉ ra các cột.`;
  return { row, column: null, severity: 'error', code: 'table.unsure', message, raw: null };
}

export function sideBySide(row: number, column: string): Problem {
  const message = `Ở dòng ${row} có hai bảng đặt cạnh nhau (bảng thứ hai từ cột ${column}). Hãy tách thành hai bảng trên dưới hoặc hai tờ rồi nạp lại.`;
  return { row, column, severity: 'error', code: 'table.side-by-side', message, raw: null };
}

export function columnUnsure(row: number, column: string, header: string, reason: string): Problem {
  const message = `Chưa hiểu cột ${column}: ${reason}. Hãy chọn danh hiệu của cột hoặc xác nhận bỏ qua cột.`;
  return { row, column, severity: 'error', code: 'column.unsure', message, raw: header === '' ? null : header };
}

export function totalUnsure(row: number): Problem {
  const message = `Dòng ${row}: các số đúng bằng tổng của những dòng khác nhưng không có chữ “Cộng”. Hãy xác nhận đây là dòng tổng hay là một đơn vị.`;
  return { row, column: null, severity: 'error', code: 'row.unsure', message, raw: null };
}

export function nothingRecognised(row: number, count: number): Problem {
  const message = `Từ dòng ${row} có ${count} dòng dữ liệu nhưng không nhận ra bảng đăng ký nào, nên không có gì được nạp. Hãy kiểm tra nếu đây là bảng cần nạp.`;
  return { row, column: null, severity: 'warning', code: 'table.none', message, raw: null };
}
