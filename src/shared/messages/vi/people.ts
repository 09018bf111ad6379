import { formatVietnameseNumber } from '../../domain/vietnamese-numbers.ts';

const number = formatVietnameseNumber;
const sexes: Record<string, string> = { male: 'nam', female: 'nữ' };

export const people = {
  missing: 'Không còn người này trong dữ liệu. Hãy tải lại danh sách.',
  collectiveMissing: 'Không còn tập thể này trong dữ liệu. Hãy tải lại danh sách.',
  namesDiffer: 'Hai người này không cùng tên nên không thể là một người.',
  decidedAlready: 'Hai người này đã được quyết định rồi. Hãy tải lại danh sách.',
  joined: (name: string) => `Gộp hai dòng “${name}” thành một người`,
  keptApart: (name: string) => `Ghi nhận “${name}” là hai người trùng tên`,
  itself: 'Không gộp một người với chính người đó. Hãy chọn người khác.',
  mergedAlready: (name: string) => `Hai dòng này đã là một người (“${name}”) rồi. Hãy tải lại trang.`,
  saidToBeTwo: (one: string, other: string) =>
    `Trước đây đã ghi nhận “${one}” và “${other}” là hai người. Nếu nhầm, hãy bỏ quyết định ấy ở thẻ “Trùng tên” rồi gộp.`,
  merged: (from: string, into: string) => `Gộp “${from}” vào “${into}”`,
  notMerged: (name: string) => `“${name}” không phải dòng đã gộp nên không có gì để tách. Hãy tải lại trang.`,
  unmerged: (name: string, from: string) => `Tách “${name}” ra khỏi “${from}”`,
  keptElsewhere: (name: string) =>
    `Một dòng của “${name}” đã được xóa hoặc chuyển cho người khác sau khi gộp nên để nguyên.`,
  keptTrait: (field: string) => `${field} đã được sửa sau khi gộp nên để nguyên.`,
  fields: { birth: 'Ngày sinh', member_number: 'Số thẻ đoàn viên', sex: 'Giới tính' },
  data: {
    name: 'Họ và tên',
    sex: 'Giới tính',
    birth: 'Ngày sinh',
    position: 'Chức vụ',
    memberNumber: 'Số thẻ đoàn viên',
    unitId: 'Đơn vị',
  },
  sexes,
  nothing: 'để trống',
  changed: (name: string) => `Sửa thông tin của “${name}”`,
  changeStanding: (name: string) =>
    `“${name}” đã được gộp vào người khác. Hãy sửa ở trang của người đó, hoặc tách ra trước.`,
  changedSince: 'Có người đã sửa thông tin này trong lúc đang mở. Hãy xem cả hai rồi chọn.',
  conflict: (field: string, now: string, wanted: string) => `${field}: hiện là “${now}”, đang muốn ghi “${wanted}”.`,
  nameMissing: 'Cần có họ và tên.',
  birthImpossible: (birth: string) => `Ngày sinh “${birth}” không có trong lịch. Hãy ghi ngày/tháng/năm, hoặc chỉ năm.`,
  memberNumberWrong: (text: string) =>
    `“${text}” không phải số thẻ đoàn viên: cần từ 6 đến 20 chữ và số, trong đó ít nhất 4 chữ số.`,
  registrations: (count: number) => `${number(count)} đăng ký`,
  awards: (count: number) => `${number(count)} khen thưởng đã ghi`,
  joinedRows: (count: number) => `${number(count)} dòng đã gộp`,
  used: (name: string, what: string) =>
    `Không xóa được “${name}” vì còn ${what}. Nếu người này bị ghi hai lần, hãy gộp với người kia; nếu ghi nhầm, hãy xóa hoặc hoàn tác các dòng ấy trước.`,
  removeMerged: (name: string) =>
    `“${name}” đã được gộp vào người khác nên không xóa riêng. Hãy tách ra trước nếu cần.`,
  removed: (name: string) => `Xóa “${name}”`,
  initiativeUsed: (title: string, name: string) => `Ghi sáng kiến “${title}” dùng để xét cho “${name}”`,
  initiativeNotUsed: (title: string, name: string) => `Bỏ ghi sáng kiến “${title}” dùng để xét cho “${name}”`,
  useMissing: 'Sáng kiến hoặc khen thưởng này không còn trong dữ liệu. Hãy tải lại trang.',
};
