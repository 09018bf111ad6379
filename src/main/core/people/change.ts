import type { PersonData, PersonPage } from '#shared/contract/people.ts';
import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { cleanMemberNumber } from '#shared/domain/identity.ts';
import { cleanPersonName } from '#shared/domain/person-names.ts';
import { cleanText, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { people as messages } from '#shared/messages/vi/people.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitIdentity } from '../units/service.ts';
import { personDetail } from './pages.ts';
import { type PersonRow, requirePerson } from './queries.ts';
import { nameKeys } from './subjects.ts';

type Data = Omit<PersonData, 'unitId'> & { unitId: number };

const fields = ['name', 'sex', 'birth', 'position', 'memberNumber', 'unitId'] as const;

/**
 * Corrects what is known of a person. Throws NOT_FOUND for the person or the unit, REFUSED for a joined row, an impossible
 * birth or no member number, CONFLICT with both where what the window saw has changed since.
 */
export function changePerson(core: Core, id: number, seen: Data, wanted: Data): PersonPage {
  const person = requirePerson(core.reader, id);
  if (person.mergedInto !== null)
    throw new DomainError('REFUSED', 'person.merged', messages.changeStanding(person.name));
  const checkedData = checked(core.reader, wanted);
  refuseChangedSince(core.reader, person, seen, checkedData);
  const to = untouched(person, seen, checkedData);
  core.runOperation({ kind: 'person.change', summary: messages.changed(person.name) }, (writer) =>
    writer.run(
      `UPDATE person SET name = :name, match_key = :matchKey, sort_key = :sortKey, folded = :folded, sex = :sex,
         birth = :birth, position = :position, member_number = :memberNumber, unit_id = :unitId
       WHERE id = :id`,
      { id, ...to, ...nameKeys(to.name), matchKey: sameSpelling(to.name) },
    ),
  );
  return personDetail(core.reader, id);
}

/** What the window left as it saw it stays as it is now, whoever changed it since. */
function untouched(person: PersonRow, seen: Data, to: Data): Data {
  const now: Data = person;
  const left = fields.filter((field) => to[field] === seen[field]).map((field) => [field, now[field]]);
  return { ...to, ...Object.fromEntries(left) };
}

function checked(reader: Reader, wanted: Data): Data {
  const { sex, unitId } = wanted;
  unitIdentity(reader, unitId);
  const name = cleanPersonName(wanted.name);
  if (name === '') throw new DomainError('REFUSED', 'person.name', messages.nameMissing);
  if (wanted.birth !== null && parseVietnameseDate(birthAsWritten(wanted.birth)) === null) {
    throw new DomainError('REFUSED', 'person.birth', messages.birthImpossible(wanted.birth));
  }
  const written = cleanText(wanted.memberNumber ?? '');
  const memberNumber = written === '' ? null : cleanMemberNumber(written);
  if (written !== '' && memberNumber === null) {
    throw new DomainError('REFUSED', 'person.member-number', messages.memberNumberWrong(written));
  }
  const position = cleanText(wanted.position ?? '');
  return { name, sex, birth: wanted.birth, position: position === '' ? null : position, memberNumber, unitId };
}

/** `1980-05` as the reader of dates takes it; whole days and years it takes as they are. */
function birthAsWritten(birth: string): string {
  return birth.length === 7 ? birth.split('-').toReversed().join('/') : birth;
}

function refuseChangedSince(reader: Reader, person: PersonRow, seen: Data, to: Data): void {
  const items = fields.flatMap((field) => {
    if (person[field] === seen[field] || person[field] === to[field] || seen[field] === to[field]) return [];
    return [
      messages.conflict(messages.data[field], told(reader, field, person[field]), told(reader, field, to[field])),
    ];
  });
  if (items.length > 0) throw new DomainError('CONFLICT', 'person.changed-since', messages.changedSince, items);
}

function told(reader: Reader, field: (typeof fields)[number], value: string | number | null): string {
  if (value === null || value === '') return messages.nothing;
  if (field === 'unitId') return unitIdentity(reader, Number(value)).name;
  return field === 'sex' ? (messages.sexes[String(value)] ?? String(value)) : String(value);
}

/** Takes a person away under whom nothing stands. Throws NOT_FOUND, REFUSED with what stands there and the way. */
export function removePerson(core: Core, id: number): number {
  const person = requirePerson(core.reader, id);
  const hanging = [
    countOf(core.reader, 'registration WHERE person_id', id, messages.registrations),
    countOf(core.reader, 'award_history WHERE person_id', id, messages.awards),
    countOf(core.reader, 'person WHERE merged_into', id, messages.joinedRows),
  ].filter((text) => text !== null);
  if (hanging.length > 0) {
    throw new DomainError('REFUSED', 'person.used', messages.used(person.name, hanging.join(', ')));
  }
  if (person.mergedInto !== null) throw new DomainError('REFUSED', 'person.merged', messages.removeMerged(person.name));
  return core.runOperation({ kind: 'person.remove', summary: messages.removed(person.name) }, (writer) => {
    writer.run('DELETE FROM person_decision WHERE :id IN (first_id, second_id)', { id });
    writer.run('DELETE FROM person WHERE id = :id', { id });
    return writer.operationId;
  });
}

function countOf(reader: Reader, rows: string, id: number, say: (count: number) => string): string | null {
  const count = reader.get<{ count: number }>(`SELECT count(*) AS count FROM ${rows} = :id`, { id })?.count ?? 0;
  return count === 0 ? null : say(count);
}
