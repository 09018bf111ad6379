export interface CommandHelp {
  about: string;
  usage: string;
  options: [option: string, meaning: string][];
}

const data: [string, string] = ['--data DIR', 'thư mục dữ liệu (mặc định: thư mục dữ liệu của phần mềm)'];
const json: [string, string] = ['--json', 'chỉ in một văn bản JSON ra đầu ra chuẩn'];
const campaign: [string, string] = ['--campaign NĂM', 'năm thi đua'];
const phase: [string, string] = ['--phase N', 'đợt thi đua thứ N (mặc định: cả năm; khi nạp tệp: đợt 1)'];

const help: Record<string, CommandHelp> = {
  init: {
    about: 'Tạo cơ sở dữ liệu trống có sẵn danh mục danh hiệu, hình thức khen thưởng.',
    usage: 'thidua init --data DIR [--federation TÊN]',
    options: [data, ['--federation TÊN', 'tên Liên đoàn Lao động tỉnh']],
  },
  demo: {
    about: 'Tạo dữ liệu mẫu Bắc Kạn 2020: ghi tệp của các đơn vị vào DIR/demo-files rồi nạp như tệp thật.',
    usage: 'thidua demo --data DIR',
    options: [data, json],
  },
  'campaign add': {
    about: 'Thêm một năm thi đua và các đợt của năm đó (ngày tự chọn, có thể bắt đầu từ năm trước).',
    usage: 'thidua campaign add --data DIR --year NĂM --title "…" --phase "Tên đợt:TỪ-NGÀY:ĐẾN-NGÀY" …',
    options: [
      data,
      ['--year NĂM', 'năm thi đua'],
      ['--title TÊN', 'tên phong trào hoặc kế hoạch phát động'],
      ['--theme CHỦ-ĐỀ', 'chủ đề năm'],
      ['--phase ĐỢT', 'một đợt, ví dụ "Đợt I:2019-11-01:2020-03-31"; ghi lại cho từng đợt'],
      json,
    ],
  },
  import: {
    about: 'Đọc tệp của các đơn vị, kiểm tra và nạp những tệp hợp lệ.',
    usage: 'thidua import --data DIR --campaign NĂM [--phase N] ĐƯỜNG-DẪN… [--dry-run]',
    options: [
      data,
      campaign,
      phase,
      ['--new-units review|create', 'đơn vị chưa có trong danh sách: chờ xem (review) hoặc tạo mới (create)'],
      ['--dry-run', 'chỉ đọc và kiểm tra, không nạp'],
      ['--records', 'in cả các dòng đã đọc được'],
      json,
    ],
  },
  undo: {
    about: 'Hoàn tác một lần nạp tệp.',
    usage: 'thidua undo --data DIR MÃ-LẦN-NẠP',
    options: [data, json],
  },
  summary: {
    about: 'In số liệu đăng ký thi đua.',
    usage: 'thidua summary --data DIR --campaign NĂM [--phase N] [--by award|unit|sector|cluster]',
    options: [
      data,
      campaign,
      phase,
      ['--by CÁCH', 'theo danh hiệu (award), đơn vị (unit), khu vực (sector), cụm (cluster)'],
      json,
    ],
  },
  report: {
    about: 'Ghi một báo cáo ra tệp.',
    usage: 'thidua report --data DIR --campaign NĂM --kind LOẠI --format pdf|xlsx|docx --out TỆP',
    options: [
      data,
      campaign,
      phase,
      ['--kind LOẠI', 'loại báo cáo; xem bằng --list'],
      ['--format DẠNG', 'pdf, xlsx hoặc docx'],
      ['--out TỆP', 'tệp ghi ra'],
      ['--award MÃ', 'danh hiệu, hình thức (cho danh sách)'],
      ['--subject individual|collective', 'cá nhân hoặc tập thể (cho danh sách)'],
      ['--group-by sector|cluster|none', 'cộng theo khu vực, theo cụm hoặc không (cho bảng tổng hợp)'],
      ['--list', 'liệt kê các loại báo cáo'],
      json,
    ],
  },
  template: {
    about: 'Ghi mẫu đăng ký để một đơn vị điền và gửi lại.',
    usage: 'thidua template --data DIR --campaign NĂM --unit MÃ --out TỆP.xlsx',
    options: [
      data,
      ['--campaign NĂM', 'năm thi đua'],
      ['--phase N', 'mẫu của một đợt; bỏ qua thì mẫu cho cả năm'],
      ['--unit MÃ', 'mã đơn vị'],
      ['--last-year', 'điền sẵn tên đã đăng ký năm trước'],
      ['--out TỆP', 'nơi ghi mẫu'],
      json,
    ],
  },
  check: {
    about: 'Kiểm tra dữ liệu: tệp dữ liệu còn nguyên vẹn, số liệu khớp với từng dòng, tệp gốc được giữ nguyên.',
    usage: 'thidua check --data DIR',
    options: [data, json],
  },
  backup: {
    about: 'Tạo bản sao đã được kiểm tra.',
    usage: 'thidua backup --data DIR [--to TỆP]',
    options: [data, ['--to TỆP', 'ghi bản sao ra tệp này (mặc định: DIR/backups)'], json],
  },
  restore: {
    about: 'Khôi phục từ một bản sao; trạng thái bị thay thế được giữ lại thành một bản sao nữa.',
    usage: 'thidua restore --data DIR TỆP',
    options: [data, json],
  },
  serve: {
    about: 'Mở phần mềm trong trình duyệt, chỉ trên chính máy này.',
    usage: 'thidua serve --data DIR [--port N] [--no-open]',
    options: [data, ['--port N', 'cổng (mặc định: cổng trống bất kỳ)'], ['--no-open', 'không tự mở trình duyệt']],
  },
  inspect: {
    about: 'Đọc và nhận dạng tệp mà không cần cơ sở dữ liệu.',
    usage: 'thidua inspect ĐƯỜNG-DẪN… [--no-records]',
    options: [['--no-records', 'không in các dòng đã đọc được'], json],
  },
};

