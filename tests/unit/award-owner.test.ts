import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AwardedPerson, awardOwner, type KnownNamesake } from '#shared/domain/award-owner.ts';

const seen: AwardedPerson = { unitId: 1, sex: null, birth: null, memberNumber: null, position: null, parts: [''] };
const known = (id: number, more: Partial<KnownNamesake> = {}): KnownNamesake => ({ ...seen, id, unitId: 1, ...more });

it('is somebody new where nobody of the name is in the unit', () => {
  expect(awardOwner(seen, [])).toEqual({ kind: 'new' });
  expect(awardOwner(seen, [known(7, { unitId: 2 })])).toEqual({ kind: 'new' });
  expect(awardOwner({ ...seen, sex: 'female' }, [known(7, { sex: 'male' })])).toEqual({ kind: 'new' });
  expect(awardOwner({ ...seen, birth: '1981' }, [known(7, { birth: '1980-05-01' })])).toEqual({ kind: 'new' });
});

it('is the one with the same member number, or in one unit the same day of birth', () => {
  const number = { memberNumber: '0123456' };
  expect(awardOwner({ ...seen, ...number }, [known(7, { unitId: 2, ...number }), known(8)])).toEqual({
    kind: 'known',
    id: 7,
  });
  const born = { birth: '1980-05-01' };
  expect(awardOwner({ ...seen, ...born }, [known(7, { position: 'x', ...born }), known(8)])).toEqual({
    kind: 'known',
    id: 7,
  });
});

it('a day of birth in another unit is asked about', () => {
  const born = { birth: '1980-05-01' };
  expect(awardOwner({ ...seen, ...born }, [known(7, { unitId: 2, ...born })])).toEqual({ kind: 'unsure', ids: [7] });
});

it('position and part settle it only where nobody else of the name is there', () => {
  const office = { position: 'kế toán' };
  expect(awardOwner({ ...seen, ...office }, [known(7, office)])).toEqual({ kind: 'known', id: 7 });
  expect(awardOwner({ ...seen, ...office }, [known(7, office), known(8, { position: 'văn thư' })])).toEqual({
    kind: 'unsure',
    ids: [7, 8],
  });
  expect(awardOwner(seen, [known(7, office)])).toEqual({ kind: 'unsure', ids: [7] });
});

it('without a known unit nobody is new and a name alone is nobody’s', () => {
  expect(awardOwner({ ...seen, unitId: null }, [])).toEqual({ kind: 'unsure', ids: [] });
  expect(awardOwner({ ...seen, unitId: null }, [known(7)])).toEqual({ kind: 'unsure', ids: [7] });
});

it('never gives an award to somebody whose number, birth or sex contradicts, in whatever order they stand', () => {
  const births = fc.constantFrom(null, '1980', '1980-05-01', '1981-06-02');
  const traits = {
    unitId: fc.constantFrom(1, 2),
    sex: fc.constantFrom(null, 'male' as const, 'female' as const),
    birth: births,
    memberNumber: fc.constantFrom(null, '0123456', '6543210'),
    position: fc.constantFrom(null, 'kế toán', 'văn thư'),
    parts: fc.constantFrom([''], ['phòng a']),
  };
  const people = fc.array(fc.record(traits), { maxLength: 5 });
  fc.assert(
    fc.property(fc.record(traits), people, (row, others) => {
      const namesakes = others.map((other, index) => ({ ...other, id: index + 1 }));
      const owner = awardOwner(row, namesakes);
      expect(awardOwner(row, namesakes.toReversed()).kind).toBe(owner.kind);
      if (owner.kind !== 'known') return;
      const person = namesakes.find(({ id }) => id === owner.id);
      const numbers = [person?.memberNumber ?? null, row.memberNumber];
      if (numbers.includes(null)) {
        const [long = '', short = ''] = [person?.birth ?? '', row.birth ?? ''].toSorted((a, b) => b.length - a.length);
        expect(long.startsWith(short)).toBe(true);
        expect(person?.sex === null || row.sex === null || person?.sex === row.sex).toBe(true);
      } else expect(numbers[0]).toBe(numbers[1]);
    }),
  );
});
