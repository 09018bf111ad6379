const summaries = {
  found: (units: string) => `Thành lập ${units}`,
  rename: (units: string) => `Đổi tên ${units}`,
  transfer: (units: string) => `Chuyển cấp trên của ${units}`,
  merge: (units: string) => `Sáp nhập, hợp nhất ${units}`,
  split: (units: string) => `Chia, tách ${units}`,
  dissolve: (units: string) => `Giải thể, kết thúc hoạt động ${units}`,
  suspend: (units: string) => `Tạm ngừng hoạt động ${units}`,
  resume: (units: string) => `Cho hoạt động trở lại ${units}`,
};

/** Decisions about units, and what stands against them. */
export const unitEvents = {
  summary: (kind: keyof typeof summaries, units: string) => summaries[kind](units),
  andOthers: (first: string, others: number) => `${first} và ${others} đơn vị khác`,
  future: (day: string) => `Ngày hiệu lực ${day} chưa đến. Sổ ghi những gì đang có; hãy ghi quyết định này từ ngày đó.`,
  decisionFuture: (day: string) => `Ngày quyết định ${day} chưa đến. Hãy xem lại ngày ký.`,
  ended: (name: string, day: string) =>
    `“${name}” đã kết thúc hoạt động ngày ${day}. Hãy chọn đơn vị đang hoạt động, hoặc hoàn tác việc kết thúc trong Nhật ký.`,
  notFounded: (name: string, day: string) =>
    `“${name}” đến ngày ${day} mới thành lập. Hãy chọn ngày hiệu lực từ ngày đó, hoặc chọn đơn vị khác.`,
  endsBeforeFounded: (name: string, day: string) =>
    `“${name}” thành lập ngày ${day} nên không thể kết thúc trước hoặc trong ngày đó. Hãy xem lại ngày hiệu lực.`,
  backwards: (name: string, day: string) =>
    `“${name}” đã có thay đổi ghi vào ngày ${day}. Các thay đổi phải theo thứ tự thời gian: hãy chọn ngày sau đó, hoặc hoàn tác thay đổi kia trước.`,
  cycle: (name: string) => `Như vậy “${name}” sẽ là đơn vị cấp dưới của chính nó. Hãy chọn đơn vị cấp trên khác.`,
  sameName: (name: string) => `Đơn vị đang có tên “${name}”. Hãy ghi tên mới khác tên này.`,
  sameParent: 'Các đơn vị đã chọn đều đang thuộc đơn vị cấp trên này. Hãy chọn cấp trên khác.',
  mergeAlone: 'Chưa có đơn vị nào để sáp nhập. Hãy chọn ít nhất một đơn vị khác với đơn vị nhận.',
  splitOne: (name: string) =>
    `Chia “${name}” cần ít nhất hai đơn vị mới. Nếu đơn vị cũ vẫn hoạt động, hãy đánh dấu “Đơn vị cũ vẫn hoạt động”.`,
  succeedsItself: (name: string) =>
    `“${name}” nằm trong số đơn vị kết thúc nên không nhận được gì. Hãy chọn đơn vị khác.`,
  suspendedAlready: (name: string) => `“${name}” đang tạm ngừng hoạt động rồi.`,
  notSuspended: (name: string) => `“${name}” không tạm ngừng hoạt động.`,
};
