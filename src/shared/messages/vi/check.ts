/** Checking the data: the name of each check and what it found. */
export const check = {
  names: {
    integrity: 'Tệp dữ liệu còn nguyên vẹn',
    relations: 'Quan hệ giữa các bảng',
    history: 'Nhật ký khớp với dữ liệu',
    imports: 'Số mục của từng tệp đã nạp',
    places: 'Các mục trỏ đúng ô trong tệp',
    units: 'Cây đơn vị và tên theo thời gian',
    clusters: 'Cụm, khối và đơn vị đứng đầu',
    people: 'Người đã gộp',
    targets: 'Kết quả chỉ tiêu',
    figures: 'Số liệu khớp với từng dòng',
    originals: 'Tệp gốc được giữ nguyên',
    open: 'Không có thao tác dở dang',
  },
  broken: (detail: string) => `Tệp dữ liệu bị hỏng: ${detail}. Hãy khôi phục từ bản sao gần nhất đã kiểm tra.`,
  orphan: (table: string, row: number, parent: string) => `${table} (mã ${row}) trỏ đến “${parent}” không còn.`,
  historyDiffers: (table: string, row: number) => `${table} (mã ${row}) khác với lần ghi cuối trong nhật ký.`,
  historyMissing: (table: string, row: number) => `${table} (mã ${row}) không có trong nhật ký.`,
  rowMissing: (table: string, row: number) => `${table} (mã ${row}) có trong nhật ký nhưng không còn trong dữ liệu.`,
  recordCount: (file: string, declared: number, found: number) =>
    `Tệp “${file}” đã nạp ${declared} mục nhưng dữ liệu có ${found}. Hãy hoàn tác lần nạp tệp này rồi nạp lại.`,
  misplaced: (table: string, row: number, file: string) =>
    `${table} (mã ${row}) trỏ ra ngoài các bảng của tệp “${file}”.`,
  originalMissing: (file: string) => `Không còn tệp gốc của “${file}”. Hãy xin đơn vị gửi lại để lưu.`,
  originalChanged: (file: string) => `Tệp gốc của “${file}” đã bị thay đổi. Hãy xin đơn vị gửi lại để lưu.`,
  unitCycle: (unit: string) => `“${unit}” có lúc là đơn vị cấp dưới của chính nó. Hãy sửa đơn vị cấp trên.`,
  unitParent: (unit: string) => `Cấp trên của “${unit}” khác với cấp trên ghi theo thời gian. Hãy chọn lại cấp trên.`,
  unitPlacements: (unit: string) => `“${unit}” có hai đơn vị cấp trên trong cùng một thời gian.`,
  unitNames: (unit: string) => `“${unit}” có hai tên trong cùng một thời gian. Hãy sửa ngày của tên.`,
  clusterLeader: (cluster: string, year: number) =>
    `Cụm trưởng hoặc cụm phó của “${cluster}” năm ${year} không thuộc cụm. Hãy chọn lại.`,
  joinedTwice: (person: string) =>
    `“${person}” đã gộp vào một người lại được gộp vào người khác. Hãy tách ra rồi gộp lại.`,
  underJoined: (person: string) =>
    `Còn mục đứng tên “${person}” dù người này đã gộp vào người khác. Hãy tách ra rồi gộp lại.`,
  resultOutside: (set: string, item: string, year: number) =>
    `Kết quả năm ${year} của chỉ tiêu ${item} trong “${set}” nằm ngoài các năm của bộ. Hãy sửa năm của bộ.`,
  resultUnfit: (set: string, item: string, year: number) =>
    `Kết quả năm ${year} của chỉ tiêu ${item} trong “${set}” không đúng cách đo của chỉ tiêu. Hãy nhập lại.`,
  operationOpen: 'Có một thao tác chưa kết thúc. Hãy đóng rồi mở lại phần mềm.',
  andMore: (count: number) => `… và ${count} dòng khác.`,
};
