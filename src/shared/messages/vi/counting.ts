import type { Subject } from '#shared/domain/records.ts';

const subjectNames: Record<Subject, string> = { individual: 'cá nhân', collective: 'tập thể' };

export const counting = {
  subjects: subjectNames,
  items: { initiatives: 'sáng kiến', works: 'công trình' },
  sectors: {
    'public-service': 'Khu vực hành chính, sự nghiệp',
    'state-enterprise': 'Khu vực sản xuất, kinh doanh của Nhà nước',
    'non-state': 'Khu vực ngoài nhà nước',
    none: 'Chưa xếp khu vực',
  },
  splitUp: (name: string) => `${name} (đã chia thành nhiều đơn vị)`,
  noCluster: 'Chưa xếp cụm thi đua',
  numbersOnly: (count: string, subject: Subject) => `${count} ${subjectNames[subject]} (chỉ gửi số liệu)`,
  initiativesOnly: (count: string) => `${count} sáng kiến (chỉ gửi số liệu)`,
  worksOnly: (count: string) => `${count} công trình (chỉ gửi số liệu)`,
  plaque: 'Gắn biển',
  nothingToDecide:
    'Danh sách tên và số liệu của đơn vị này không còn lệch nhau, nên không có gì để chọn. Hãy tải lại số liệu.',
  decided: (chosen: 'named' | 'counted', award: string, unit: string) =>
    `Chọn ${chosen === 'named' ? 'danh sách tên' : 'số liệu tổng hợp'} khi tính ${award} của ${unit}`,
  decisionDropped: (award: string, unit: string) => `Bỏ lựa chọn tên hay số liệu khi tính ${award} của ${unit}`,
  recount: {
    differs: (campaign: number, figure: string, first: number, second: number) =>
      `Năm thi đua ${campaign}, ${figure}: đếm cách thứ nhất được ${first}, đếm lại từng dòng được ${second}.`,
    foreignPerson: (count: number) =>
      `${count} đăng ký trỏ tới người hoặc tập thể của một đơn vị khác với đơn vị đăng ký.`,
    foreignPhase: (count: number) => `${count} mục có đợt không thuộc năm thi đua của nó.`,
  },
};
