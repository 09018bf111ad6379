import * as z from 'zod';
import { day, instant } from '#shared/contract/common.ts';
import type { change } from '#shared/contract/history.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { instantText } from '../app/format.ts';
import { words } from '../app/words.ts';

type Change = z.infer<typeof change>;

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

/** Keys that the program makes for finding and sorting; nobody wrote them. */
const derived = new Set(['id', 'match_key', 'folded', 'sort_key']);

/** The fields in which before and after differ, or all that have a value where a row came or went. */
export function fieldChanges({ before, after }: Pick<Change, 'before' | 'after'>): FieldChange[] {
  const [was, is] = [opened(before ?? {}), opened(after ?? {})];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => !derived.has(name))
    .map((name) => ({ field: fieldWord(name), before: valueText(was[name]), after: valueText(is[name]) }))
    .filter((each) => each.before !== each.after);
}

const members = z.record(z.string(), z.unknown());
const texts = z.array(z.string()).min(1);

/** A setting holds its parts as one JSON text: each of them is a field of its own. */
function opened(image: Record<string, unknown>): Record<string, unknown> {
  const parts = members.safeParse(fromJson(image['value'])).data;
  if (parts === undefined) return image;
  const { value: _whole, ...rest } = image;
  const written = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'number' ? formatVietnameseNumber(part) : part,
  ]);
  return { ...rest, ...Object.fromEntries(written) };
}

function fromJson(text: unknown): unknown {
  if (typeof text !== 'string' || !/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const values: Record<string, string> = words.changeFields.values;
  if (typeof value !== 'string') return values[JSON.stringify(value)] ?? JSON.stringify(value);
  const list = texts.safeParse(fromJson(value)).data;
  if (list !== undefined) return list.map((each) => values[each] ?? each).join('; ');
  if (day.safeParse(value).success) return formatDate(value);
  return instant.safeParse(value).success ? instantText(value) : (values[value] ?? value);
}

/** What a person calls the row; a setting has no name but its key. */
export function rowName({ name }: Pick<Change, 'name'>): string | null {
  return name === null ? null : valueText(name);
}

function fieldWord(name: string): string {
  const fields: Record<string, string> = words.changeFields.fields;
  return fields[name] ?? name;
}

/** A table's name as people call what it holds. */
export function tableWord(table: string): string {
  const tables: Record<string, string> = words.changeFields.tables;
  return tables[table] ?? table;
}
