import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { TableKind } from '#shared/domain/records.ts';
import type { TableColumn } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/** The columns that say what a row is: its number, its label, what it claims, and details of its subject. */
export interface KeyColumns {
  ordinal: number | null;
  labels: number[];
  claims: number[];
  details: number[];
  kind: TableKind;
}

const labelMeanings: Partial<Record<TableKind, readonly ColumnMeaning[]>> = {
  'count-by-unit': ['unit', 'name'],
  'count-by-award': ['award-text'],
  initiatives: ['initiative-title'],
  works: ['work-name'],
  targets: ['target-name'],
};

const personLabels: readonly ColumnMeaning[] = ['name', 'name-male', 'name-female', 'name-given', 'name-family'];

const claimMeanings: readonly ColumnMeaning[] = [
  'award-text',
  'award-mark',
  'count',
  'count-initiatives',
  'count-works',
  'count-works-value',
  'count-total',
  'target-planned',
  'unit-of-measure',
  'work-value',
  'authors',
  'initiative-title',
];

const detailMeanings: readonly ColumnMeaning[] = [
  'birth',
  'birth-male',
  'birth-female',
  'birth-day',
  'birth-month',
  'birth-year',
  'position',
  'position-and-unit',
  'unit',
  'sex',
  'salutation',
  'member-number',
];

export function keyColumns(columns: readonly TableColumn[], kind: TableKind): KeyColumns {
  const wanted = labelMeanings[kind] ?? personLabels;
  const of = (meanings: readonly ColumnMeaning[]) =>
    columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.column);
  const labels = of(wanted);
  const label = kind === 'count-by-unit' || kind === 'count-by-award' ? labels.slice(0, 1) : labels;
  return {
    ordinal: of(['ordinal'])[0] ?? null,
    labels: label,
    claims: of(claimMeanings).filter((column) => !label.includes(column)),
    details: of(detailMeanings).filter((column) => !label.includes(column)),
    kind,
  };
}

export function labelOf(view: SheetView, row: number, keys: KeyColumns): string {
  for (const column of keys.labels) {
    const text = view.shown(row, column)?.text.trim() ?? '';
    if (text !== '') return text;
  }
  return '';
}
