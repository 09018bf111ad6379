import type { SendingStatus } from '../../domain/sending.ts';

export const followUp = {
  statuses: {
    sent: 'Đã gửi',
    late: 'Gửi muộn',
    waiting: 'Chờ xem',
    returned: 'Đã trả lại',
    missing: 'Chưa gửi',
  } satisfies Record<SendingStatus, string>,
  unitMissing: 'Có đơn vị không còn trong danh sách phải gửi. Hãy tải lại rồi chọn lại.',
  nobody: 'Không có đơn vị nào chưa gửi hoặc phải gửi lại nên không có văn bản để lập.',
  noted: (units: string) => `Ghi đã nhắc ${units} đơn vị`,
};
