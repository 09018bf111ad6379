/** Taking another federation's data over. */
export const takeover = {
  taken: (federation: string) => `Tiếp nhận dữ liệu của ${federation}`,
  looking: (federation: string) => `Xem dữ liệu ${federation}`,
  notOpen: 'Chưa mở dữ liệu cần tiếp nhận, hoặc đã đóng. Hãy chọn lại tệp dữ liệu.',
  own: 'Đây là dữ liệu của chính liên đoàn này, không có gì để tiếp nhận. Hãy chọn tệp dữ liệu của liên đoàn khác.',
  twice: (first: string, second: string) =>
    `“${first}” và “${second}” được chọn là cùng một đơn vị trong sổ. Mỗi đơn vị trong sổ chỉ nhận một đơn vị kia.`,
  undecided: (first: string, count: number) =>
    `Còn ${count} đơn vị chưa quyết định là đơn vị nào trong sổ (đầu tiên là “${first}”). Hãy chọn cho từng đơn vị.`,
  empty: 'Tệp dữ liệu này không có đơn vị nào. Hãy chọn tệp khác.',
};
