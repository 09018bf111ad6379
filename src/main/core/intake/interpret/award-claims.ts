import type { AwardRecognition } from '#shared/domain/award-vocabulary.ts';
import type { Problem, Subject } from '#shared/domain/records.ts';
import type { Cell } from '../read/grid.ts';
import { isMark, isNothing } from '../recognise/cell-values.ts';
import type { LayoutRow, TableColumn } from '../recognise/layout.ts';
import { formulaWithoutValue, markUnreadable, sectionAwardUnknown } from './problems.ts';
import type { TableReader } from './row-reader.ts';

export interface AwardClaim {
  recognition: AwardRecognition;
  column: number;
}

export function claimsOf(
  reader: TableReader,
  entry: LayoutRow,
  subject: Subject | null,
  problems: Problem[],
): AwardClaim[] {
  const { columns } = reader.layout;
  const claims: AwardClaim[] = [];
  let awardColumns = 0;
  for (const column of columns) {
    if (column.meaning === 'award-mark') {
      awardColumns += 1;
      claims.push(...markClaim(reader, entry.row, column, subject, problems));
    } else if (column.meaning === 'award-text') {
      awardColumns += 1;
      claims.push(...textClaims(reader, entry.row, column, subject, problems));
    }
  }
  if (awardColumns > 0) return claims;
  if (entry.section.unknownAward !== null) {
    problems.push(sectionAwardUnknown(entry.row, entry.section.unknownAward));
    return [];
  }
  const code = entry.section.award ?? reader.layout.context.award;
  const recognition: AwardRecognition | null = code === null ? null : { kind: 'award', code, subject: null, text: '' };
  return recognition === null ? [] : [{ recognition, column: 0 }];
}

function markClaim(
  reader: TableReader,
  row: number,
  column: TableColumn,
  subject: Subject | null,
  problems: Problem[],
): AwardClaim[] {
  const cell = reader.view.shown(row, column.column) ?? markFromLeft(reader, row, column);
  if (cell?.formula === 'uncached') problems.push(formulaWithoutValue(row, column.column));
  if (isNothing(cell) || cell === undefined) return [];
  const header = column.header.at(-1) ?? '';
  const own = { subject: column.subject ?? subject, giver: reader.layout.context.giver };
  if (isMark(cell)) return [{ recognition: headerAward(reader, column, header, own.subject), column: column.column }];
  const written = reader.vocabulary.split(cell.text, own);
  if (written.length > 0 && written.every((part) => part.kind === 'award' && part.code === column.award)) {
    return written.map((recognition) => ({ recognition, column: column.column }));
  }
  problems.push(markUnreadable(row, column.column, cell.text));
  return [];
}

/** A mark merged over several award columns stands under each of them. */
function markFromLeft(reader: TableReader, row: number, column: TableColumn): Cell | undefined {
  const range = reader.view.mergeAt(row, column.column);
  if (range === undefined || !reader.columnsOf('award-mark').some((other) => other.column === range.left))
    return undefined;
  return reader.view.row(range.top)?.cells.get(range.left);
}

/** “LĐTT” over marks is another title for a collective than for a person: the row decides. */
function headerAward(
  reader: TableReader,
  column: TableColumn,
  header: string,
  subject: Subject | null,
): AwardRecognition {
  const code = column.award ?? '';
  const type = reader.vocabulary.typeOf(code);
  if (type === undefined) return { kind: 'unknown', text: header };
  if (subject === null || type.subjects.includes(subject))
    return { kind: 'award', code, subject: column.subject, text: header };
  return reader.vocabulary.recognise(header, { subject, giver: reader.layout.context.giver });
}

function textClaims(
  reader: TableReader,
  row: number,
  column: TableColumn,
  subject: Subject | null,
  problems: Problem[],
): AwardClaim[] {
  const cell = reader.view.shown(row, column.column);
  if (cell === undefined) return [];
  if (cell.formula === 'uncached') problems.push(formulaWithoutValue(row, column.column));
  if (column.award !== null && isMark(cell)) {
    const recognition = headerAward(reader, column, column.header.at(-1) ?? '', column.subject ?? subject);
    return [{ recognition, column: column.column }];
  }
  const context = { subject: subject ?? column.subject, giver: reader.layout.context.giver };
  return reader.vocabulary.split(cell.text, context).map((recognition) => ({ recognition, column: column.column }));
}
