import { parseVietnameseDate } from '#shared/domain/dates.ts';

/** A day, a month or a year typed the Vietnamese way; null for nothing, undefined for what is none. */
export function typedDate(text: string): string | null | undefined {
  return text.trim() === '' ? null : (parseVietnameseDate(text) ?? undefined);
}
