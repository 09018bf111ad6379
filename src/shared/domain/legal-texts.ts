import { sameSpelling } from './vietnamese-text.ts';

/** A text that rules rest on. Days are `YYYY-MM-DD`; null: not known, or still in force. */
export interface LegalText {
  code: string;
  name: string;
  /** How a basis begins that rests on this text: `Luật TĐKT 2022`. */
  cited: string;
  validFrom: string | null;
  validTo: string | null;
  /** Whether what is taken from it was read in its full text. */
  checked: boolean;
}

/** Whether every text that a basis names (`Luật TĐKT 2022, Điều 24; …`) is known and was read in full. */
export function isCheckedBasis(basis: string, texts: readonly Pick<LegalText, 'cited' | 'checked'>[]): boolean {
  const checked = texts.filter((text) => text.checked && text.cited !== '').map(({ cited }) => sameSpelling(cited));
  const parts = basis.split(';').map((part) => sameSpelling(part));
  return parts.every((part) => checked.some((cited) => part.startsWith(cited)));
}

/** Whether a thing with these days of validity holds on a day. */
export function isInForce({ validFrom, validTo }: Pick<LegalText, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}
