/** What a number format makes of a number: a date, a percentage, or a plain number. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent'; readonly decimals: number }
  | {
      readonly kind: 'date';
      readonly day: boolean;
      readonly month: boolean;
      readonly year: boolean;
      readonly time: boolean;
    };

export const plainStyle: NumberStyle = { kind: 'plain' };

const fullDate: NumberStyle = { kind: 'date', day: true, month: true, year: true, time: false };
const timeOnly: NumberStyle = { kind: 'date', day: false, month: false, year: false, time: true };

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), with those that East Asian Excel adds. */
const builtinStyles = new Map<number, NumberStyle>([
  [9, { kind: 'percent', decimals: 0 }],
  [10, { kind: 'percent', decimals: 2 }],
  [14, fullDate],
  [15, fullDate],
  [16, { kind: 'date', day: true, month: true, year: false, time: false }],
  [17, { kind: 'date', day: false, month: true, year: true, time: false }],
  [18, timeOnly],
  [19, timeOnly],
  [20, timeOnly],
  [21, timeOnly],
  [22, { kind: 'date', day: true, month: true, year: true, time: true }],
  ...range(27, 36).map((id) => [id, fullDate] as const),
  [45, timeOnly],
  [46, timeOnly],
  [47, timeOnly],
  ...range(50, 58).map((id) => [id, fullDate] as const),
]);

export function builtinNumberStyle(id: number): NumberStyle {
  return builtinStyles.get(id) ?? plainStyle;
}

/** Reads the first section of a format code; quoted texts, escapes, colours and locales do not count. */
export function numberStyleOf(formatCode: string): NumberStyle {
  const code = firstSection(formatCode);
  if (/^\s*general/i.test(code)) return plainStyle;
  const time = /[hs]|am\/pm/i.test(code);
  const year = /[yeb]/i.test(code) && !/[0#]\.?[0#]*e[+-]/i.test(code);
  const day = /d/i.test(code);
  const month = /m/i.test(code) && (year || day || !time);
  if (year || day || month || time) return { kind: 'date', day, month, year, time };
  if (!code.includes('%')) return plainStyle;
  return { kind: 'percent', decimals: /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0 };
}

function firstSection(formatCode: string): string {
  const bare = formatCode
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '');
  return bare.split(';')[0] ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
