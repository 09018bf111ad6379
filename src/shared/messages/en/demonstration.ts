import type { demonstration as vi } from '../vi/demonstration.ts';

export const demonstration: typeof vi = {
  federation: 'Liên đoàn Lao động tỉnh Bắc Kạn',
  place: 'Bắc Kạn',
  title: 'Phong trào thi đua yêu nước chào mừng đại hội Đảng các cấp',
  phases: ['Đợt I', 'Đợt II'],
  setUp: 'Create the Bắc Kạn 2020 demonstration',
  notEmpty: 'This data folder already holds other data. Choose an empty one for the demonstration.',
};
