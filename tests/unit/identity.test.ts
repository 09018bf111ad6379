import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanMemberNumber,
  identityEvidence,
  type KnownPerson,
  type PersonTraits,
  samePerson,
} from '#shared/domain/identity.ts';

const traits = (birth: string | null, position: string | null, parts: string[] = ['']): PersonTraits => ({
  birth,
  memberNumber: null,
  position,
  parts,
});

const numbered = (memberNumber: string | null): PersonTraits => ({ ...traits('1980', 'kế toán'), memberNumber });

describe('samePerson', () => {
  it('takes an equal birth as proof, wherever the person works now', () => {
    expect(samePerson(traits('1980-05-01', 'kế toán'), traits('1980-05-01', 'kế toán trưởng', ['phòng a']))).toBe(true);
  });

  it('takes position and part as proof when the births agree or are unknown', () => {
    expect(samePerson(traits('1980', 'kế toán'), traits('1980-05-01', 'kế toán'))).toBe(true);
    expect(samePerson(traits(null, 'kế toán'), traits('1980', 'kế toán'))).toBe(true);
  });

  it('keeps namesakes apart', () => {
    expect(samePerson(traits('1980', 'kế toán'), traits('1981', 'kế toán'))).toBe(false);
    expect(samePerson(traits(null, 'kế toán'), traits(null, 'giáo viên'))).toBe(false);
    expect(samePerson(traits(null, 'kế toán', ['trường a']), traits(null, 'kế toán', ['trường b']))).toBe(false);
  });

  it('goes by the member numbers where both are known', () => {
    expect(samePerson(numbered('1234567'), { ...numbered('1234567'), position: 'giáo viên', birth: null })).toBe(true);
    expect(samePerson(numbered('1234567'), numbered('7654321'))).toBe(false);
    expect(samePerson(numbered('1234567'), numbered(null))).toBe(true);
  });

  it('is symmetric', () => {
    const anyone = fc.record({
      birth: fc.constantFrom(null, '1980', '1980-05', '1980-05-01', '1981'),
      position: fc.constantFrom(null, 'kế toán', 'giáo viên'),
      memberNumber: fc.constantFrom(null, '1234567', '7654321'),
      parts: fc.subarray(['', 'phòng a', 'phòng b'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(anyone, anyone, (first, second) => {
        expect(samePerson(first, second)).toBe(samePerson(second, first));
      }),
    );
  });
});

describe('cleanMemberNumber', () => {
  it.each([
    ['01 2345.6789', '0123456789'],
    ['BK-00123', 'BK00123'],
    ['12', null],
    ['x', null],
    ['Đảng viên', null],
  ])('%s is %s', (text, number) => {
    expect(cleanMemberNumber(text)).toBe(number);
  });
});

describe('identityEvidence', () => {
  const person: KnownPerson = { ...traits('1980-05-01', 'kế toán'), unitId: 1, sex: 'male', imports: [7] };

  it('says what speaks for one person', () => {
    expect(identityEvidence(person, { ...person, unitId: 2, imports: [8] })).toEqual({
      speaksFor: ['birth', 'position', 'sex'],
      speaksAgainst: ['unit'],
    });
  });

  it('speaks of parts only where a unit has them', () => {
    const [school, office] = [['trường a'], ['phòng b']].map((parts) => ({ ...person, parts, imports: [] }));
    if (school === undefined || office === undefined) throw new Error('two are expected');
    expect(identityEvidence(school, office).speaksAgainst).toEqual(['part']);
    expect(identityEvidence(school, school).speaksFor).toContain('part');
  });

  it('says what speaks against, and that a birth is not known', () => {
    const other = { ...person, birth: null, position: 'giáo viên' };
    expect(identityEvidence(person, other)).toEqual({
      speaksFor: ['unit', 'sex'],
      speaksAgainst: ['birth-unknown', 'position', 'one-file'],
    });
  });
});
