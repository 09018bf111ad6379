import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { cleanMemberNumber } from '#shared/domain/identity.ts';
import { cleanPersonName, salutationSex } from '#shared/domain/person-names.ts';
import type { Sex, Subject } from '#shared/domain/records.ts';
import { foldForSearch, organisationCaseIfShouting } from '#shared/domain/vietnamese-text.ts';
import { splitJoined } from '../interpret/person-details.ts';
import { isUnitLike } from '../recognise/labels.ts';
import { cellOf, type RowReader, textOf } from './history-entries.ts';
import type { HistorySection } from './history-rows.ts';

/** Who a row speaks of. */
export interface SubjectDetails {
  /** Null where nothing names anybody. */
  name: string | null;
  /** Null where the name's column serves people and collectives. */
  subject: Subject | null;
  unitName: string | null;
  position: string | null;
  sex: Sex | null;
  birth: string | null;
  memberNumber: string | null;
  note: string | null;
}

/** From the row's own cells, the sections above it and the title; a row without a name speaks of the one above. */
export function subjectDetails(
  reader: RowReader,
  row: number,
  section: HistorySection,
  carried: string | null,
): SubjectDetails {
  const { titles } = reader.table;
  const raw = ownName(reader, row) || section.name || titles.name || carried || '';
  const subject = subjectOf(reader, row, raw) ?? section.subject ?? titles.subject;
  const joined = splitJoined(textOf(cellOf(reader, row, 'position-and-unit')));
  const ownUnit = textOf(cellOf(reader, row, 'unit'));
  const position = textOf(cellOf(reader, row, 'position')) || joined.position || null;
  const name = subject === 'collective' || isUnitLike(raw) ? organisationCaseIfShouting(raw) : cleanPersonName(raw);
  const birthCell = cellOf(reader, row, 'birth');
  const note = textOf(cellOf(reader, row, 'note'));
  return {
    name: name === '' ? null : name,
    subject,
    unitName: ownUnit || joined.unit || section.unit || titles.unit,
    position,
    sex: sexOf(textOf(cellOf(reader, row, 'sex'))) ?? salutationSex(raw),
    birth:
      birthCell === null
        ? null
        : parseVietnameseDate(birthCell.type === 'date' ? String(birthCell.value) : birthCell.text),
    memberNumber: cleanMemberNumber(textOf(cellOf(reader, row, 'member-number'))),
    note: note === '' ? null : note,
  };
}

/** The name as the row itself gives it, in one cell or two; '' for none. */
export function ownName(reader: RowReader, row: number): string {
  const whole = textOf(cellOf(reader, row, 'name', 'name-any', 'name-collective'));
  if (whole !== '') return whole;
  return [textOf(cellOf(reader, row, 'name-family')), textOf(cellOf(reader, row, 'name-given'))]
    .filter((part) => part !== '')
    .join(' ');
}

function subjectOf(reader: RowReader, row: number, name: string): Subject | null {
  if (textOf(cellOf(reader, row, 'name-collective')) !== '') return 'collective';
  if (isUnitLike(name)) return 'collective';
  return textOf(cellOf(reader, row, 'name', 'name-family')) === '' ? null : 'individual';
}

function sexOf(written: string): Sex | null {
  const folded = foldForSearch(written);
  if (folded === 'nam') return 'male';
  return folded === 'nu' ? 'female' : null;
}
