import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { cleanMemberNumber } from '#shared/domain/identity.ts';
import { salutationSex } from '#shared/domain/person-names.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import type { Problem, Sex } from '#shared/domain/records.ts';
import { remembered } from '#shared/domain/remembered.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { isMark } from '../recognise/cell-values.ts';
import { isUnitLike } from '../recognise/labels.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import { birthUnreadable } from './problems.ts';
import type { TableReader } from './row-reader.ts';
import { cellIn, findCell } from './row-reader.ts';

/** Sex from a column, a mark, the column that holds the name or the birth date, or the form of address. */
export function sexOf(reader: TableReader, row: number, rawName: string, nameMeaning: ColumnMeaning): Sex | null {
  if (nameMeaning === 'name-male') return 'male';
  if (nameMeaning === 'name-female') return 'female';
  const written = foldForSearch(findCell(reader, row, 'sex')?.text ?? '');
  if (written === 'nam' || written === 'nu') return written === 'nam' ? 'male' : 'female';
  if (findCell(reader, row, 'birth-male')) return 'male';
  if (findCell(reader, row, 'birth-female')) return 'female';
  if (reader.columnsWith('sex-male-mark').some(({ column }) => isMark(reader.view.shown(row, column)))) return 'male';
  if (reader.columnsWith('sex-female-mark').some(({ column }) => isMark(reader.view.shown(row, column))))
    return 'female';
  return salutationSex(`${findCell(reader, row, 'salutation')?.text ?? ''} `) ?? salutationSex(rawName);
}

const birthWritten = remembered(parseVietnameseDate);

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; an unreadable text leaves it empty and says so. */
export function birthOf(reader: TableReader, row: number, problems: Problem[]): string | null {
  const found = findCell(reader, row, 'birth', 'birth-male', 'birth-female');
  if (!found) return birthOfParts(reader, row, problems);
  const written = found.cell.type === 'date' ? String(found.cell.value) : found.text;
  const birth = birthWritten(written);
  if (birth === null) problems.push(birthUnreadable(row, found.column.column, found.text));
  return birth;
}

/** Day, month and year in three columns; a year alone, or a month and a year, is what is known. */
function birthOfParts(reader: TableReader, row: number, problems: Problem[]): string | null {
  const [first, ...others] = (['birth-day', 'birth-month', 'birth-year'] as const).flatMap(
    (meaning) => findCell(reader, row, meaning) ?? [],
  );
  if (first === undefined) return null;
  const written = [first, ...others].map(({ text }) => text).join('/');
  const whole = others.length === 2 || [first, ...others].at(-1)?.column.meaning === 'birth-year';
  const birth = whole ? birthWritten(written) : null;
  if (birth === null) problems.push(birthUnreadable(row, first.column.column, written));
  return birth;
}

/** The number of the member's card where the row has one. */
export function memberNumberOf(reader: TableReader, row: number): { memberNumber?: string } {
  const found = findCell(reader, row, 'member-number');
  const memberNumber = found === null ? null : cleanMemberNumber(found.text);
  return memberNumber === null ? {} : { memberNumber };
}

/** Parts inside a unit, which do not say what unit a person belongs to; `Văn phòng Sở Y tế` does, by the unit it names. */
const partOfUnit =
  /^(khoa|phong|to|ban|bo phan|van phong|doi|phan xuong|khoi|tram|thanh tra|hanh chinh|ke toan|chuyen mon)\b(?!.*\b(so|cdcs|cong ty|truong|benh vien|ubnd|hdnd|huyen|tinh|trung tam|chi cuc|cuc)\b)/;
const unionUnit = /^(cdcs|cong doan|ldld|lien doan|cd )/;

const isPartOfUnit = remembered((text) => partOfUnit.test(foldForSearch(text)));
const isUnionUnit = remembered((text) => unionUnit.test(foldForSearch(text)));

/** Position and unit, from columns of their own, from one joined column (`Giáo viên, CĐCS …`), or from the section. */
export function positionAndUnit(
  reader: TableReader,
  entry: LayoutRow,
): { position: string | null; unit: string | null } {
  const joined = findCell(reader, entry.row, 'position-and-unit');
  const split = joined === null ? { position: null, unit: null } : splitJoined(joined.text);
  const position = findCell(reader, entry.row, 'position')?.text ?? split.position;
  const written = writtenUnit(reader, entry.row);
  const own = written !== undefined && !isPartOfUnit(written) ? written : null;
  return { position, unit: own ?? split.unit ?? entry.section.unit };
}

/** Of several columns of units the one that names a union, else the first that names anything. */
function writtenUnit(reader: TableReader, row: number): string | undefined {
  let first: string | undefined;
  for (const column of reader.columnsWith('unit')) {
    const text = cellIn(reader, row, column)?.text;
    if (text !== undefined && isUnionUnit(text)) return text;
    first ??= text;
  }
  return first;
}

/** `Giáo viên, CĐCS …` in one cell. */
export function splitJoined(text: string): { position: string | null; unit: string | null } {
  const comma = text.lastIndexOf(', ');
  const tail = comma < 0 ? '' : text.slice(comma + 2);
  if (tail !== '' && isUnitLike(tail))
    return { position: text.slice(0, comma), unit: isPartOfUnit(tail) ? null : tail };
  return isUnionUnit(text) ? { position: null, unit: text } : { position: text, unit: null };
}
