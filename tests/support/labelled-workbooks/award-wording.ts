/** Ways in which units write an award; every list starts with the usual short form. */
export const awardWording = {
  LDTT: ['LĐTT', 'Lao động tiên tiến', 'LĐ tiên tiến', 'Lao động TT'],
  CSTDCS: ['CSTĐCS', 'Chiến sĩ thi đua cơ sở', 'CSTĐ cơ sở', 'Chiến sỹ thi đua cấp cơ sở'],
  CSTDTINH: ['CSTĐ cấp tỉnh', 'Chiến sĩ thi đua cấp tỉnh', 'CSTĐ tỉnh', 'Chiến sỹ thi đua tỉnh'],
  CSTDTQ: ['CSTĐ toàn quốc', 'Chiến sĩ thi đua toàn quốc', 'CSTĐTQ', 'CSTĐ TQ'],
  DVXS: ['ĐVCĐ xuất sắc', 'Đoàn viên công đoàn xuất sắc', 'Đoàn viên xuất sắc', 'ĐVXS'],
  GVNDVN: ['GVN-ĐVN', 'Giỏi việc nước, đảm việc nhà', 'Giỏi việc nước - Đảm việc nhà', 'Giỏi việc nước - đảm việc nhà'],
  TTLDTT: ['TTLĐTT', 'Tập thể lao động tiên tiến', 'Tập thể LĐTT', 'TT LĐ tiên tiến'],
  TTLDXS: ['TTLĐXS', 'Tập thể lao động xuất sắc', 'Tập thể LĐXS', 'TT LĐ xuất sắc'],
  CDCSVM: ['CĐCS vững mạnh', 'Công đoàn cơ sở vững mạnh', 'CĐCS VM', 'CĐCS vững mạnh'],
  'CO-LDLD': ['Cờ LĐLĐ tỉnh', 'Cờ thi đua Liên đoàn Lao động tỉnh', 'Cờ thi đua LĐLĐ tỉnh', 'Cờ TĐ LĐLĐ tỉnh'],
  'CO-TLD': ['Cờ TLĐ', 'Cờ thi đua của Tổng Liên đoàn', 'Cờ thi đua Tổng LĐ', 'Cờ thi đua TLĐ'],
  GK: ['Giấy khen', 'Giấy khen của CĐ cấp trên', 'GK CĐ cấp trên', 'GK'],
  'BK-LDLD': ['BK LĐLĐ tỉnh', 'Bằng khen của Liên đoàn Lao động tỉnh', 'Bằng khen LĐLĐ tỉnh', 'B.khen LĐLĐ tỉnh'],
  'BK-UBND': ['BK UBND tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh', 'Bằng khen UBND tỉnh', 'BK UBND'],
  'BK-TLD': ['BK TLĐ', 'Bằng khen của Tổng Liên đoàn LĐVN', 'Bằng khen Tổng LĐ', 'Bằng khen TLĐ'],
  BLDST: ['Bằng LĐST', 'Bằng Lao động sáng tạo', 'Bằng lao động sáng tạo', 'LĐST'],
  KNC: ['KNC', 'Kỷ niệm chương', 'Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn', 'KNC'],
} as const;

export type WrittenAward = keyof typeof awardWording;
export type Wording = 0 | 1 | 2 | 3;

export function written(award: WrittenAward, wording: Wording): string {
  return awardWording[award][wording];
}
