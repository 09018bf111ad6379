import { expect, test } from 'vitest';
import { movementNamed } from '#shared/domain/movement-names.ts';

const movements = ['01 triệu sáng kiến', 'Lao động giỏi', 'Lao động giỏi, lao động sáng tạo', 'Phong trào Xanh'].map(
  (name) => ({ name }),
);

test.each([
  ['Danh sách đăng ký sáng kiến hưởng ứng Chương trình “01 triệu sáng kiến”', ['01 triệu sáng kiến']],
  ['DANH SÁCH HƯỞNG ỨNG CHƯƠNG TRÌNH 01 TRIỆU SÁNG KIẾN NĂM 2022', ['01 triệu sáng kiến']],
  ['Phong trào thi đua “Lao động giỏi, lao động sáng tạo”', ['Lao động giỏi, lao động sáng tạo']],
  ['Phong trào thi đua Lao động giỏi', ['Lao động giỏi']],
  ['Đăng ký phong trào xanh', ['Phong trào Xanh']],
  ['Danh sách cá nhân lao động giỏi', []],
  ['Chương trình 1 triệu sáng kiến', []],
  ['Danh sách đăng ký sáng kiến', []],
])('%s', (title, names) => {
  expect(movementNamed(title, movements).map(({ name }) => name)).toEqual(names);
});
