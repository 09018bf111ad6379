import { columnLetter } from '#shared/domain/columns.ts';
import { cleanPersonName } from '#shared/domain/person-names.ts';
import type { Problem, RegistrationRecord, Subject } from '#shared/domain/records.ts';
import { organisationCaseIfShouting, titleCaseIfShouting } from '#shared/domain/vietnamese-text.ts';
import { isNothing } from '../recognise/cell-values.ts';
import { isPersonLike, isUnitLike } from '../recognise/labels.ts';
import type { LayoutRow } from '../recognise/layout.ts';
import type { AwardClaim } from './award-claims.ts';
import { claimsOf } from './award-claims.ts';
import { awardsElsewhere } from './awards-elsewhere.ts';
import { rowInitiative } from './initiatives.ts';
import { isOnePerson } from './one-person.ts';
import { birthOf, memberNumberOf, positionAndUnit, sexOf } from './person-details.ts';
import {
  awardMissing,
  awardSubject,
  awardUnknown,
  awardWithoutLevel,
  nameMissing,
  nameUnsure,
  rowUnsure,
  subjectUnknown,
} from './problems.ts';
import type { Claim, FoundCell, RowResult, TableReader } from './row-reader.ts';
import { findCell } from './row-reader.ts';

/** A row that names a person or a collective and the awards registered for it. */
export function readRegistration(reader: TableReader, entry: LayoutRow): RowResult {
  const problems: Problem[] = [];
  const name = nameOf(reader, entry.row);
  const subject = subjectOf(reader, entry, name);
  const claims = claimsOf(reader, entry, subject, problems);
  if (name === null) {
    problems.push(nameMissing(entry.row, reader.columnsOf('name', 'name-male', 'name-given')[0]?.column ?? null));
    return { records: [], problems, claims: [], subject: null, named: false };
  }
  if (claims.length === 0 && problems.length === 0) problems.push(awardMissing(entry.row, name.column, name.text));
  if (isBareName(reader, entry, claims)) {
    return { records: [], problems: [rowUnsure(entry.row, name.text)], claims: [], subject, named: false };
  }
  if (subject === null && isUnitLike(name.raw)) {
    const problem = subjectUnknown(entry.row, name.column, name.raw);
    return { records: [], problems: [problem], claims: [], subject, named: true };
  }
  if (subject === 'individual' && !isOnePerson(name.found.cell.text)) {
    return { records: [], problems: [nameUnsure(entry.row, name.column, name.raw)], claims: [], subject, named: true };
  }
  const records: RegistrationRecord[] = [];
  const frames: Partial<Record<Subject, RecordFrame>> = {};
  const counted: Claim[] = [];
  for (const claim of claims) {
    const decided = decide(reader, entry.row, claim, subject, name, problems);
    if (decided === null) continue;
    const frame = frames[decided.subject] ?? frameOf(reader, entry, name, decided.subject, problems);
    frames[decided.subject] = frame;
    const column = columnLetter(claim.column === 0 ? name.column : claim.column);
    records.push(registrationOf(frame, decided, column));
    counted.push({ count: 1, column: claim.column });
  }
  problems.push(...awardsElsewhere(reader, entry.row, counted.length > 0));
  const initiative = rowInitiative(reader, entry, name.text);
  const all = initiative === null ? records : [...records, initiative];
  return { records: all, problems, claims: counted, subject: subject ?? records[0]?.subject ?? null, named: true };
}

/** A lone name without order number or details, in a table whose title names the award, may be a heading. */
function isBareName(reader: TableReader, entry: LayoutRow, claims: readonly AwardClaim[]): boolean {
  if (claims.some((claim) => claim.column > 0)) return false;
  return reader.view.filled(entry.row).length === 1 && reader.layout.columns.length > 2;
}

interface NameCell {
  text: string;
  raw: string;
  column: number;
  found: FoundCell;
}

function nameOf(reader: TableReader, row: number): NameCell | null {
  const family = findCell(reader, row, 'name-family');
  const given = findCell(reader, row, 'name-given');
  if (family && given) {
    const raw = `${family.text} ${given.text}`;
    return { text: cleanPersonName(raw), raw, column: given.column.column, found: given };
  }
  const found = findCell(reader, row, 'name', 'name-male', 'name-female', 'name-given');
  if (!found || isNothing(found.cell)) return null;
  return { text: cleanPersonName(found.text), raw: found.text, column: found.column.column, found };
}

/** Section rows tell the subject first, then the header over the name, then the title, then the name itself. */
function subjectOf(reader: TableReader, entry: LayoutRow, name: NameCell | null): Subject | null {
  const told = entry.section.subject ?? name?.found.column.subject ?? reader.layout.context.subject;
  if (name !== null && told === 'individual' && isUnitLike(name.raw)) return null;
  if (told !== null) return told;
  if (name === null) return null;
  if (isUnitLike(name.raw)) return 'collective';
  const personal = findCell(
    reader,
    entry.row,
    'birth',
    'birth-male',
    'birth-female',
    'birth-year',
    'sex',
    'salutation',
  );
  return personal !== null || isPersonLike(titleCaseIfShouting(name.text)) ? 'individual' : null;
}

interface DecidedClaim {
  award: string;
  subject: Subject;
}

/** The award and the subject of one claim, or null after saying why there is none. */
function decide(
  reader: TableReader,
  row: number,
  claim: AwardClaim,
  rowSubject: Subject | null,
  name: NameCell,
  problems: Problem[],
): DecidedClaim | null {
  const { recognition, column } = claim;
  if (recognition.kind !== 'award') {
    const say = { unknown: awardUnknown, 'level-missing': awardWithoutLevel, 'subject-mismatch': awardSubject };
    problems.push(say[recognition.kind](row, column, recognition.text));
    return null;
  }
  const subject = rowSubject ?? recognition.subject;
  const conflict = recognition.subject !== null && subject !== recognition.subject;
  if (conflict || (subject !== null && !reader.vocabulary.typeOf(recognition.code)?.subjects.includes(subject))) {
    problems.push(awardSubject(row, column === 0 ? name.column : column, recognition.text || recognition.code));
    return null;
  }
  if (subject === null) {
    problems.push(subjectUnknown(row, name.column, name.raw));
    return null;
  }
  return { award: recognition.code, subject };
}

/** Written out, as a record made by spreading takes half as much memory again, and a list may hold hundreds of thousands. */
function registrationOf(frame: RecordFrame, { award, subject }: DecidedClaim, column: string): RegistrationRecord {
  const { type, row, name, unitName, position, sex, birth, memberNumber } = frame;
  if (memberNumber !== undefined) return { ...frame, award, subject, column };
  return { type, row, name, unitName, position, sex, birth, award, subject, column };
}

type RecordFrame = Omit<RegistrationRecord, 'award' | 'subject' | 'column'>;

/** What every record of one row has in common. */
function frameOf(
  reader: TableReader,
  entry: LayoutRow,
  name: NameCell,
  subject: Subject,
  problems: Problem[],
): RecordFrame {
  const { position, unit } = positionAndUnit(reader, entry);
  const unitName = unit ?? reader.senderName;
  const { row } = entry;
  if (subject === 'collective') {
    const collective = organisationCaseIfShouting(name.raw);
    return { type: 'registration', row, name: collective, unitName, position: null, sex: null, birth: null };
  }
  const sex = sexOf(reader, row, name.raw, name.found.column.meaning);
  const birth = birthOf(reader, row, problems);
  const member = memberNumberOf(reader, row);
  return { type: 'registration', row, name: name.text, unitName, position, sex, birth, ...member };
}
