const phaseFields = {
  name: 'Tên đợt',
  startsOn: 'Từ ngày',
  endsOn: 'Đến ngày',
  deadlineOn: 'Hạn gửi',
  deadlineBasis: 'Căn cứ của hạn gửi',
  yearBasis: 'Dùng cho đơn vị',
};

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

  campaignCalled: (year: number) => `Năm thi đua ${year}`,
  campaignFields: { title: 'Tên gọi', theme: 'Chủ đề', occasion: 'Dịp', launchedOn: 'Ngày phát động' },
  changed: (year: number) => `Sửa năm thi đua ${year}`,
  removed: (year: number) => `Xóa năm thi đua ${year}`,
  cloned: (year: number, from: number) => `Mở năm thi đua ${year} theo cách lập của năm ${from}`,
  only: (year: number) => `${year} là năm thi đua duy nhất nên không xóa được. Hãy mở năm khác trước.`,
  used: (year: number, hanging: string) =>
    `Năm thi đua ${year} còn ${hanging} nên không xóa được. Hãy hoàn tác các lần nhận tệp của năm đó ở Nhật ký trước; nếu không còn dùng, cứ để nguyên.`,

  phaseCalled: (name: string) => `Đợt “${name}”`,
  phaseFields,
  phaseAdded: (name: string, year: number) => `Thêm đợt “${name}” vào năm thi đua ${year}`,
  phaseChanged: (name: string) => `Sửa đợt “${name}”`,
  phaseRemoved: (name: string) => `Xóa đợt “${name}”`,
  phaseOnly: (name: string) =>
    `“${name}” là đợt duy nhất của năm thi đua nên không xóa được. Hãy sửa tên và ngày, hoặc thêm đợt khác trước.`,
  phaseUsed: (name: string, hanging: string) =>
    `Đợt “${name}” còn ${hanging} nên không xóa được. Hãy hoàn tác các lần nhận tệp của đợt ở Nhật ký trước, hoặc chỉ sửa tên và ngày của đợt.`,

  deadlineMissing: 'Không còn hạn gửi này. Hãy tải lại danh sách.',
  awardMissing: 'Danh mục không có danh hiệu hoặc hình thức khen thưởng đã chọn. Hãy chọn lại.',
  deadlineFields: {
    phaseId: 'Đợt',
    awardCode: 'Danh hiệu, hình thức',
    sector: 'Khu vực',
    onDate: 'Hạn gửi',
    basis: 'Căn cứ',
  },
  deadlineCalled: (award: string | null, sector: string | null) =>
    `hạn gửi ${[award, sector].filter((part) => part !== null).join(', ')}`,
  deadlineForNothing: (phase: string) =>
    `Hạn gửi riêng phải dành cho một danh hiệu hoặc một khu vực. Hạn chung của đợt “${phase}” ghi ở chính đợt đó.`,
  deadlineRepeated: (called: string, phase: string) => `Đợt “${phase}” đã có ${called}. Hãy sửa hạn đã có.`,
  deadlineAdded: (called: string) => `Thêm ${called}`,
  deadlineChanged: (called: string) => `Sửa ${called}`,
  deadlineRemoved: (called: string) => `Xóa ${called}`,

  expected: (year: number) => `Chọn đơn vị phải gửi đăng ký năm ${year}`,
};
