export type HelpScreen =
  | 'setup'
  | 'dashboard'
  | 'intake'
  | 'review'
  | 'registrations'
  | 'numbers'
  | 'initiatives'
  | 'targets'
  | 'table'
  | 'disagreements'
  | 'figure'
  | 'people'
  | 'award-history'
  | 'reports'
  | 'units'
  | 'history'
  | 'backups'
  | 'check'
  | 'follow-up'
  | 'campaigns'
  | 'movement'
  | 'expected-units'
  | 'thresholds'
  | 'letterheads'
  | 'awards'
  | 'legal-texts';

interface ScreenHelp {
  name: string;
  can: string[];
  /** Key and what it does. */
  keys: (readonly [string, string])[];
}

const grid: ScreenHelp['keys'] = [
  ['← ↑ → ↓', 'đi từng ô'],
  ['Page Up, Page Down', 'đi từng trang'],
  ['Ctrl+Home, Ctrl+End', 'về đầu, đến cuối bảng'],
];

/** Where cells are typed into. */
const typing: ScreenHelp['keys'] = [
  ['F2, gõ chữ', 'sửa ô đang chọn'],
  ['Enter, Tab', 'ghi ô, sang dòng dưới, cột bên'],
  ['Esc', 'bỏ nội dung đang gõ; Esc rồi Tab: ra khỏi bảng'],
  ['Shift + mũi tên, Ctrl+A', 'chọn nhiều ô, cả bảng'],
  ['Ctrl+C, Ctrl+Shift+C', 'chép, chép kèm tiêu đề'],
  ['Ctrl+X, Ctrl+V', 'cắt, dán (cả từ Excel)'],
  ['Ctrl+D, Ctrl+R', 'điền xuống, điền sang phải'],
  ['Ctrl+Enter', 'ghi một nội dung vào mọi ô đang chọn'],
  ['Delete', 'xóa nội dung các ô đang chọn'],
  ['Ctrl+Z, Ctrl+Y', 'hoàn tác, làm lại'],
  ['F7', 'đến ô kế tiếp chưa ghi được'],
];
const rowKeys: ScreenHelp['keys'] = [
  ['Insert', 'thêm dòng'],
  ['Ctrl+Delete', 'xóa các dòng đang chọn'],
];

