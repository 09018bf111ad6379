import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitCode, unitKindFromName, unitMatchKey } from '#shared/domain/unit-names.ts';

const free = (): boolean => false;

describe('unitMatchKey', () => {
  it.each([
    ['CĐCS Sở Y tế', 'Công đoàn cơ sở Sở Y tế'],
    ['LĐLĐ huyện Ba Bể', 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN BA BỂ'],
    ['CĐ ngành Giáo dục', 'Công đoàn ngành Giáo dục'],
    ['LĐLĐ TP Bắc Kạn', 'LĐLĐ thành phố  Bắc Kạn'],
    ['LĐLĐ TX. Buôn Hồ', 'LĐLĐ thị xã Buôn Hồ'],
    ['CĐCS Trường THPT Vị Thanh', 'CĐCS trường trung học phổ thông Vị Thanh'],
    ['CĐCS Chi cục Dân số – Kế hoạch hóa gia đình', 'CĐCS Chi cục Dân số - Kế hoạch hoá gia đình'],
    ['CĐCS Sở TN&MT', 'CĐCS Sở Tài nguyên và Môi trường'],
    ['Công đoàn các KCN tỉnh', 'Công đoàn các Khu công nghiệp tỉnh'],
  ])('%s = %s', (first, second) => {
    expect(unitMatchKey(first)).toBe(unitMatchKey(second));
  });

  it.each([
    ['LĐLĐ huyện Chợ Mới', 'LĐLĐ huyện Chợ Đồn'],
    ['CĐCS Trường THCS số 1', 'CĐCS Trường THCS số 2'],
    ['LĐLĐ thành phố Bắc Kạn', 'LĐLĐ tỉnh Bắc Kạn'],
    ['CĐCS Sở Y tế', 'Công đoàn ngành Y tế'],
    ['CĐCS xã Hòa An', 'CĐCS xã Hóa An'],
  ])('%s ≠ %s', (first, second) => {
    expect(unitMatchKey(first)).not.toBe(unitMatchKey(second));
  });

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unitMatchKey(unitMatchKey(text))).toBe(unitMatchKey(text));
      }),
    );
  });
});

describe('unitKindFromName', () => {
  it.each([
    ['LĐLĐ tỉnh Hậu Giang', 'provincial-federation'],
    ['LĐLĐ huyện Ba Bể', 'district-federation'],
    ['LĐLĐ thành phố Bắc Kạn', 'district-federation'],
    ['Công đoàn ngành Y tế', 'sector-union'],
    ['CĐ Viên chức tỉnh', 'immediate-upper-union'],
    ['Công đoàn các Khu công nghiệp tỉnh', 'immediate-upper-union'],
    ['CĐCS Tòa án nhân dân tỉnh', 'grassroots-union'],
    ['CDCS So Tu phap', 'grassroots-union'],
    ['Nghiệp đoàn Nghề cá Sông Cầu', 'guild'],
    ['Tổ công đoàn Văn phòng', 'union-group'],
    ['Trường Cao đẳng Bắc Kạn', 'grassroots-union'],
  ])('%s is a %s', (name, kind) => {
    expect(unitKindFromName(name)).toBe(kind);
  });
});

describe('unitCode', () => {
  it.each([
    ['LĐLĐ huyện Ba Bể', 'LDLD-BABE'],
    ['CĐ ngành Giáo dục', 'CD-GIAODUC'],
    ['CĐCS Công ty Điện lực Bắc Kạn', 'CDCS-CTDLBK'],
    ['CĐCS Trường THCS số 12', 'CDCS-TTHCSS12'],
    ['CĐCS Bảo hiểm xã hội tỉnh', 'CDCS-BHXH'],
    ['CĐCS Cục Quản lý thị trường tỉnh', 'CDCS-CQLTT'],
    ['LDLD thi xa Buon Ho', 'LDLD-TXBH'],
    ['LĐLĐ thị xã Buôn Hồ', 'LDLD-BUONHO'],
  ])('%s → %s', (name, code) => {
    expect(unitCode(name, free)).toBe(code);
  });

  it('is short plain ASCII and never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (names) => {
        const taken = new Set<string>();
        for (const name of names) {
          const code = unitCode(name, (candidate) => taken.has(candidate));
          expect(code).toMatch(/^[A-Z]{2,4}-[A-Z0-9]{1,12}(-\d+)?$/);
          expect(taken.has(code)).toBe(false);
          taken.add(code);
        }
      }),
    );
  });
});
