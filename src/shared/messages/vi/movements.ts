export const movements = {
  missing: 'Không còn phong trào hoặc chương trình này. Hãy tải lại danh sách.',
  kinds: { regular: 'phong trào thường xuyên', thematic: 'phong trào chuyên đề', programme: 'chương trình' },
  called: (kind: string, name: string) => `${kind} “${name}”`,
  fields: {
    kind: 'Loại',
    name: 'Tên',
    sector: 'Khu vực',
    issuer: 'Nơi phát động',
    startsOn: 'Từ ngày',
    endsOn: 'Đến ngày',
    goal: 'Mục tiêu',
  },
  repeated: (name: string) => `Đã có phong trào hoặc chương trình tên “${name}”. Hãy sửa mục đã có hoặc đặt tên khác.`,
  backwards: (name: string, startsOn: string, endsOn: string) =>
    `“${name}” kết thúc (${endsOn}) trước khi bắt đầu (${startsOn}). Hãy sửa lại ngày.`,
  outside: (name: string, year: number) =>
    `“${name}” không có ngày nào trong năm thi đua ${year}. Hãy sửa lại ngày, hoặc lập mục này ở năm khác.`,
  kindFixed: (name: string) =>
    `“${name}” không đổi giữa phong trào của một năm và chương trình nhiều năm được. Hãy lập mục mới.`,
  used: (called: string, count: string) =>
    `Còn ${count} mục gắn với ${called} nên không xóa được. Hãy mở mục đó và bỏ gắn tất cả trước.`,
  otherCampaign: (called: string) => `Có mục không thuộc năm thi đua của ${called}. Hãy chọn lại mục của năm đó.`,
  outsideDays: (called: string) =>
    `Có mục thuộc đợt nằm ngoài thời gian của ${called}. Hãy sửa ngày hoặc chọn lại các mục.`,
  added: (called: string) => `Thêm ${called}`,
  changed: (called: string) => `Sửa ${called}`,
  removed: (called: string) => `Xóa ${called}`,
  what: { registrations: 'đăng ký', initiatives: 'sáng kiến', works: 'công trình' },
  linked: (what: string, called: string) => `Gắn ${what} với ${called}`,
  unlinked: (what: string, called: string) => `Bỏ gắn ${what} khỏi ${called}`,
};
