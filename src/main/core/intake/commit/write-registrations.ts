import { personSortKey, textSortKey } from '#shared/domain/person-names.ts';
import type { AwardCountRecord, ItemCountRecord, RegistrationRecord } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../../database/connection.ts';
import type { Subjects } from '../../people/service.ts';
import { placeColumns, placeValues, type RecordPlace } from './place.ts';

/** What a registration says, wherever it was read or typed. */
export type RegistrationContent = Omit<RegistrationRecord, 'type' | 'row' | 'column' | 'unitName'>;

export function writeRegistration(
  writer: Writer,
  subjects: Subjects,
  place: RecordPlace,
  record: RegistrationContent,
): number {
  const { subject, name, position } = record;
  const { unitId, part } = place;
  const isIndividual = subject === 'individual';
  return writer.run(
    `INSERT INTO registration (${placeColumns}, subject, person_id, collective_id, name, folded, sort_key, award_code, position)
     VALUES (${placeValues}, :subject, :personId, :collectiveId, :name, :folded, :sortKey, :award, :position)`,
    {
      ...place,
      subject,
      personId: isIndividual ? subjects.person({ ...record, unitId, part }) : null,
      collectiveId: isIndividual ? null : subjects.collective({ name, unitId, part }),
      name,
      folded: foldForSearch(name),
      sortKey: isIndividual ? personSortKey(name) : textSortKey(name),
      award: record.award,
      position,
    },
  ).id;
}

export function writeCount(writer: Writer, place: RecordPlace, record: AwardCountRecord | ItemCountRecord): void {
  if ('item' in record) {
    writer.run(
      `INSERT INTO item_count (${placeColumns}, item, count, value_vnd) VALUES (${placeValues}, :item, :count, :valueVnd)`,
      { ...place, item: record.item, count: record.count, valueVnd: record.valueVnd },
    );
    return;
  }
  writer.run(
    `INSERT INTO award_count (${placeColumns}, subject, award_code, count) VALUES (${placeValues}, :subject, :award, :count)`,
    { ...place, subject: record.subject, award: record.award, count: record.count },
  );
}
