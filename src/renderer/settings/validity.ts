import { formatDate, parseVietnameseDate } from '#shared/domain/dates.ts';
import { words } from '../app/words.ts';

/** Days as they are typed, empty where none is given. */
export interface TypedValidity {
  validFrom: string;
  validTo: string;
}

interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

/** The days as they stand in the fields. */
export function typedValidity({ validFrom, validTo }: Validity): TypedValidity {
  return {
    validFrom: validFrom === null ? '' : formatDate(validFrom),
    validTo: validTo === null ? '' : formatDate(validTo),
  };
}

/** What was typed as `YYYY-MM-DD`; null for an empty field and for what {@link validityErrors} speaks of. */
export function readValidity({ validFrom, validTo }: TypedValidity): Validity {
  return { validFrom: readDay(validFrom), validTo: readDay(validTo) };
}

/** A sentence for each day that is no whole date, and for an end before the beginning. */
export function validityErrors(typed: TypedValidity): Partial<TypedValidity> {
  const { validFrom, validTo } = readValidity(typed);
  const errors: Partial<TypedValidity> = {};
  if (typed.validFrom.trim() !== '' && validFrom === null) errors.validFrom = words.settings.dayWrong;
  if (typed.validTo.trim() !== '' && validTo === null) errors.validTo = words.settings.dayWrong;
  if (validFrom !== null && validTo !== null && validTo < validFrom) errors.validTo = words.settings.backwards;
  return errors;
}

/** `01/06/2024 – 31/12/2025`, `từ 01/06/2024`, or that no day is given. */
export function validityText({ validFrom, validTo }: Validity): string {
  if (validFrom !== null && validTo !== null) return words.settings.fromTo(formatDate(validFrom), formatDate(validTo));
  if (validFrom !== null) return words.settings.from(formatDate(validFrom));
  return validTo === null ? words.settings.always : words.settings.until(formatDate(validTo));
}

function readDay(text: string): string | null {
  const day = parseVietnameseDate(text);
  return day?.length === 10 ? day : null;
}
