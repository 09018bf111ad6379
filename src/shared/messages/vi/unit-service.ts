export const unitService = {
  missing: 'Không còn đơn vị này. Hãy tải lại danh sách đơn vị.',
  parentMissing: 'Không còn đơn vị cấp trên đã chọn. Hãy chọn đơn vị khác.',
  parentIsBelow: (name: string) =>
    `“${name}” là chính đơn vị này hoặc là đơn vị cấp dưới của nó nên không làm cấp trên được. Hãy chọn đơn vị khác.`,
  exists: (name: string, code: string) =>
    `Đã có đơn vị “${name}” (mã ${code}). Hãy dùng đơn vị đó hoặc ghi tên khác cho rõ.`,
  added: (name: string) => `Thêm đơn vị ${name}`,
  changed: (name: string) => `Sửa đơn vị ${name}`,
};
