const fields: Record<string, string> = {
  shortName: 'Tên ngắn',
  kind: 'Loại',
  sector: 'Khu vực',
  expected: 'Phải gửi',
  yearBasis: 'Tính theo năm',
  commune: 'Xã, phường',
  address: 'Địa chỉ',
  contactName: 'Người liên hệ',
  contactPhone: 'Điện thoại',
  contactEmail: 'Thư điện tử',
  note: 'Ghi chú',
  parentId: 'Đơn vị cấp trên',
  clusterName: 'Cụm, khối',
};

const values: Record<string, string> = {
  true: 'có',
  false: 'không',
  calendar: 'năm dương lịch',
  school: 'năm học',
  'public-service': 'hành chính sự nghiệp',
  'state-enterprise': 'sản xuất kinh doanh',
  'non-state': 'ngoài nhà nước',
};

const valueText = (value: string): string => values[value] ?? value;

export const unitService = {
  missing: 'Không còn đơn vị này. Hãy tải lại danh sách đơn vị.',
  nameMissing: 'Không còn tên này của đơn vị. Hãy mở lại trang đơn vị.',
  parentMissing: 'Không còn đơn vị cấp trên đã chọn. Hãy chọn đơn vị khác.',
  parentIsBelow: (name: string) =>
    `“${name}” là chính đơn vị này hoặc là đơn vị cấp dưới của nó nên không làm cấp trên được. Hãy chọn đơn vị khác.`,
  exists: (name: string, code: string) =>
    `Đã có đơn vị “${name}” (mã ${code}). Hãy dùng đơn vị đó hoặc ghi tên khác cho rõ.`,
  existed: (name: string, code: string, ended: string) =>
    `“${name}” là tên của đơn vị mã ${code}, kết thúc hoạt động ngày ${ended}. Đơn vị mới cùng tên cần có ngày thành lập sau ngày đó (Biến động › Thành lập).`,
  aliasExists: (alias: string, name: string, code: string) =>
    `“${alias}” đang là tên gọi của “${name}” (mã ${code}). Một tên gọi chỉ chỉ một đơn vị: hãy bỏ ở đơn vị kia trước, hoặc ghi tên khác.`,
  added: (name: string) => `Thêm đơn vị ${name}`,
  changed: (name: string) => `Sửa đơn vị ${name}`,
  removed: (name: string) => `Xóa đơn vị ${name}`,
  aliasAdded: (name: string, alias: string) => `Thêm tên gọi “${alias}” cho ${name}`,
  aliasRemoved: (name: string, alias: string) => `Bỏ tên gọi “${alias}” của ${name}`,
  nameCorrected: (name: string) => `Sửa tên của ${name}`,
  headCount: (name: string, day: string) => `Ghi số đoàn viên, lao động của ${name} ngày ${day}`,
  cellsChanged: (cells: number) => `Sửa ${cells} ô trong danh sách đơn vị`,
  expectedUnknown: (text: string) => `Không hiểu “${text}”. Ghi x nếu phải gửi, để trống nếu không.`,
  clusterUnknown: (name: string) => `Chưa có cụm, khối “${name}”. Hãy thêm ở Cụm, khối trước.`,
  nothing: 'trống',
  conflict: (name: string) =>
    `“${name}” vừa được sửa ở nơi khác nên chưa cất. Hãy xem hai giá trị rồi sửa lại nếu cần.`,
  changedSince: (field: string, now: string, wanted: string) =>
    `${fields[field] ?? field}: trong sổ nay là “${valueText(now)}”, giá trị vừa nhập là “${valueText(wanted)}”.`,
  womenAbove: (name: string, women: number, members: number) =>
    `${name}: số nữ (${women}) không thể nhiều hơn số đoàn viên (${members}). Hãy xem lại hai số.`,
  nameBackwards: (name: string) => `Tên “${name}” kết thúc trước ngày bắt đầu. Hãy xem lại hai ngày.`,
  namesOverlap: (first: string, second: string, day: string) =>
    `Hai tên “${first}” và “${second}” cùng hiệu lực từ ngày ${day}. Hãy sửa ngày để chúng nối tiếp nhau.`,
  hangsOn: (name: string) =>
    `Chưa xóa được “${name}” vì còn dữ liệu dựa vào đơn vị này. Nếu đơn vị không còn hoạt động, hãy ghi giải thể hoặc sáp nhập; nếu ghi nhầm, hãy xóa dữ liệu đó trước.`,
  hanging: (what: string, count: string) => `${what}: ${count}`,
};
