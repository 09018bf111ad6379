import { columnLetter } from '#shared/domain/columns.ts';
import type { AwardCountRecord, IntakeRecord, ItemCountRecord, Problem, Subject } from '#shared/domain/records.ts';
import { isNothing, numberIn } from '../recognise/cell-values.ts';
import { headerWord } from '../recognise/header-vocabulary.ts';
import { isUnitLike } from '../recognise/labels.ts';
import type { LayoutRow, TableColumn } from '../recognise/layout.ts';
import { wordsOf } from '../recognise/sheet-view.ts';
import { moneyIn } from './money-cells.ts';
import {
  awardSubject,
  awardUnknown,
  awardWithoutLevel,
  countNone,
  countParts,
  countUnreadable,
  countWithoutUnit,
  formulaWithoutValue,
  sectionAwardUnknown,
  subjectUnknown,
} from './problems.ts';
import type { Claim, FoundCell, RowResult, TableReader } from './row-reader.ts';
import { findCell } from './row-reader.ts';

/** A row of a table of counts by unit: numbers under awards, initiatives and works. */
export function readUnitCounts(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const records: IntakeRecord[] = [];
  const claims: Claim[] = [];
  const label = findCell(reader, entry.row, 'unit', 'name');
  problems.push(...partsThatDiffer(reader, entry.row));
  const unitName = label?.text ?? null;
  for (const column of reader.columnsOf('count')) {
    const count = countIn(reader, entry.row, column, problems);
    if (count === null || count === 0) continue;
    const award = awardOfColumn(reader, entry, column, problems);
    // A count whose award is not known: written totals still include it.
    claims.push({ count, column: column.column });
    if (award === null) continue;
    records.push({ type: 'count', row: entry.row, column: columnLetter(column.column), unitName, count, ...award });
  }
  records.push(...itemCounts(reader, entry, unitName, problems));
  if (records.length > 0 && unitName === null) {
    return {
      records: [],
      problems: [...problems, countWithoutUnit(entry.row, null)],
      claims,
      subject: null,
      named: false,
    };
  }
  if (records.length === 0 && problems.length === 0) problems.push(countNone(entry.row, unitName ?? ''));
  return { records, problems, claims, subject: null, named: unitName !== null };
}

/** A row of a table of counts by award: one award, numbers of collectives and individuals. */
export function readAwardCounts(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const records: IntakeRecord[] = [];
  const claims: Claim[] = [];
  const label = findCell(reader, entry.row, 'award-text');
  problems.push(...partsThatDiffer(reader, entry.row));
  for (const column of reader.columnsOf('count')) {
    const count = countIn(reader, entry.row, column, problems);
    if (count === null || count === 0) continue;
    if (label === null) {
      problems.push(awardUnknown(entry.row, column.column, ''));
      continue;
    }
    const item = itemNamed(label.text);
    if (item !== null) {
      records.push(itemRecord(reader, entry.row, column, item, count));
      continue;
    }
    const award = awardOfLabel(reader, entry, column, label, problems);
    // A count whose award is not known: written totals still include it.
    claims.push({ count, column: column.column });
    if (award === null) continue;
    const heading = column.header.at(-1) ?? '';
    const unitName = isUnitLike(heading) ? heading : reader.senderName;
    records.push({ type: 'count', row: entry.row, column: columnLetter(column.column), unitName, count, ...award });
  }
  if (records.length === 0 && problems.length === 0) problems.push(countNone(entry.row, label?.text ?? ''));
  return { records, problems, claims, subject: null, named: label !== null };
}

/** A total beside its parts (`Tổng | Nam | Nữ`): they must agree, wherever both are written. */
function partsThatDiffer(reader: TableReader, row: number): Problem[] {
  return reader.columnsOf('count', 'count-total').flatMap((column) => {
    const parts = column.parts.map((part) => numberIn(reader.view.row(row)?.cells.get(part)) ?? 0);
    const sum = parts.reduce((total, part) => total + part, 0);
    const total = numberIn(reader.view.row(row)?.cells.get(column.column)) ?? 0;
    if (sum === 0 || sum === total || (column.meaning === 'count-total' && total === 0)) return [];
    return [countParts(row, column.column, total, sum)];
  });
}

/** The number under a column together with those counted with it; null where none is written or one cannot be read. */
function countIn(reader: TableReader, row: number, column: TableColumn, problems: Problem[]): number | null {
  const told = problems.length;
  const counts = [column.column, ...column.addends].map((place) => countAt(reader, row, place, problems));
  const written = counts.filter((count) => count !== null);
  return written.length === 0 || problems.length > told ? null : written.reduce((sum, count) => sum + count, 0);
}

