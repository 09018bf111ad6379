/** How units write the awards in cells and over columns; units differ, so there are two manners. */
export const awardWords: Record<string, readonly [string, string]> = {
  CSTDCS: ['CSTĐCS', 'Chiến sĩ thi đua cơ sở'],
  CSTDTINH: ['CSTĐ cấp tỉnh', 'CSTĐ tỉnh'],
  CSTDTQ: ['CSTĐTQ', 'CSTĐ toàn quốc'],
  'BK-LDLD': ['BK LĐLĐ tỉnh', 'Bằng khen LĐLĐ tỉnh'],
  'BK-TLD': ['BK TLĐ', 'Bằng khen Tổng Liên đoàn'],
  TTLDTT: ['TTLĐTT', 'Tập thể lao động tiên tiến'],
  TTLDXS: ['TTLĐXS', 'Tập thể lao động xuất sắc'],
  'CO-LDLD': ['Cờ LĐLĐ tỉnh', 'Cờ thi đua LĐLĐ tỉnh'],
  'CO-TLD': ['Cờ TLĐ', 'Cờ thi đua của Tổng Liên đoàn'],
};

export const short = (award: string) => awardWords[award]?.[0] ?? award;
export const long = (award: string) => awardWords[award]?.[1] ?? award;

export const individualTitles = ['CSTDCS', 'CSTDTINH', 'CSTDTQ'];
export const individualForms = ['BK-LDLD', 'BK-TLD'];
export const collectiveTitles = ['TTLDTT', 'TTLDXS', 'CO-LDLD', 'CO-TLD'];
export const collectiveForms = ['BK-LDLD', 'BK-TLD'];
