import type { RefusalCode } from '#shared/domain/records.ts';

/** A sentence a code: the fact, then the next step. */
const refusalMessages: Record<RefusalCode, string> = {
  'file.empty': 'Tệp không có nội dung (0 byte). Hãy đề nghị đơn vị gửi lại tệp.',
  'file.encrypted': 'Tệp có đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nạp lại.',
  'file.damaged': 'Tệp bị hỏng hoặc bị cắt ngang khi gửi. Hãy đề nghị đơn vị gửi lại tệp.',
  'file.not-a-spreadsheet':
    'Tệp không phải là bảng tính, dù tên tệp có đuôi bảng tính. Hãy đề nghị đơn vị gửi tệp Excel (.xlsx hoặc .xls).',
  'file.too-large':
    'Tệp quá lớn so với giới hạn đọc. Hãy xóa các dòng, cột và trang tính thừa, hoặc tách thành nhiều tệp rồi nạp lại.',
  'file.unreadable': 'Không đọc được nội dung của tệp. Hãy mở bằng Excel, lưu lại thành tệp .xlsx rồi nạp lại.',
};

/** A file that cannot be read. `message` is a Vietnamese text for a person; `code` is part of the command-line contract. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string = refusalMessages[code]) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
