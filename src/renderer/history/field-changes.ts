import type * as z from 'zod';
import { instant } from '#shared/contract/common.ts';
import type { change } from '#shared/contract/history.ts';
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
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !derived.has(name))
    .map((name) => ({ field: fieldWord(name), before: valueText(before?.[name]), after: valueText(after?.[name]) }))
    .filter((each) => each.before !== each.after);
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const values: Record<string, string> = words.changeFields.values;
  return instant.safeParse(value).success ? instantText(value) : (values[value] ?? value);
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
