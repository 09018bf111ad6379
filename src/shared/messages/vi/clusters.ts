/** Clusters and blocks of a year, and their pacts. */
export const clusters = {
  missing: 'Không còn cụm, khối này. Hãy mở lại danh sách cụm, khối.',
  exists: (name: string) => `Đã có “${name}”. Hãy dùng cụm, khối đó hoặc đặt tên khác.`,
  inUse: (name: string, uses: string) =>
    `Chưa xóa được “${name}” vì còn dữ liệu dựa vào (${uses}). Hãy chuyển các đơn vị sang cụm, khối khác và xóa giao ước trước.`,
  unitAbsent: (unit: string, year: number) => `“${unit}” không hoạt động trong năm ${year}. Hãy bỏ đơn vị này ra.`,
  leaderOutside: (unit: string, cluster: string) =>
    `“${unit}” không thuộc “${cluster}” trong năm nên không làm trưởng, phó được. Hãy đưa đơn vị vào trước.`,
  leaderTwice: (unit: string) => `“${unit}” không thể vừa là trưởng vừa là phó. Hãy chọn hai đơn vị khác nhau.`,
  yearEmpty: (year: number) => `Năm ${year} chưa lập cụm, khối nào. Hãy chọn năm khác để chép.`,
  yearTaken: (year: number) => `Năm ${year} đã lập cụm, khối. Hãy sửa trực tiếp, hoặc hoàn tác việc lập trước đó.`,
  signerOutside: (unit: string, cluster: string, year: number) =>
    `“${unit}” không thuộc “${cluster}” trong năm ${year} nên không ký giao ước của cụm, khối này.`,
  pactExists: (title: string) =>
    `Cụm, khối đã có giao ước “${title}” trong năm. Hãy sửa giao ước đó hoặc đặt tên khác.`,
  pactMissing: 'Không còn giao ước này. Hãy mở lại danh sách cụm, khối.',
  saved: (name: string) => `Cất ${name}`,
  removed: (name: string) => `Xóa ${name}`,
  yearSaved: (name: string, year: number) => `Lập ${name} năm ${year}`,
  copied: (from: number, to: number) => `Lập cụm, khối năm ${to} theo năm ${from}`,
  pactUsed: (title: string, hanging: string) =>
    `Còn ${hanging} thuộc giao ước ${title} nên không xóa được. Hãy xóa hoặc chuyển các mục đó trước.`,
  pactSaved: (title: string) => `Cất giao ước ${title}`,
  pactRemoved: (title: string) => `Xóa giao ước ${title}`,
};
