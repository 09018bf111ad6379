import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitDirectory, type KnownName, matchUnit } from '#core/intake/match/match-unit.ts';
import { unitMatchKey } from '#shared/domain/unit-names.ts';
import { listedNames } from '#tests/support/unit-names.ts';

const known = (unitId: number, text: string, source: KnownName['source'] = 'name'): KnownName => ({
  unitId,
  text,
  matchKey: unitMatchKey(text),
  source,
  validFrom: null,
  validTo: null,
});

const dated = (unitId: number, text: string, validFrom: string | null, validTo: string | null): KnownName => ({
  ...known(unitId, text),
  validFrom,
  validTo,
});

const directory = createUnitDirectory(
  listedNames([
    known(1, 'CĐCS Sở Y tế'),
    known(2, 'LĐLĐ huyện Ba Bể'),
    known(3, 'CĐCS Trường THCS số 1 Ba Bể'),
    known(4, 'CĐCS Trường THCS số 2 Ba Bể'),
    known(2, 'Công đoàn huyện Ba Bể', 'alias'),
    known(5, 'CĐCS Văn phòng UBND'),
    known(6, 'Công đoàn cơ sở Văn phòng Ủy ban nhân dân'),
  ]),
);

/** The first unit has ended and the second stands for it. */
const firstIsSecond = (unitId: number) => (unitId === 1 ? [2] : null);

describe('matchUnit', () => {
  it('takes a name or an alias in any spelling', () => {
    expect(matchUnit('CÔNG ĐOÀN CƠ SỞ SỞ Y TẾ', directory)).toEqual({ match: 'exact', unitId: 1, suggestions: [] });
    expect(matchUnit('CĐ huyện Ba Bể', directory)).toEqual({ match: 'alias', unitId: 2, suggestions: [] });
  });

  it('only suggests what is merely near, best first', () => {
    const matching = matchUnit('CĐCS Trường THCS số 2 huyện Ba Bể', directory);
    expect(matching).toMatchObject({ match: 'similar', unitId: null });
    expect(matching.suggestions[0]?.unitId).toBe(4);
    expect(matching.suggestions.some(({ unitId }) => unitId === 3)).toBe(false);
  });

  it('does not choose between two units of one name', () => {
    const matching = matchUnit('CĐCS Văn phòng UBND', directory);
    expect(matching).toMatchObject({ match: 'similar', unitId: null });
    expect(matching.suggestions.slice(0, 2).map(({ unitId }) => unitId)).toEqual([5, 6]);
    expect(directory.knows('CĐCS Văn phòng UBND')).toBe(true);
  });

  it('knows a unit by the name that it bore before, and by the day when another bears it now', () => {
    const names = [
      dated(1, 'CĐCS Sở Nội vụ', null, '2025-06-30'),
      dated(1, 'CĐCS Sở Nội vụ tỉnh', '2025-07-01', null),
      dated(2, 'CĐCS Sở Nội vụ', '2025-07-01', null),
    ];
    expect(createUnitDirectory(listedNames(names), '2024-12-31').find('CĐCS Sở Nội vụ')).toEqual({
      unitId: 1,
      match: 'exact',
    });
    expect(createUnitDirectory(listedNames(names), '2025-12-31').find('CĐCS Sở Nội vụ')).toEqual({
      unitId: 2,
      match: 'exact',
    });
    expect(createUnitDirectory(listedNames(names)).find('CĐCS Sở Nội vụ')).toBeNull();
    expect(createUnitDirectory(listedNames(names.slice(0, 2))).find('CĐCS Sở Nội vụ')).toEqual({
      unitId: 1,
      match: 'exact',
    });
  });

  it('shows the successor of a unit that has ended, and takes what is remembered of the name', () => {
    const old = dated(1, 'CĐCS Sở Giao thông vận tải', null, '2025-06-30');
    const names = [old, known(2, 'CĐCS Sở Xây dựng'), known(3, 'LĐLĐ huyện Ba Bể')];
    expect(matchUnit('CĐCS Sở GTVT', createUnitDirectory(listedNames(names), '2025-12-31', firstIsSecond))).toEqual({
      match: 'similar',
      unitId: null,
      suggestions: [{ unitId: 2, score: 1 }],
    });
    const remembered = [...names, known(2, 'CĐCS Sở Giao thông vận tải', 'alias')];
    const later = createUnitDirectory(listedNames(remembered), '2025-12-31', firstIsSecond);
    expect(matchUnit('CĐCS Sở GTVT', later)).toMatchObject({ match: 'alias', unitId: 2 });
    const earlier = createUnitDirectory(listedNames(remembered), '2024-12-31');
    expect(matchUnit('CĐCS Sở GTVT', earlier)).toMatchObject({ match: 'exact', unitId: 1 });
  });

  it('says new for a stranger and none for no name', () => {
    expect(matchUnit('CĐCS Công ty Điện lực Bắc Kạn', directory)).toMatchObject({ match: 'new', unitId: null });
    expect(matchUnit(null, directory)).toEqual({ match: 'none', unitId: null, suggestions: [] });
  });

  it('never takes a unit whose name reads otherwise', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { unitId } = matchUnit(name, directory);
        const isKnown = directory.find(name) !== null;
        expect(unitId !== null).toBe(isKnown);
      }),
    );
  });
});
