import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { TableKind } from '#shared/domain/records.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import { numberIn } from './cell-values.ts';
import type { TableColumn, TableContext } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

export interface KindConclusion {
  kind: TableKind;
  reason: string;
  confidence: number;
  /** The columns again: a column of units that names the subjects of the rows has become the column of names. */
  columns: TableColumn[];
}

const nameMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'name',
  'name-male',
  'name-female',
  'name-family',
  'name-given',
]);

/** What a table is, by the columns it has. `sectionAward`: section rows name awards. */
export function tableKind(
  view: SheetView,
  columns: TableColumn[],
  sample: readonly number[],
  context: TableContext,
  sectionAward: boolean,
): KindConclusion {
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  const claims = columns.filter((column) => column.meaning === 'award-mark' || column.meaning === 'count');
  const awardTexts = columns.filter((column) => column.meaning === 'award-text');
  const named = columns.some((column) => nameMeanings.has(column.meaning));
  const decide = (kind: TableKind, reason: string, confidence: number, changed = columns): KindConclusion => ({
    kind,
    reason,
    confidence,
    columns: changed,
  });

  if (has('target-name') && (has('target-planned') || has('unit-of-measure'))) {
    return decide('targets', reasons.targets, 0.95);
  }
  const awarded =
    claims.some((column) => column.award !== null) || awardTexts.some((column) => column.content === 'awards');
  if (has('work-name') && !awarded) return decide('works', reasons.works, 0.95);
  if (has('initiative-title') && !awarded) {
    return decide('initiatives', reasons.initiatives, 0.95);
  }
  const plainCounts = claims.filter((column) => column.award === null);
  if (!named && awardTexts.length > 0 && plainCounts.length > 0 && claims.length === plainCounts.length) {
    return decide('count-by-award', reasons.countByAward, 0.93);
  }
  if (!named && !has('unit')) return decide('unknown', reasons.nothingNamed, 0.3);
  if (claims.length > 0) return countsOrMarks(view, columns, claims, sample, named, decide);
  const subjects = named ? columns : unitsAsNames(columns);
  if (awardTexts.length > 0) return decide('registration-list', reasons.namesAndAwards, 0.93, subjects);
  if (context.award !== null) return decide('registration-list', reasons.awardInTitle, 0.85, subjects);
  if (sectionAward) return decide('registration-list', reasons.awardInSections, 0.8, subjects);
  return decide('unknown', reasons.namesWithoutAward, 0.3);
}

type Decide = (kind: TableKind, reason: string, confidence: number, changed?: TableColumn[]) => KindConclusion;

function countsOrMarks(
  view: SheetView,
  columns: TableColumn[],
  claims: TableColumn[],
  sample: readonly number[],
  named: boolean,
  decide: Decide,
): KindConclusion {
  const numbers = claims.some((column) => column.content === 'numbers');
  const people = columns.some((column) => nameMeanings.has(column.meaning) && column.subject !== 'collective');
  const onlyDigits = claims.every((column) => sample.every((row) => isBlankOrNumber(view, row, column.column)));
  if (!people && (numbers || (!named && onlyDigits))) {
    return decide('count-by-unit', reasons.countByUnit, 0.93, asCounts(columns));
  }
  const marks = columns.map((column) =>
    column.meaning === 'count' && column.award !== null ? { ...column, meaning: 'award-mark' as const } : column,
  );
  return decide('registration-matrix', reasons.matrix, 0.93, unitsAsNames(marks));
}

function isBlankOrNumber(view: SheetView, row: number, column: number): boolean {
  const cell = view.row(row)?.cells.get(column);
  return cell === undefined || cell.text.trim() === '' || numberIn(cell) !== null;
}

/** In a table of counts every award column is a column of numbers, also the one that happens to hold none. */
function asCounts(columns: TableColumn[]): TableColumn[] {
  const labelled = columns.some((column) => column.meaning === 'unit');
  return columns.map((column) => {
    if (column.meaning === 'award-mark') return { ...column, meaning: 'count' as const };
    return !labelled && column.meaning === 'name' ? { ...column, meaning: 'unit' as const } : column;
  });
}

/** Where no column holds names, the column of units names the subjects of the rows: collectives. */
function unitsAsNames(columns: TableColumn[]): TableColumn[] {
  if (columns.some((column) => nameMeanings.has(column.meaning))) return columns;
  const first = columns.find((column) => column.meaning === 'unit');
  return columns.map((column) =>
    column === first ? { ...column, meaning: 'name' as const, subject: 'collective' as const } : column,
  );
}
