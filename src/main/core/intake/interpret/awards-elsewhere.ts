import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Problem } from '#shared/domain/records.ts';
import type { TableColumn } from '../recognise/layout.ts';
import { readsAsAward, tellsOfRegistration } from '../recognise/row-doubts.ts';
import { awardElsewhere } from './problems.ts';
import type { TableReader } from './row-reader.ts';

const asksFor = /(?:đề nghị|đăng ký|bổ sung|xét tặng|thêm)/iu;
const readAnyway: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'award-text',
  'award-mark',
  'count',
  'prior-award',
  'initiative-title',
]);

/**
 * Awards that a row of registrations names where nothing is registered: in a remark, in a column that the header does not
 * know, or, where the row registers nothing, in any other column, as when its cells are shifted. A warning only where the
 * row registers something else and the remark does not ask for the award.
 */
export function awardsElsewhere(reader: TableReader, row: number, registers: boolean): Problem[] {
  return reader.view.filled(row).flatMap((place) => {
    const column = reader.columnAt(place);
    if (!isLookedAt(column, registers)) return [];
    const text = reader.view.text(row, place);
    const sentence = tellsOfRegistration(text, reader.vocabulary, asksFor);
    if (!sentence && !readsAsAward(text, reader.vocabulary)) return [];
    const held = sentence || !registers || column === undefined;
    return [awardElsewhere(row, place, text, held ? 'error' : 'warning')];
  });
}

/** Columns that were left to a person already need no second problem on each row. */
function isLookedAt(column: TableColumn | undefined, registers: boolean): boolean {
  if (column === undefined) return true;
  if (column.meaning === 'ignored') return column.confidence >= 0.5;
  return !registers && !readAnyway.has(column.meaning);
}
