import { columnLetter } from '#shared/domain/columns.ts';
import type { Problem, TargetRecord } from '#shared/domain/records.ts';
import { digitsToNumber } from '#shared/domain/vietnamese-numbers.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import { targetInWords, titleMissing } from './problems.ts';
import type { FoundCell, RowResult, TableReader } from './row-reader.ts';
import { cellIn, findCell } from './row-reader.ts';

type Operator = NonNullable<TargetRecord['operator']>;

const operators: [RegExp, Operator][] = [
  [/^(>=|≥|it nhat|toi thieu|tu|dat tu|khong duoi|khong thap hon)/, 'at-least'],
  [/(tro len|tro di)$/, 'at-least'],
  [/^(>|tren|hon)/, 'more-than'],
  [/^(<=|≤|khong qua|toi da|nhieu nhat|khong vuot)/, 'at-most'],
  [/(tro xuong)$/, 'at-most'],
  [/^(<|duoi|it hon)/, 'less-than'],
];

/** A row of a table of targets; `planned` is what the unit registers, null when that is said in words only. */
export function readTarget(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const name = findCell(reader, entry.row, 'target-name');
  if (name === null) {
    problems.push(titleMissing(entry.row, reader.columnsOf('target-name')[0]?.column ?? null));
    return { records: [], problems, claims: [], subject: null, named: false };
  }
  const registered = findCell(reader, entry.row, 'target-planned');
  const planned = registered === null ? null : targetValue(registered);
  if (planned === null || planned.value === null) {
    problems.push(targetInWords(entry.row, registered?.column.column ?? null, registered?.text ?? null));
  }
  const done = reader.columnsOf('target-actual').map((column) => cellIn(reader, entry.row, column));
  const actual = done.findLast((found) => found !== null) ?? null;
  const record: TargetRecord = {
    type: 'target',
    row: entry.row,
    column: columnLetter((registered ?? name).column.column),
    name: name.text,
    unitOfMeasure: findCell(reader, entry.row, 'unit-of-measure')?.text ?? null,
    operator: planned?.operator ?? null,
    planned: planned?.value ?? null,
    actual: actual === null ? null : targetValue(actual).value,
  };
  return { records: [record], problems, claims: [], subject: null, named: true };
}

/** `trên 95`, `≥ 95`, `ít nhất 95%`, `80% trở lên`, and a cell shown as `100%`, give the number that is read. */
export function targetValue(found: Pick<FoundCell, 'cell' | 'text'>): {
  value: number | null;
  operator: Operator | null;
} {
  const { cell } = found;
  if (cell.type === 'number' && typeof cell.value === 'number' && !cell.text.includes('%')) {
    return { value: cell.value, operator: 'equal' };
  }
  const text = cleanText(found.text);
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const value = numbers.length === 1 && numbers[0] !== undefined ? digitsToNumber(numbers[0]) : null;
  const words = foldForSearch(text).replace(/[.;]$/, '');
  const operator = operators.find(([pattern]) => pattern.test(words))?.[1] ?? 'equal';
  return value === null ? { value: null, operator: null } : { value, operator };
}
