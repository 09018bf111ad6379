export const ui = {
  close: 'Đóng',
  clear: 'Bỏ chọn',
  loading: 'Đang mở…',
  tryAgain: 'Thử lại',
  openAgain: 'Mở lại màn hình',
  store: 'Cất',
  postpone: 'Hoãn',
  screenFailed: 'Màn hình này không hiện được. Dữ liệu không bị ảnh hưởng; hãy mở lại.',
  noSuchScreen: 'Không có màn hình ở địa chỉ này. Hãy về Tổng quan.',
  unreachable: 'Phần mềm chưa trả lời được yêu cầu này. Hãy thử lại; nếu vẫn vậy, đóng và mở lại phần mềm.',
};

export const shell = {
  screens: 'Các màn hình',
  skip: 'Đến nội dung',
  dashboard: 'Tổng quan',
  intake: 'Tiếp nhận',
  registrations: 'Đăng ký',
  initiatives: 'Sáng kiến · Công trình',
  targets: 'Chỉ tiêu',
  reports: 'Báo cáo',
  units: 'Đơn vị',
  history: 'Nhật ký · Sao lưu',
  settings: 'Danh mục · Quy tắc',
  campaign: 'Năm thi đua',
  phase: 'Đợt thi đua',
  year: (year: number) => `Năm ${year}`,
  wholeYear: 'Cả năm',
  addCampaign: 'Thêm năm…',
};

export const jobs = {
  count: (done: string, total: string) => `${done}/${total}`,
  cancel: 'Dừng',
  ended: { running: 'Đang chạy.', done: 'Đã xong.', cancelled: 'Đã dừng.', failed: 'Không xong được. Hãy thử lại.' },
};
