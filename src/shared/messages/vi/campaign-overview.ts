import type { Subject } from '#shared/domain/records.ts';

export const campaignOverview = {
  works: 'Công trình',
  worksValue: 'Tổng trị giá công trình',
  emulationFighters: 'Chiến sĩ thi đua các cấp',
  initiatives: 'Sáng kiến, kinh nghiệm',
  award: (name: string, subject: Subject) =>
    name.startsWith('Tập thể') ? name : `${name} (${subject === 'collective' ? 'tập thể' : 'cá nhân'})`,
  attention: {
    review: (count: number) => `${count} tệp cần xem trước khi nạp`,
    refused: (count: number) => `${count} tệp không đọc được`,
    disagreement: (count: number) => `${count} chỗ danh sách tên và số liệu lệch nhau, đang lấy số lớn hơn`,
    missing: (count: number) => `${count} đơn vị chưa gửi đăng ký`,
    deadlineOf: (phase: string) => `hạn gửi ${phase}`,
    deadline: (called: string, days: number, on: string) =>
      `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${days === 0 ? 'hôm nay' : `còn ${days} ngày`} (${on})`,
    noCopy: 'Chưa có bản sao dữ liệu nào đã kiểm tra',
    oldCopy: (days: number) => `Bản sao đã kiểm tra gần nhất cách đây ${days} ngày`,
  },
};