const screens: Record<HelpScreen, ScreenHelp> = {
  setup: {
    name: 'Bắt đầu',
    can: [
      'Ghi tên liên đoàn, địa danh và các đợt của năm thi đua rồi bấm Bắt đầu.',
      'Hoặc xem dữ liệu mẫu Bắc Kạn 2020; xóa được bằng một lần bấm.',
    ],
    keys: [],
  },
  dashboard: {
    name: 'Tổng quan',
    can: [
      'Bấm vào một số để xem các dòng đứng sau số đó.',
      'Bấm vào một việc cần làm để đến chỗ làm việc đó.',
      'Xem đơn vị nào chưa gửi; chép đoạn văn để đưa vào báo cáo.',
      'Chọn năm và đợt ở thanh trên cùng.',
    ],
    keys: [],
  },
  intake: {
    name: 'Tiếp nhận',
    can: [
      'Kéo thả tệp hoặc cả thư mục vào cửa sổ, ở màn hình nào cũng được.',
      'Bấm vào một trạng thái để chỉ xem những tệp ở trạng thái đó.',
      'Mở một tệp để xem phần mềm đã hiểu tệp thế nào.',
      'Xác nhận một lượt những đơn vị chưa có trong danh sách.',
    ],
    keys: [
      ['Ctrl+O', 'chọn tệp'],
      ['F9', 'xác nhận đơn vị gửi tệp'],
      ['Ctrl+F', 'tìm tệp, đơn vị'],
      ['Enter', 'mở tệp đang chọn'],
      ...grid,
    ],
  },
  review: {
    name: 'Xem tệp',
    can: [
      'Trang tính hiện như trong Excel; màu cho biết mỗi dòng được hiểu là gì.',
      'Bấm vào một vấn đề ở bên phải để đến ô của nó; giải quyết một lần cho các dòng giống nhau.',
      'Chọn đơn vị gửi tệp nếu phần mềm chưa chắc.',
    ],
    keys: [['F9', 'nạp tệp'], ['F8', 'để sau'], ...grid],
  },
  registrations: {
    name: 'Đăng ký',
    can: [
      'Tìm không cần gõ dấu; lọc và xếp theo từng cột.',
      'Sửa ngay trong ô; dòng trống ở cuối để thêm, gõ từng ô hoặc dán cả bảng từ Excel.',
      'Ô chưa ghi được có nền đỏ, lý do ở dòng dưới cùng; sửa ngay tại ô.',
      'Bấm vào ô nguồn của một dòng để xem ô đó trong tệp của đơn vị.',
    ],
    keys: [['Ctrl+F', 'tìm'], ['Enter', 'mở ô trong tệp, khi đang ở cột nguồn'], ...rowKeys, ...typing, ...grid],
  },
  numbers: {
    name: 'Nhập số',
    can: [
      'Gõ hoặc dán số của đơn vị báo qua điện thoại; dòng cộng theo kịp ngay.',
      'Số nghiêng là số trong tệp của đơn vị; gõ số khác thì số lớn hơn được tính.',
      'Số lớn hơn số người của đơn vị được hỏi lại, không bị từ chối.',
    ],
    keys: [['Ctrl+F', 'tìm đơn vị'], ['F9', 'vẫn ghi các ô đã hỏi'], ...typing, ...grid],
  },
  initiatives: {
    name: 'Sáng kiến · Công trình',
    can: [
      'Ghi số tiền kèm đơn vị: 2,5 tỷ, 350 triệu; số trơn là đồng.',
      'Nhiều tác giả, nhiều phong trào trong một ô cách nhau bằng dấu chấm phẩy.',
    ],
    keys: [['Ctrl+F', 'tìm'], ...rowKeys, ...typing, ...grid],
  },
  targets: {
    name: 'Chỉ tiêu',
    can: [
      'Thêm bộ chỉ tiêu cho một năm hoặc cả nhiệm kỳ, của liên đoàn, một đơn vị hay giao ước của cụm.',
      'Dán đoạn văn chỉ tiêu trong nghị quyết; phần mềm tách thành từng chỉ tiêu để xem lại.',
      'Gõ kết quả vào cột Đạt: 12, 96/100, đạt. Số đăng ký do phần mềm tính; bấm vào để xem các dòng.',
      'Bấm đúp vào nội dung để sửa chỉ tiêu; dòng dưới bảng nói vì sao đạt hay không đạt.',
    ],
    keys: [['Insert', 'thêm chỉ tiêu'], ['F9', 'dán chỉ tiêu'], ...typing, ...grid],
  },
  table: {
    name: 'Bảng số liệu',
    can: ['Xem số liệu theo đơn vị, khu vực hoặc cụm.', 'Bấm vào một số, kể cả ở dòng tổng, để xem các dòng của nó.'],
    keys: [['← ↑ → ↓', 'cuộn bảng']],
  },
  disagreements: {
    name: 'Số liệu chênh lệch',
    can: ['Chọn lấy danh sách tên hay bảng số lượng khi hai bên khác nhau; chưa chọn thì tạm lấy số lớn.'],
    keys: grid,
  },
  figure: {
    name: 'Các dòng của một số',
    can: [
      'Dòng phép cộng cho thấy các dòng cộng lại đúng bằng số đã bấm.',
      'Bấm vào ô nguồn để xem ô đó trong tệp của đơn vị.',
    ],
    keys: [['Ctrl+F', 'tìm'], ['Enter', 'mở ô trong tệp'], ...grid],
  },
  people: {
    name: 'Người · Tập thể',
    can: [
      'Tìm tên không cần gõ dấu; danh sách xếp theo tên gọi.',
      'Ở trang của một người: xem từng năm, mở ô trong tệp, sửa thông tin, thêm khen thưởng.',
      'Gộp hai dòng là một người; “Tách ra” lấy lại những gì dòng ấy mang theo.',
    ],
    keys: [['Ctrl+F', 'tìm'], ['Enter', 'mở trang'], ['F2', 'sửa thông tin, khi đang ở trang'], ...grid],
  },
  'award-history': {
    name: 'Lịch sử khen thưởng',
    can: [
      'Nhập tệp Excel khen thưởng các năm trước, hoặc thả tệp vào màn hình này.',
      'Quyết định có đủ số, ngày và cơ quan thì coi là đã xác minh; còn lại đánh dấu khi đã đối chiếu.',
      'Dòng chưa chắc là của ai nằm ở “Chờ xác định” cho đến khi có người chọn.',
    ],
    keys: [['Ctrl+O', 'nhập từ tệp'], ['Ctrl+F', 'tìm'], ['Enter', 'mở trang của người, tập thể'], ...grid],
  },
  reports: {
    name: 'Báo cáo',
    can: ['Chọn báo cáo ở bên trái, xem từng trang, rồi in hoặc lưu PDF, Word, Excel.'],
    keys: [
      ['Ctrl+P', 'in'],
      ['Ctrl+S', 'lưu PDF'],
    ],
  },
  units: {
    name: 'Đơn vị',
    can: [
      'Thêm đơn vị; chọn khu vực, cụm và đơn vị nào phải gửi ngay trên dòng.',
      'Mở trang của đơn vị (Enter): tên, cấp trên, số đoàn viên, liên hệ qua các thời kỳ.',
      'Ghi biến động theo quyết định: thành lập, đổi tên, chuyển, sáp nhập, chia tách, giải thể.',
      'Xem cây đơn vị như một ngày trước đây; nhập và xuất danh sách bằng tệp Excel.',
      'Lập cụm, khối và ký giao ước từng năm; tiếp nhận dữ liệu của tỉnh khác khi hợp nhất.',
      'Bấm Mẫu để tạo bảng tính cho đơn vị điền; tệp gửi về được nạp không cần xem.',
      'Tên khác trong tệp của đơn vị được ghi nhớ.',
    ],
    keys: [['F2', 'thêm đơn vị'], ['Ctrl+F', 'tìm'], ...grid],
  },
  history: {
    name: 'Nhật ký',
    can: [
      'Bấm vào một việc để xem từng chỗ đã thay đổi, trước và sau.',
      'Hoàn tác một việc hoặc cả một lượt; lần hoàn tác cũng hoàn tác được.',
    ],
    keys: [],
  },
  backups: {
    name: 'Bản sao',
    can: ['Tạo bản sao có kiểm tra.', 'Khôi phục từ một bản sao; trạng thái hiện nay được giữ lại thành bản sao.'],
    keys: [['F9', 'tạo bản sao']],
  },
  check: {
    name: 'Kiểm tra dữ liệu',
    can: ['Soát cơ sở dữ liệu, tệp gốc, và số liệu so với từng dòng.'],
    keys: [['F9', 'kiểm tra']],
  },
  'follow-up': {
    name: 'Tình hình gửi',
    can: [
      'Xem đơn vị nào đã gửi, gửi muộn, chờ xem, bị trả lại, chưa gửi; bấm một tình trạng để chỉ xem những đơn vị đó.',
      'Lập văn bản đôn đốc cho các đơn vị đã chọn, hoặc cho mọi đơn vị chưa gửi và phải gửi lại; xem tiến độ và dừng ở thanh trên.',
    ],
    keys: [['F9', 'lập văn bản đôn đốc'], ['Ctrl+F', 'tìm đơn vị'], ...grid],
  },
  campaigns: {
    name: 'Năm thi đua',
    can: [
      'Sửa chủ đề, dịp, các đợt, hạn gửi riêng, phong trào và chương trình của năm.',
      'Lập năm mới theo năm này: mọi ngày chuyển sang năm mới.',
      'Bấm số mục đã gắn để xem và gắn đăng ký, sáng kiến, công trình.',
    ],
    keys: [
      ['F2', 'lập năm mới theo năm này'],
      ['Ctrl+S', 'cất'],
    ],
  },
  movement: {
    name: 'Phong trào, chương trình',
    can: [
      'Đánh dấu một mục để gắn; bỏ dấu để bỏ gắn. Một mục gắn được với nhiều phong trào, chương trình.',
      'Lọc rồi gắn hoặc bỏ gắn cả loạt.',
    ],
    keys: [['Ctrl+F', 'tìm theo tên'], ...grid],
  },
  'expected-units': {
    name: 'Đơn vị phải gửi',
    can: ['Chọn đơn vị phải gửi trong năm, từng đơn vị hoặc cả loạt đang lọc; về thường lệ bằng một lần bấm.'],
    keys: [['Ctrl+F', 'tìm đơn vị'], ...grid],
  },
  thresholds: {
    name: 'Ngưỡng kiểm tra',
    can: [
      'Đặt từ mức nào thì phần mềm nhắc là số thay đổi nhiều so với năm trước.',
      'Về mức thường dùng bằng một lần bấm.',
    ],
    keys: [['Ctrl+S', 'cất']],
  },
  letterheads: {
    name: 'Tiêu đề, người ký',
    can: [
      'Sửa tiêu đề in trên văn bản; thêm tiêu đề mới từ ngày đổi người ký.',
      'Văn bản lấy tiêu đề có hiệu lực vào ngày lập.',
    ],
    keys: [
      ['F2', 'thêm'],
      ['Ctrl+S', 'cất'],
    ],
  },
  awards: {
    name: 'Danh hiệu, hình thức',
    can: ['Sửa tên, căn cứ và những cách ghi được nhận ra trong tệp của đơn vị.'],
    keys: [['Ctrl+S', 'cất']],
  },
  'legal-texts': {
    name: 'Văn bản căn cứ',
    can: ['Xem văn bản nào chưa đối chiếu toàn văn; đọc xong thì đánh dấu.', 'Thêm văn bản mới kèm ngày hiệu lực.'],
    keys: [
      ['F2', 'thêm'],
      ['Ctrl+S', 'cất'],
    ],
  },
};

/** What can be done on each screen, and its keys. */
export const uiHelp = {
  open: 'Giúp',
  title: (screen: string) => `Giúp · ${screen}`,
  can: 'Ở màn hình này',
  keys: 'Phím',
  everywhere: [
    ['Alt+1 … Alt+9', 'mở màn hình theo thứ tự bên trái'],
    ['Tab, Shift+Tab', 'đi đến chỗ kế tiếp, chỗ trước'],
    ['F1', 'mở trang giúp này'],
    ['Esc', 'đóng hộp thoại'],
  ] satisfies ScreenHelp['keys'],
  screens,
};