function countAt(reader: TableReader, row: number, column: number, problems: Problem[]): number | null {
  const cell = reader.view.row(row)?.cells.get(column);
  if (cell?.formula === 'uncached') {
    problems.push(formulaWithoutValue(row, column));
    return null;
  }
  if (cell === undefined || isNothing(cell)) return null;
  const number = numberIn(cell);
  if (number !== null && Number.isInteger(number) && number >= 0) return number;
  problems.push(countUnreadable(row, column, cell.text));
  return null;
}

type CountedAward = Pick<AwardCountRecord, 'award' | 'subject'>;

function awardOfColumn(
  reader: TableReader,
  entry: LayoutRow,
  column: TableColumn,
  problems: Problem[],
): CountedAward | null {
  const { context } = reader.layout;
  const header = column.header.at(-1) ?? '';
  if (column.award === null && entry.section.unknownAward !== null) {
    problems.push(sectionAwardUnknown(entry.row, entry.section.unknownAward));
    return null;
  }
  const code = column.award ?? entry.section.award ?? context.award;
  const type = code === null ? undefined : reader.vocabulary.typeOf(code);
  if (type === undefined || code === null) {
    problems.push(awardUnknown(entry.row, column.column, header));
    return null;
  }
  const only = type.subjects.length === 1 ? type.subjects[0] : undefined;
  const subject = column.subject ?? entry.section.subject ?? context.subject ?? only ?? null;
  if (subject === null) {
    problems.push(subjectUnknown(entry.row, column.column, header));
    return null;
  }
  if (type.subjects.includes(subject)) return { award: code, subject };
  const again = reader.vocabulary.recognise(header, { subject, giver: context.giver });
  if (again.kind === 'award') return { award: again.code, subject };
  problems.push(awardSubject(entry.row, column.column, header));
  return null;
}

function awardOfLabel(
  reader: TableReader,
  entry: LayoutRow,
  column: TableColumn,
  label: FoundCell,
  problems: Problem[],
): CountedAward | null {
  const { context } = reader.layout;
  const measured = subjectMeasured(findCell(reader, entry.row, 'unit-of-measure')?.text ?? '');
  const told: Subject | null = column.subject ?? measured ?? entry.section.subject ?? context.subject;
  const recognition = reader.vocabulary.recognise(label.text, { subject: told, giver: context.giver });
  if (recognition.kind !== 'award') {
    const say = { unknown: awardUnknown, 'level-missing': awardWithoutLevel, 'subject-mismatch': awardSubject };
    problems.push(say[recognition.kind](entry.row, label.column.column, label.text));
    return null;
  }
  const subject = told ?? recognition.subject;
  if (subject === null) problems.push(subjectUnknown(entry.row, column.column, label.text));
  else if (recognition.subject !== null && recognition.subject !== subject) {
    problems.push(awardSubject(entry.row, column.column, label.text));
  } else return { award: recognition.code, subject };
  return null;
}

/** The subject that a unit of measure counts: `người`, `đ/c` or `tập thể`. */
function subjectMeasured(measure: string): Subject | null {
  const words = wordsOf(measure);
  if (/\btap the\b/.test(words)) return 'collective';
  return /^(?:nguoi|ca nhan|d c|dong chi|doan vien|cn)\b/.test(words) ? 'individual' : null;
}

function itemNamed(label: string): ItemCountRecord['item'] | null {
  const word = headerWord(label);
  if (word === 'initiative' || word === 'initiative-title') return 'initiatives';
  return word === 'work' || word === 'work-name' ? 'works' : null;
}

function itemRecord(
  reader: TableReader,
  row: number,
  column: TableColumn,
  item: ItemCountRecord['item'],
  count: number,
): ItemCountRecord {
  const letter = columnLetter(column.column);
  return { type: 'count', row, column: letter, unitName: reader.senderName, item, award: null, count, valueVnd: null };
}

function itemCounts(
  reader: TableReader,
  entry: LayoutRow,
  unitName: string | null,
  problems: Problem[],
): ItemCountRecord[] {
  const records: ItemCountRecord[] = [];
  for (const column of reader.columnsOf('count-initiatives', 'count-works')) {
    const count = countIn(reader, entry.row, column, problems);
    if (count === null || count === 0) continue;
    const works = column.meaning === 'count-works';
    const valueVnd = works ? moneyIn(reader, entry.row, reader.columnsOf('count-works-value'), problems) : null;
    const item = works ? 'works' : 'initiatives';
    const letter = columnLetter(column.column);
    records.push({ type: 'count', row: entry.row, column: letter, unitName, item, award: null, count, valueVnd });
  }
  return records;
}
