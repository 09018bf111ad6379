export const campaignService = {
  missing: 'Không còn năm thi đua này. Hãy tải lại danh sách.',
  phaseMissing: 'Năm thi đua này không có đợt đã chọn. Hãy chọn đợt khác.',
  yearExists: (year: number) => `Năm thi đua ${year} đã có. Hãy mở năm đó hoặc chọn năm khác.`,
  phaseRepeated: (name: string) => `Có hai đợt cùng tên “${name}”. Hãy đặt tên khác cho một đợt.`,
  phaseBackwards: (name: string, startsOn: string, endsOn: string) =>
    `Đợt “${name}” kết thúc (${endsOn}) trước khi bắt đầu (${startsOn}). Hãy sửa lại ngày.`,
  phaseOutside: (name: string, year: number) =>
    `Đợt “${name}” không có ngày nào gần năm ${year}. Hãy sửa lại ngày; đợt có thể bắt đầu từ năm trước.`,
  added: (year: number) => `Mở năm thi đua ${year}`,
};
