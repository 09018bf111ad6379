import { columnLetter } from '#shared/domain/columns.ts';
import { cleanPersonName } from '#shared/domain/person-names.ts';
import type { InitiativeRecord, Problem } from '#shared/domain/records.ts';
import { isNothing } from '../recognise/cell-values.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import { moneyIn } from './money-cells.ts';
import { positionAndUnit } from './person-details.ts';
import { authorsMissing, titleMissing } from './problems.ts';
import type { RowResult, TableReader } from './row-reader.ts';
import { findCell } from './row-reader.ts';

/** A row of a list of initiatives: title, authors, benefit in đồng. */
export function readInitiative(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const title = findCell(reader, entry.row, 'initiative-title');
  if (title === null || isNothing(title.cell)) {
    problems.push(titleMissing(entry.row, reader.columnsOf('initiative-title')[0]?.column ?? null));
    return { records: [], problems, claims: [], subject: null, named: false };
  }
  const authorCell = findCell(reader, entry.row, 'authors', 'name', 'name-male', 'name-female');
  const authors = splitAuthors(authorCell?.cell.text ?? '');
  if (authors.length === 0) problems.push(authorsMissing(entry.row, authorCell?.column.column ?? null, title.text));
  const record: InitiativeRecord = {
    type: 'initiative',
    row: entry.row,
    column: columnLetter(title.column.column),
    title: title.text,
    authors,
    unitName: unitOf(reader, entry),
    benefitVnd: moneyIn(reader, entry.row, reader.columnsOf('benefit', 'work-value'), problems),
  };
  return { records: [record], problems, claims: [], subject: null, named: true };
}

/** The initiative that a row of registrations names beside the awards; its author is the person of the row. */
export function rowInitiative(reader: TableReader, entry: LayoutRow, author: string): InitiativeRecord | null {
  const title = findCell(reader, entry.row, 'initiative-title');
  if (title === null || isNothing(title.cell)) return null;
  return {
    type: 'initiative',
    row: entry.row,
    column: columnLetter(title.column.column),
    title: title.text,
    authors: [author],
    unitName: unitOf(reader, entry),
    benefitVnd: null,
  };
}

/** Several authors of one cell, parted by comma, semicolon, line break or “và”. */
function splitAuthors(text: string): string[] {
  return text
    .split(/[,;\n\r]|\s+và\s+|\s+-\s+/u)
    .map((part) => cleanPersonName(part.replace(/\([^)]*\)/g, '')))
    .filter((author) => /\p{L}{2}/u.test(author));
}

function unitOf(reader: TableReader, entry: LayoutRow): string | null {
  return positionAndUnit(reader, entry).unit ?? reader.senderName;
}
