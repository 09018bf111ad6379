import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

const nearest = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Gần giống: ${names.map((name) => `“${name}”`).join(', ')}.`;

/** What is typed in by hand: why a cell is not written, what is asked first, and how the log calls the work. */
export const entry = {
  conflict:
    'Dòng này đã được sửa ở cửa sổ khác sau khi bạn mở. Hãy so hai bên rồi chọn ghi đè hoặc giữ số liệu hiện nay.',
  place: (row: string, field: string) => `${row}, cột ${field}`,
  changedHere: (place: string, seen: string, now: string, mine: string) =>
    `${place}: bạn đã thấy “${seen}”, nay là “${now}”, bạn định ghi “${mine}”.`,
  changedElsewhere: (place: string, seen: string, now: string) => `${place}: bạn đã thấy “${seen}”, nay là “${now}”.`,
  goneSince: (row: string) => `${row}: đã bị xóa ở cửa sổ khác.`,
  andMore: (count: number) => `… và ${formatVietnameseNumber(count)} ô khác.`,
  gone: 'Dòng này không còn nên không ghi được. Hãy bỏ nội dung này.',
  used: 'Có dòng đang được dùng ở chỗ khác (thành tích, sáng kiến đã dùng) nên chưa ghi gì. Hãy gỡ chỗ dùng đó trước rồi làm lại.',
  empty: 'trống',
  blank: '(trống)',
  keyedIn: 'nhập tay',

  nameMissing: 'Thiếu tên. Hãy ghi tên; muốn bỏ cả dòng thì bấm Ctrl+Delete.',
  nameNotOne: (text: string) => `“${text}” không phải tên của một người. Hãy ghi mỗi người một dòng.`,
  subjectUnknown: (text: string) => `Chưa rõ “${text}” là cá nhân hay tập thể. Hãy ghi Cá nhân hoặc Tập thể.`,
  subjectMissing: 'Chưa rõ đăng ký cho cá nhân hay tập thể. Hãy ghi Cá nhân hoặc Tập thể.',
  awardMissing: 'Thiếu danh hiệu, hình thức. Hãy ghi danh hiệu; muốn bỏ cả dòng thì bấm Ctrl+Delete.',
  awardUnknown: (text: string, near: readonly string[]) =>
    `“${text}” không có trong danh mục danh hiệu, hình thức khen thưởng.${nearest(near)} Hãy chọn trong danh mục.`,
  awardLevel: (text: string) => `“${text}” chưa nêu cấp hoặc nơi tặng. Hãy ghi đủ, ví dụ “Bằng khen LĐLĐ tỉnh”.`,
  awardsSeveral: (text: string) => `“${text}” nêu nhiều danh hiệu. Hãy ghi mỗi danh hiệu một dòng.`,
  awardSubject: (award: string, subject: 'individual' | 'collective') =>
    subject === 'collective'
      ? `“${award}” chỉ dành cho cá nhân mà dòng này là tập thể. Hãy đổi đối tượng hoặc danh hiệu.`
      : `“${award}” chỉ dành cho tập thể mà dòng này là cá nhân. Hãy đổi đối tượng hoặc danh hiệu.`,
  unitMissing: 'Thiếu đơn vị. Hãy ghi tên một đơn vị trong danh sách.',
  unitUnknown: (text: string, near: readonly string[]) =>
    `Không có đơn vị “${text}”.${nearest(near)} Hãy chọn đơn vị trong danh sách, hoặc thêm đơn vị ở màn hình Đơn vị trước.`,
  unitShared: (text: string) => `Có nhiều đơn vị cùng tên “${text}”. Hãy ghi tên đầy đủ hơn.`,
  phaseUnknown: (text: string, phases: readonly string[]) =>
    `Năm thi đua này không có đợt “${text}”. Hãy ghi: ${phases.join('; ')}.`,
  movementUnknown: (text: string, known: readonly string[]) =>
    known.length === 0
      ? `Chưa có phong trào, chương trình “${text}”. Hãy thêm ở Danh mục · Quy tắc trước.`
      : `Không có phong trào, chương trình “${text}”. Hãy ghi: ${known.join('; ')}.`,
  birthUnreadable: (text: string) => `Không đọc được ngày sinh “${text}”. Hãy ghi ngày/tháng/năm hoặc chỉ năm sinh.`,
  sexUnreadable: (text: string) => `“${text}” không phải giới tính. Hãy ghi Nam hoặc Nữ.`,
  plaqueUnreadable: (text: string) => `“${text}” chưa rõ có gắn biển hay không. Hãy ghi Có hoặc Không.`,
  countText: (text: string) => `“${text}” không phải số lượng. Hãy ghi một số nguyên.`,
  countNegative: (text: string) => `Số lượng không thể âm (“${text}”). Hãy ghi số từ 0 trở lên.`,
  countFraction: (text: string) => `Số lượng phải là số nguyên, không phải “${text}”.`,
  moneyUnreadable: (text: string) =>
    `Không đọc được số tiền “${text}”. Hãy ghi số và đơn vị tính, ví dụ “2,5 tỷ” hoặc “350 triệu”.`,
  moneyNegative: (text: string) => `Số tiền không thể âm (“${text}”). Hãy ghi lại.`,
  moneyUnit: (text: string) => `“${text}” quá nhỏ nếu tính bằng đồng. Hãy ghi rõ đơn vị tính, ví dụ “${text} triệu”.`,
  titleMissing: 'Thiếu tên sáng kiến, công trình. Hãy ghi tên; muốn bỏ cả dòng thì bấm Ctrl+Delete.',
  readOnly: 'Cột này không sửa ở đây được.',

  aboveHeadCount: (count: number, people: number, on: string) =>
    `${formatVietnameseNumber(count)} lớn hơn số người của đơn vị (${formatVietnameseNumber(people)}, ngày ${on}). Nếu đúng, hãy bấm Vẫn ghi.`,
  registeredBefore: (name: string, award: string) =>
    `“${name}” đã đăng ký ${award} ở đơn vị và đợt này. Nếu là người khác hoặc vẫn muốn ghi thêm, hãy bấm Vẫn ghi.`,

  fields: {
    name: 'Họ tên, tập thể',
    subject: 'Đối tượng',
    award: 'Danh hiệu, hình thức',
    unit: 'Đơn vị',
    part: 'Bộ phận',
    position: 'Chức vụ',
    birth: 'Ngày sinh',
    sex: 'Giới tính',
    phase: 'Đợt',
    title: 'Tên',
    authors: 'Tác giả',
    value: 'Giá trị',
    plaque: 'Gắn biển',
    movements: 'Phong trào, chương trình',
  },
  subjects: { individual: 'Cá nhân', collective: 'Tập thể' },
  sexes: { male: 'Nam', female: 'Nữ' },
  yes: 'Có',
  no: 'Không',
  initiatives: 'Sáng kiến',
  initiativesValue: 'Làm lợi',
  works: 'Công trình',
  worksValue: 'Trị giá',
  numbersOf: (award: string, subject: 'individual' | 'collective') =>
    `${award} (${subject === 'individual' ? 'cá nhân' : 'tập thể'})`,

  done: {
    registrations: (what: string) => `Nhập tay đăng ký: ${what}`,
    numbers: (what: string) => `Nhập số liệu đăng ký: ${what}`,
    initiatives: (what: string) => `Nhập tay sáng kiến: ${what}`,
    works: (what: string) => `Nhập tay công trình: ${what}`,
  },
  changed: (rows: number) => `sửa ${formatVietnameseNumber(rows)} dòng`,
  added: (rows: number) => `thêm ${formatVietnameseNumber(rows)} dòng`,
  removed: (rows: number) => `xóa ${formatVietnameseNumber(rows)} dòng`,
};
