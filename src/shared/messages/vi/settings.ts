const letterheadFields = {
  superior: 'Cơ quan cấp trên',
  issuer: 'Cơ quan ban hành',
  place: 'Địa danh',
  symbol: 'Ký hiệu văn bản',
  authority: 'Thẩm quyền ký',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  basis: 'Căn cứ',
};

/** Letterheads, the catalogue of awards, and the texts that both rest on. */
export const settings = {
  letterheadFields,
  legalTextFields: {
    name: 'Văn bản',
    cited: 'Viện dẫn là',
    validFrom: 'Từ ngày',
    validTo: 'Đến ngày',
    checked: 'Đã đối chiếu toàn văn',
  },
  awardFields: { name: 'Tên', basis: 'Căn cứ', aliases: 'Cách ghi khác trong tệp' },
  letterheadCalled: (issuer: string) => `Tiêu đề văn bản của ${issuer}`,
  legalTextCalled: (name: string) => `Văn bản “${name}”`,
  awardCalled: (name: string) => `Danh hiệu, hình thức “${name}”`,
  letterheadAdded: (issuer: string) => `Thêm tiêu đề văn bản của ${issuer}`,
  letterheadChanged: (issuer: string) => `Sửa tiêu đề văn bản của ${issuer}`,
  letterheadRemoved: (issuer: string) => `Xóa tiêu đề văn bản của ${issuer}`,
  letterheadMissing: 'Không còn tiêu đề văn bản này. Hãy tải lại màn hình.',
  letterheadEmpty: (field: string) => `Mục “${field}” đang trống. Hãy điền mục này; văn bản nào cũng in ra.`,
  letterheadSameDay: (from: string | null) =>
    from === null
      ? 'Đã có tiêu đề văn bản không ghi ngày bắt đầu. Hãy ghi ngày bắt đầu cho tiêu đề này.'
      : `Đã có tiêu đề văn bản dùng từ ngày ${from}. Hãy sửa tiêu đề đó hoặc ghi ngày khác.`,
  validityBackwards: (from: string, to: string) =>
    `Ngày hết hiệu lực ${to} sớm hơn ngày bắt đầu ${from}. Hãy sửa một trong hai ngày.`,
  legalTextAdded: (name: string) => `Thêm văn bản căn cứ: ${name}`,
  legalTextChanged: (name: string) => `Sửa văn bản căn cứ: ${name}`,
  legalTextMissing: 'Không còn văn bản căn cứ này. Hãy tải lại màn hình.',
  legalTextEmpty: 'Tên văn bản đang trống. Hãy ghi loại, số, ngày và trích yếu của văn bản.',
  legalTextExists: (name: string) => `Đã có văn bản “${name}”. Hãy sửa văn bản đó.`,
  awardMissing: 'Không còn danh hiệu, hình thức này. Hãy tải lại màn hình.',
  awardEmpty: 'Tên danh hiệu đang trống. Hãy ghi tên đầy đủ.',
  awardTaken: (text: string, award: string) =>
    `“${text}” đã là cách ghi của “${award}”, nên tệp ghi như vậy sẽ không biết đọc là danh hiệu nào. Hãy ghi khác đi.`,
  awardChanged: (name: string) => `Sửa danh hiệu, hình thức: ${name}`,
};
