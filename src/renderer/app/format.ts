import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

/** A count in a table: zero is a dash, thousands are parted by dots. */
export function tableNumber(value: number): string {
  return value === 0 ? '–' : formatVietnameseNumber(value);
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const calendar = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** `2026-04-03T02:05:00Z` → `09:05 03/04/2026` in the machine's own time. */
export function instantText(instant: string): string {
  const date = new Date(instant);
  return `${clock.format(date)} ${calendar.format(date)}`;
}

/** `1536` → `1,5 KB`. */
export function sizeText(bytes: number): string {
  const [unit, name] = bytes >= 1_048_576 ? [1_048_576, 'MB'] : [1024, 'KB'];
  return `${formatVietnameseNumber(Math.ceil((bytes / unit) * 10) / 10)} ${name}`;
}
