import { expect, test } from 'vitest';
import { givenNameFirst, personSortKey } from '#shared/domain/person-names.ts';

test.each([
  ['Nguyễn Thị Mai', 'Mai Nguyễn Thị'],
  ['Lò Thị Mai', 'Mai Lò Thị'],
  ['Sùng A Páo', 'Páo Sùng A'],
  ['Y Bhiông Niê', 'Bhiông Niê Y'],
  ['Y Moan Êñuôl', 'Moan Êñuôl Y'],
  ["H'Linh Mlô", 'Linh Mlô H'],
  ['H Linh Mlô', 'Linh Mlô H'],
  ['Trần Thị Ý', 'Ý Trần Thị'],
])('%s is sorted as %s', (name, order) => {
  expect(givenNameFirst(name)).toBe(order);
});

test('people of all peoples stand in one list by their given names', () => {
  const names = ['Nguyễn Thị Mai', 'Y Bhiông Niê', "H'Linh Mlô", 'Sùng A Páo', 'Lê Văn An', 'Lò Thị Mai'];
  expect(names.toSorted((one, other) => (personSortKey(one) < personSortKey(other) ? -1 : 1))).toEqual([
    'Lê Văn An',
    'Y Bhiông Niê',
    "H'Linh Mlô",
    'Lò Thị Mai',
    'Nguyễn Thị Mai',
    'Sùng A Páo',
  ]);
});
