import { formatDate } from '#shared/domain/dates.ts';
import { vi } from '#shared/messages/vi.ts';
import { DomainError } from './domain-error.ts';

/**
 * Throws CONFLICT with both values of every field that is no longer as the window saw it. `labels` names the compared
 * fields; others are not looked at.
 */
export function requireUnchanged<Row extends object>(
  what: string,
  seen: Row,
  now: Row,
  labels: { readonly [Field in keyof Row]?: string },
): void {
  const items = Object.entries<string | undefined>(labels).flatMap(([field, label]) => {
    const [before, after] = [valueOf(seen, field), valueOf(now, field)];
    return label === undefined || before === after ? [] : [vi.history.seenOtherwise(label, before, after)];
  });
  if (items.length > 0) throw new DomainError('CONFLICT', 'row.changed', vi.history.rowChanged(what), items);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function valueOf(row: object, field: string): string {
  const value: unknown = Object.entries(row).find(([name]) => name === field)?.[1];
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const words: Record<string, string> = vi.uiScreens.changeFields.values;
  return day.test(text) ? formatDate(text) : (words[text] ?? text);
}
