import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PersonTraits, samePerson } from '#shared/domain/identity.ts';

const traits = (birth: string | null, position: string | null, parts: string[] = ['']): PersonTraits => ({
  birth,
  position,
  parts,
});

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

  it('is symmetric', () => {
    const anyone = fc.record({
      birth: fc.constantFrom(null, '1980', '1980-05', '1980-05-01', '1981'),
      position: fc.constantFrom(null, 'kế toán', 'giáo viên'),
      parts: fc.subarray(['', 'phòng a', 'phòng b'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(anyone, anyone, (first, second) => {
        expect(samePerson(first, second)).toBe(samePerson(second, first));
      }),
    );
  });
});
