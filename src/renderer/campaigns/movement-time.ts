import type { Movement } from '#shared/contract/movements.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { words } from '../app/words.ts';

/** `01/11/2021 – 31/05/2023`, or what of it there is. */
export function movementTime({ startsOn, endsOn }: Pick<Movement, 'startsOn' | 'endsOn'>): string {
  if (startsOn !== null && endsOn !== null) return words.campaigns.fromTo(formatDate(startsOn), formatDate(endsOn));
  if (startsOn !== null) return words.campaigns.from(formatDate(startsOn));
  return endsOn === null ? words.campaigns.wholeYear : words.campaigns.until(formatDate(endsOn));
}
