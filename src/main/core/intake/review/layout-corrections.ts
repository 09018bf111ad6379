import type { Correction } from '#shared/contract/intake.ts';
import { type LayoutOverrides, noOverrides } from '../recognise/overrides.ts';

/** What corrections say of rows and columns; of two that speak of the same, the narrower and then the later one stands. */
export function overridesFrom(corrections: readonly Correction[]): LayoutOverrides {
  const rows = new Map<string, Extract<Correction, { action: 'row-role' }>>();
  const likes = new Map<string, Extract<Correction, { action: 'rows-like' }>>();
  const columns = new Map<string, Extract<Correction, { action: 'column' }>>();
  for (const correction of corrections) {
    if (correction.action === 'row-role') rows.set(key(correction.sheet, correction.row), correction);
    if (correction.action === 'rows-like') likes.set(key(correction.layout, correction.label), correction);
    if (correction.action === 'column') {
      columns.set(key(correction.sheet, correction.layout, correction.column), correction);
    }
  }
  if (rows.size + likes.size + columns.size === 0) return noOverrides;
  return {
    role: ({ sheet, layout, row, label }) =>
      rows.get(key(sheet, row))?.role ?? likes.get(key(layout, label))?.role ?? null,
    column: ({ sheet, layout, column }) =>
      columns.get(key(sheet, layout, column)) ?? columns.get(key(null, layout, column)) ?? null,
  };
}

function key(...parts: (string | number | null)[]): string {
  return JSON.stringify(parts);
}
