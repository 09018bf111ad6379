import type { InitiativeRecord } from '#shared/domain/records.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import { placeColumns, placeValues, type RecordPlace } from '../intake/commit/place.ts';

type InitiativeContent = Pick<InitiativeRecord, 'title' | 'authors' | 'benefitVnd'>;

/** Adds one initiative with its authors in the order that the file or the person names them. */
export function writeInitiative(writer: Writer, place: RecordPlace, record: InitiativeContent): number {
  const { id } = writer.run(
    `INSERT INTO initiative (${placeColumns}, title, folded, benefit_vnd)
     VALUES (${placeValues}, :title, :folded, :benefitVnd)`,
    { ...place, title: record.title, folded: foldForSearch(record.title), benefitVnd: record.benefitVnd },
  );
  writeAuthors(writer, id, record.authors);
  return id;
}

export function writeAuthors(writer: Writer, id: number, authors: readonly string[]): void {
  for (const [index, name] of authors.entries()) {
    writer.run(
      `INSERT INTO initiative_author (initiative_id, position, name, folded) VALUES (:id, :position, :name, :folded)`,
      { id, position: index + 1, name, folded: foldForSearch(name) },
    );
  }
}
