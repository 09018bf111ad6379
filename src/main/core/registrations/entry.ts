import { formatDate } from '#shared/domain/dates.ts';
import { personSortKey, textSortKey } from '#shared/domain/person-names.ts';
import type { Sex } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { asked, type CellProblem, type EntryRows, type RowValues } from '../entry/entry-rows.ts';
import type { Lookups } from '../entry/lookups.ts';
import { placementValues, removeRecord, shownPlacement, typedPlace } from '../entry/placement.ts';
import { awardName } from '../entry/read-cells.ts';
import { writeRegistration } from '../intake/commit/write-registrations.ts';
import { correctPerson, type Subjects, subjectsOf } from '../people/service.ts';
import { readRegistration } from './read-entry.ts';

/** Registrations as a person edits them in the grid. */
export function registrationEntry(writer: Writer, campaignId: number, lookups: Lookups): EntryRows {
  const subjects = subjectsOf(writer);
  return {
    valuesOf: (id) => storedValues(writer, id),
    labelOf: (id, seen) => storedValues(writer, id)?.['name'] ?? seen['name'] ?? '',
    fieldName: (field) => Object.entries(messages.fields).find(([key]) => key === field)?.[1] ?? field,
    shown: (field, value) => shown(field, value, lookups),
    change: (id, cells) => {
      const before = storedValues(writer, id);
      if (before === null) return [];
      const { values, problems } = readRegistration(cells, before, lookups);
      update(writer, subjects, campaignId, id, before, values);
      return problems;
    },
    add: (cells, phaseId, confirmed) => {
      const { values, problems } = readRegistration(cells, null, lookups);
      if (values['phase'] === '') values['phase'] = String(phaseId);
      if (problems.length > 0) return { problems };
      const place = typedPlace(campaignId, values);
      if (!confirmed && isRegistered(writer, place, values)) {
        return { problems: [repeated(values, lookups)] };
      }
      return { id: writeRegistration(writer, subjects, place, contentOf(values)) };
    },
    remove: (id) => removeRecord(writer, 'registration', id),
  };
}

function repeated(values: RowValues, { awards }: Lookups): CellProblem {
  const { name = '', award = '' } = values;
  return asked('name', messages.registeredBefore(name, awardName(awards, award)));
}

interface StoredRegistration {
  name: string;
  subject: string;
  award: string;
  unitId: number;
  phaseId: number;
  part: string;
  unitText: string | null;
  position: string | null;
  birth: string | null;
  sex: string | null;
}

function storedValues(reader: Reader, id: number): RowValues | null {
  const row = reader.get<StoredRegistration>(
    `SELECT registration.name, subject, award_code AS award, registration.unit_id AS unitId, phase_id AS phaseId, part,
       unit_text AS unitText, registration.position, person.birth, person.sex
     FROM registration LEFT JOIN person ON person.id = person_id WHERE registration.id = :id`,
    { id },
  );
  if (row === undefined) return null;
  const { name, subject, award, position, birth, sex } = row;
  return {
    name,
    subject,
    award,
    ...placementValues(row),
    position: position ?? '',
    birth: birth ?? '',
    sex: sex ?? '',
  };
}

function shown(field: string, value: string, lookups: Lookups): string {
  if (value === '') return messages.empty;
  if (field === 'award') return awardName(lookups.awards, value);
  if (field === 'birth') return formatDate(value);
  if (field === 'subject' && (value === 'individual' || value === 'collective')) return messages.subjects[value];
  if (field === 'sex' && (value === 'male' || value === 'female')) return messages.sexes[value];
  return shownPlacement(field, value, lookups);
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

const sexOf = (text: string | undefined): Sex | null => (text === 'male' || text === 'female' ? text : null);

function contentOf(values: RowValues) {
  return {
    subject: values['subject'] === 'collective' ? ('collective' as const) : ('individual' as const),
    name: values['name'] ?? '',
    award: values['award'] ?? '',
    position: orNull(values['position']),
    sex: sexOf(values['sex']),
    birth: orNull(values['birth']),
  };
}

/** Whether nothing tells the new row from one that is there: the same name, award, place, position and birth. */
function isRegistered(reader: Reader, place: ReturnType<typeof typedPlace>, values: RowValues): boolean {
  const { subject, name, award, position, birth } = contentOf(values);
  const { campaignId, phaseId, unitId, part } = place;
  const found = reader.get(
    `SELECT 1 FROM registration INDEXED BY registration_unit
     LEFT JOIN person ON person.id = registration.person_id
     WHERE campaign_id = :campaignId AND registration.unit_id = :unitId AND registration.sort_key = :sortKey AND phase_id = :phaseId
       AND award_code = :award AND subject = :subject AND registration.folded = :folded AND part = :part
       AND (:position IS NULL OR registration.position IS NULL OR registration.position = :position)
       AND (:birth IS NULL OR person.birth IS NULL OR person.birth = :birth) LIMIT 1`,
    { campaignId, unitId, phaseId, part, ...keysOf(subject, name), award, subject, position, birth },
  );
  return found !== undefined;
}

function keysOf(subject: string, name: string): { folded: string; sortKey: string } {
  return { folded: foldForSearch(name), sortKey: subject === 'individual' ? personSortKey(name) : textSortKey(name) };
}

const identity = ['name', 'subject', 'unit', 'part', 'position', 'birth', 'sex'];

function update(
  writer: Writer,
  subjects: Subjects,
  campaignId: number,
  id: number,
  before: RowValues,
  values: RowValues,
): void {
  const changed = (field: string): boolean => before[field] !== values[field];
  if (!Object.keys(values).some(changed)) return;
  const { phaseId, unitId, unitText, part } = typedPlace(campaignId, values);
  const content = contentOf(values);
  const { subject, name, award, position } = content;
  const row = writer.get<{ personId: number | null; collectiveId: number | null }>(
    'SELECT person_id AS personId, collective_id AS collectiveId FROM registration WHERE id = :id',
    { id },
  );
  const whose = identity.some(changed)
    ? subject === 'individual'
      ? {
          personId: correctPerson(writer, subjects, row?.personId ?? null, { ...content, unitId, part }),
          collectiveId: null,
        }
      : { personId: null, collectiveId: subjects.collective({ name, unitId, part }) }
    : { personId: row?.personId ?? null, collectiveId: row?.collectiveId ?? null };
  writer.run(
    `UPDATE registration SET phase_id = :phaseId, unit_id = :unitId, part = :part,
       unit_text = iif(:partChanged, :unitText, unit_text), subject = :subject, person_id = :personId,
       collective_id = :collectiveId, name = :name, folded = :folded, sort_key = :sortKey, award_code = :award,
       position = :position
     WHERE id = :id`,
    {
      id,
      phaseId,
      unitId,
      part: changed('part') ? part : keptPart(writer, id),
      partChanged: changed('part') ? 1 : 0,
      unitText,
      subject,
      ...whose,
      name,
      ...keysOf(subject, name),
      award,
      position,
    },
  );
}

function keptPart(reader: Reader, id: number): string {
  return reader.get<{ part: string }>('SELECT part FROM registration WHERE id = :id', { id })?.part ?? '';
}
