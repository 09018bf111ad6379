import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Problem } from '#shared/domain/records.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { TableColumn } from '../recognise/layout.ts';
import { readsAsAward, tellsOfRegistration } from '../recognise/row-doubts.ts';
import { awardElsewhere } from './problems.ts';
import type { AwardMention, TableReader } from './row-reader.ts';

const asksFor = /(?:đề nghị|đăng ký|bổ sung|xét tặng|thêm)/iu;
/** Numbers of papers and telephones fill whole columns and tell of no award. */
const holdsWords = /\p{L}{2}/u;
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
  const problems: Problem[] = [];
  for (const place of reader.view.filled(row)) {
    const column = reader.columnAt(place);
    if (!isLookedAt(column, registers)) continue;
    const text = reader.view.text(row, place);
    const mention = holdsWords.test(text) ? reader.toldElsewhere(text) : null;
    if (mention === null) continue;
    const held = mention === 'sentence' || !registers || column === undefined;
    problems.push(awardElsewhere(row, place, text, held ? 'error' : 'warning'));
  }
  return problems;
}

/** What a text tells of awards; made once for each table, so that texts which fill whole columns are judged once. */
export function awardMentions(vocabulary: AwardVocabulary): (text: string) => AwardMention | null {
  return remembered((text) => {
    if (tellsOfRegistration(text, vocabulary, asksFor)) return 'sentence';
    return readsAsAward(text, vocabulary) ? 'award' : null;
  });
}

/** Columns that were left to a person already need no second problem on each row. */
function isLookedAt(column: TableColumn | undefined, registers: boolean): boolean {
  if (column === undefined) return true;
  if (column.meaning === 'ignored') return column.confidence >= 0.5;
  return !registers && !readAnyway.has(column.meaning);
}
