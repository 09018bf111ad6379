import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwardRecognition } from '#shared/domain/award-vocabulary.ts';
import { createAwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';

const vocabulary = createAwardVocabulary(defaultAwardTypes);
const alone = { subject: null, giver: null };
const shown = (recognition: AwardRecognition) => (recognition.kind === 'award' ? recognition.code : recognition.kind);
const split = (cell: string) => vocabulary.split(cell, alone).map(shown);

describe('one award', () => {
  it.each([
    ['LDTT', 'LDTT'],
    ['LĐ tiên tiến', 'LDTT'],
    ['Lao động TT', 'LDTT'],
    ['CSTĐ CS', 'CSTDCS'],
    ['Chiến sỹ thi đua cơ sở', 'CSTDCS'],
    ['CSTĐ cấp tỉnh', 'CSTDTINH'],
    ['CSTĐ tỉnh Bắc Kạn', 'CSTDTINH'],
    ['Chiến sĩ thi đua cấp tỉnh, bộ, ngành', 'CSTDTINH'],
    ['CSTĐTQ', 'CSTDTQ'],
    ['GK CĐ cấp trên', 'GK'],
    ['Giấy khen của CĐ cấp trên trực tiếp cơ sở', 'GK'],
    ['B.khen L.đoàn LĐ tỉnh', 'BK-LDLD'],
    ['Bằng khen của BCH LĐLĐ tỉnh Đắk Lắk', 'BK-LDLD'],
    ['BK Tổng LĐLĐVN', 'BK-TLD'],
    ['Bằng khen của Tổng Liên đoàn', 'BK-TLD'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BK-UBND'],
    ['Cờ TLĐ', 'CO-TLD'],
    ['Cờ thi đua của LĐLĐ tỉnh', 'CO-LDLD'],
    ['TTLĐTT', 'TTLDTT'],
    ['LĐXS', 'TTLDXS'],
    ['ĐVCĐ xuất sắc', 'DVXS'],
    ['Giỏi việc nước, đảm việc nhà', 'GVNDVN'],
    ['Bằng LĐST', 'BLDST'],
    ['HCLĐ hạng Ba', 'HCLD3'],
  ])('%j is %s', (text, code) => {
    expect(shown(vocabulary.recognise(text, alone))).toBe(code);
  });

  it.each([
    'Bằng khen Công đoàn Giáo dục Việt Nam',
    'Hoàn thành xuất sắc nhiệm vụ',
    'Huy hiệu Lao động sáng tạo',
    'Giấy khen UBND huyện',
    'Kỷ niệm chương vì sự nghiệp giáo dục',
    'CSTĐ TAND',
    'BK LĐLĐ tỉnh CSTĐCS',
    '???',
  ])('%j is outside the catalogue', (text) => {
    expect(vocabulary.recognise(text, alone).kind).toBe('unknown');
  });

  it.each(['CSTĐ', 'Bằng khen', 'Cờ thi đua'])('%j lacks its level', (text) => {
    expect(vocabulary.recognise(text, alone).kind).toBe('level-missing');
  });

  it('lets the subject decide between namesakes', () => {
    const collective = { subject: 'collective', giver: null } as const;
    expect(shown(vocabulary.recognise('LĐTT', collective))).toBe('TTLDTT');
    expect(shown(vocabulary.recognise('LĐTT', { subject: 'individual', giver: null }))).toBe('LDTT');
    expect(shown(vocabulary.recognise('CSTĐCS', collective))).toBe('subject-mismatch');
  });

  it('lets a giver complete “Bằng khen” and “Cờ thi đua” but no title', () => {
    const given = { subject: null, giver: 'LĐLĐ tỉnh' };
    expect(shown(vocabulary.recognise('Bằng khen', given))).toBe('BK-LDLD');
    expect(shown(vocabulary.recognise('Cờ thi đua', given))).toBe('CO-LDLD');
    expect(shown(vocabulary.recognise('CSTĐ', given))).toBe('level-missing');
  });

  it('knows every name and alias of the catalogue', () => {
    for (const type of defaultAwardTypes) {
      for (const name of [type.name, ...type.aliases]) {
        const context = { subject: type.subjects[0] ?? null, giver: null };
        expect([name, shown(vocabulary.recognise(name, context))]).toEqual([name, type.code]);
      }
    }
  });
});

describe('a cell', () => {
  it.each([
    ['LDTT, Giỏi việc nước, đảm việc nhà', ['LDTT', 'GVNDVN']],
    ['LĐTT, CSTĐCS, BK LĐLĐ tỉnh, Giỏi việc nước, đảm việc nhà', ['LDTT', 'CSTDCS', 'BK-LDLD', 'GVNDVN']],
    ['LĐTT; CSTĐCS\nBK LĐLĐ tỉnh', ['LDTT', 'CSTDCS', 'BK-LDLD']],
    ['LDTT và Chiến sỹ thi đua cơ sở và CSTĐ tỉnh', ['LDTT', 'CSTDCS', 'CSTDTINH']],
    ['CSTĐ tỉnh, BK LĐLĐ tỉnh', ['CSTDTINH', 'BK-LDLD']],
    ['Giấy khen CĐ cấp trên, LĐTT', ['GK', 'LDTT']],
    ['1. LĐTT 2. CSTĐCS', ['LDTT', 'CSTDCS']],
    ['LĐTT/CSTĐCS', ['LDTT', 'CSTDCS']],
    ['LĐTT, Huy hiệu Lao động sáng tạo', ['LDTT', 'unknown']],
    ['Không', []],
    ['-', []],
  ])('%j', (cell, codes) => {
    expect(split(cell)).toEqual(codes);
  });

  it('finds every award of any list of known names, in order', () => {
    const names = defaultAwardTypes.flatMap((type) =>
      [type.name, ...type.aliases].map((name) => ({ name, code: type.code })),
    );
    const separator = fc.constantFrom(', ', '; ', '\n', ' và ');
    const cells = fc.array(fc.tuple(fc.constantFrom(...names), separator), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(cells, (parts) => {
        const cell = parts.map(([{ name }, mark], index) => (index === 0 ? name : mark + name)).join('');
        const found = vocabulary.split(cell, alone).filter((part) => part.kind === 'award');
        expect(found).toHaveLength(parts.length);
      }),
    );
  });
});