export const cli = {
  title: 'Sổ Thi đua: tổng hợp đăng ký thi đua của các đơn vị',
  usageLabel: 'Cách dùng',
  optionsLabel: 'Tùy chọn',
  commandsLabel: 'Các lệnh',
  helpHint: 'Xem chi tiết: thidua LỆNH --help (tiếng Anh: thêm --lang en)',
  help,
  unknownCommand: (name: string) => `Không có lệnh “${name}”. Gõ thidua --help để xem các lệnh.`,
  missingOption: (option: string) => `Thiếu ${option}. Thêm tham số này rồi chạy lại.`,
  badValue: (option: string, value: string) => `Giá trị “${value}” của ${option} không đúng. Xem --help của lệnh.`,
  badArguments: (detail: string) => `Tham số không đúng: ${detail}`,
  badPhase: (text: string) => `Đợt “${text}” phải có dạng "Tên đợt:NĂM-THÁNG-NGÀY:NĂM-THÁNG-NGÀY".`,
  noPaths: 'Chưa nêu tệp hoặc thư mục nào. Hãy ghi đường dẫn sau tên lệnh.',
  noCampaign: (year: number) => `Chưa có năm thi đua ${year}. Tạo bằng lệnh thidua campaign add.`,
  noUnit: (code: string) => `Không có đơn vị mang mã “${code}”. Xem mã trong màn hình Đơn vị.`,
  noPhase: (number: number, year: number) =>
    `Năm ${year} không có đợt ${number}. Hãy chọn số đợt khác hoặc bỏ --phase.`,
  noImport: (id: string) => `Không có lần nạp nào mang mã ${id}. Mã là “importId” mà lệnh thidua import --json in ra.`,
  notCommitted: (id: string) => `Lần nạp ${id} chưa vào số liệu nên không có gì để hoàn tác.`,
  internal:
    'Có lỗi ngoài dự kiến; dữ liệu không bị thay đổi. Hãy chạy lại; nếu vẫn vậy, gửi nhật ký trong thư mục dữ liệu cho người hỗ trợ.',
  initialised: (folder: string) => `Đã có cơ sở dữ liệu tại ${folder}.`,
  campaignAdded: (year: number, phases: number) => `Đã thêm năm thi đua ${year} với ${phases} đợt.`,
  demoReady: (files: number, folder: string) => `Đã tạo dữ liệu mẫu Bắc Kạn 2020 từ ${files} tệp trong ${folder}.`,
  demoIncomplete: 'Dữ liệu mẫu chưa nạp hết; xem danh sách tệp ở trên.',
  undone: (id: string, rows: number) => `Đã hoàn tác lần nạp ${id} (${rows} thay đổi).`,
  reportWritten: (file: string) => `Đã ghi ${file}.`,
  backupWritten: (file: string) => `Đã sao lưu và kiểm tra: ${file}`,
  restored: (copy: string) => `Đã khôi phục. Trạng thái trước đó được giữ trong bản sao ${copy}`,
  checkOk: 'Không phát hiện sai lệch nào.',
  checkFound: (count: number) =>
    `Phát hiện ${count} sai lệch; xem từng dòng ở trên. Nếu chưa rõ cách sửa, hãy khôi phục từ bản sao gần nhất đã kiểm tra.`,
  serving: (url: string) => `Sổ Thi đua đang chạy tại ${url}\nNhấn Ctrl+C để dừng.`,
  working: 'Đang đọc tệp',
  status: { ready: 'Hợp lệ', review: 'Cần xem', refused: 'Không đọc được', duplicate: 'Đã nhận' },
  columns: {
    file: 'Tệp',
    status: 'Trạng thái',
    unit: 'Đơn vị',
    records: 'Số dòng đọc',
    problems: 'Vấn đề',
    award: 'Danh hiệu, hình thức',
    subject: 'Đối tượng',
    registered: 'Đăng ký',
    named: 'Có tên',
    countedOnly: 'Chỉ có số',
    people: 'Số người, tập thể',
    initiatives: 'Sáng kiến',
    works: 'Công trình',
    value: 'Giá trị (đồng)',
    kind: 'Loại',
    title: 'Tên báo cáo',
    formats: 'Dạng tệp',
    check: 'Nội dung kiểm tra',
    result: 'Kết quả',
  },
  subject: { individual: 'Cá nhân', collective: 'Tập thể' },
  groups: { 'emulation-fighter': 'Chiến sĩ thi đua các cấp' },
  units: (expected: string, submitted: string, late: string) =>
    `Đơn vị phải gửi: ${expected} · đã gửi: ${submitted} · gửi muộn: ${late}`,
  missing: (names: string) => `Chưa gửi: ${names}`,
  ok: 'đạt',
  notOk: 'sai lệch',
  total: (ready: number, review: number, refused: number, duplicate: number) =>
    `Hợp lệ ${ready} · Cần xem ${review} · Không đọc được ${refused} · Đã nhận ${duplicate}`,
};
