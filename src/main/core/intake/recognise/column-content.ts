import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { withoutContext } from '#shared/domain/award-vocabulary.ts';
import { isMark, isNothing, numberIn } from './cell-values.ts';
import type { ColumnContent } from './layout.ts';
import type { SheetView } from './sheet-view.ts';

/** Rows looked at to learn what a column holds: enough to be sure, few enough for sheets of any length. */
export const sampleSize = 240;

/** What most filled cells of a column hold. `1` alone is a mark; with any larger number beside it, a number. */
export function columnContent(
  view: SheetView,
  column: number,
  rows: readonly number[],
  vocabulary: AwardVocabulary,
): ColumnContent {
  const counts = { marks: 0, numbers: 0, awards: 0, texts: 0 };
  let larger = 0;
  for (const row of rows) {
    const cell = view.row(row)?.cells.get(column);
    if (cell === undefined || isNothing(cell)) continue;
    const number = numberIn(cell);
    if (isMark(cell)) counts.marks += 1;
    else if (number !== null) {
      counts.numbers += 1;
      if (number > 1) larger += 1;
    } else if (vocabulary.split(cell.text, withoutContext).some((part) => part.kind === 'award')) counts.awards += 1;
    else counts.texts += 1;
  }
  const total = counts.marks + counts.numbers + counts.awards + counts.texts;
  if (total === 0) return 'empty';
  if (counts.marks + counts.numbers >= total * 0.6) return larger > 0 ? 'numbers' : 'marks';
  return counts.awards >= Math.max(1, total * 0.3) ? 'awards' : 'texts';
}
