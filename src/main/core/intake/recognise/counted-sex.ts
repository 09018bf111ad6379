import type { Sex } from '#shared/domain/records.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import type { ColumnHeader } from './column-headers.ts';

/** `LĐTT nam`, `LĐTT (nữ)`; never `LĐTT năm`, which is a year. */
const sexBehind = /^(.*\S)\s+\(?(nam|nữ)\)?$/iu;

/** What a header text names without the sex written behind it. */
export function withoutSex(text: string): string {
  return sexBehind.exec(cleanText(text))?.[1] ?? text;
}

/** Of whom a column counts: told behind the award, or by a header `Nam` or `Nữ` over it. */
export function sexCounted({ texts, words }: ColumnHeader): Sex | null {
  const outer = words.slice(0, -1).find((word): word is Sex => word === 'male' || word === 'female');
  if (outer !== undefined) return outer;
  const written = sexBehind.exec(cleanText(texts.at(-1) ?? ''))?.[2]?.toLowerCase();
  if (written === undefined) return null;
  return written === 'nam' ? 'male' : 'female';
}
