/** What a letter to a unit says that has not sent, has to send again, or sent late. */
export const reminderLetter = {
  /** What the office has not entered and writes in by hand. */
  blank: '………………………',
  subject: (year: number) => `V/v đôn đốc gửi đăng ký thi đua năm ${year}`,
  title: (subject: string, unit: string) => `${subject} – ${unit}`,
  fileName: (year: number, unit: string) => `Cong van don doc dang ky thi dua ${year} - ${unit}`,
  allFileName: (year: number) => `Cong van don doc dang ky thi dua ${year}`,
  addressee: (unit: string) => `Kính gửi: ${unit}`,
  opening: (issuer: string, year: number, theme: string, phase: string | null, deadline: string | null) =>
    `Thực hiện phong trào thi đua năm ${year}${theme === '' ? '' : ` với chủ đề “${theme}”`}, ${issuer} đã đề nghị các đơn vị gửi bản đăng ký thi đua${phase === null ? '' : ` ${phase}`}${deadline === null ? '' : `, hạn gửi là ngày ${deadline}`}.`,
  missing: (issuer: string, today: string, daysSince: string | null) =>
    `Đến ngày ${today}${daysSince === null ? '' : ` (quá hạn ${daysSince} ngày)`}, ${issuer} chưa nhận được bản đăng ký của đơn vị.`,
  returned: (received: string, returned: string, today: string) =>
    `Bản đăng ký của đơn vị nhận ngày ${received} đã được trả lại ngày ${returned} để sửa những chỗ có ghi chú; đến ngày ${today} chưa nhận được bản gửi lại.`,
  late: (received: string, days: string) =>
    `Bản đăng ký của đơn vị đến ngày ${received} mới nhận được, muộn ${days} ngày so với hạn gửi.`,
  request: (issuer: string, dueOn: string) =>
    `${issuer} đề nghị đơn vị hoàn thành và gửi bản đăng ký chậm nhất vào ngày ${dueOn} để kịp tổng hợp, báo cáo; có vướng mắc thì báo lại để được hướng dẫn./.`,
  nextTime: (issuer: string) =>
    `${issuer} đề nghị đơn vị lưu ý gửi đúng hạn trong các lần sau; có vướng mắc thì báo lại để được hướng dẫn./.`,
  recipients: ['- Như trên;', '- Lưu: VT.'],
  layingOut: 'Đang dàn trang',
  made: (count: string) => `Đã lập ${count} văn bản trong một tệp.`,
  stopped: 'Đã dừng; chưa có văn bản nào được lưu.',
  gone: 'Không còn tệp văn bản này. Hãy lập lại.',
  notOwing: (unit: string) =>
    `${unit} đã gửi đúng hạn hoặc có tệp đang chờ xem, nên không cần nhắc. Hãy bỏ chọn đơn vị đó.`,
};
