import type { CollectivePage, PersonPage } from '#shared/contract/people.ts';
import { foldForSearch, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { people as messages } from '#shared/messages/vi/people.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { subjectEntries, unitsOverTime } from './entries.ts';
import { collectiveRows, personRows, unitNamer } from './list.ts';
import { namesakes, type PersonRow, personById, requirePerson } from './queries.ts';

/** Everything that stands under a person's name. Throws NOT_FOUND. */
export function personDetail(reader: Reader, id: number): PersonPage {
  const person = requirePerson(reader, id);
  const [row] = personRows(reader, [id]);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'person.missing', messages.missing);
  const units = unitsOverTime(reader, 'person_id', id);
  const unitIds = new Set([person.unitId, ...units.map(({ unitId }) => Number(unitId))]);
  return {
    ...row,
    mergedInto: standing(reader, person),
    merged: mergedRows(reader, id),
    units,
    entries: subjectEntries(reader, 'person_id', id),
    initiatives: initiativesOf(reader, person, [...unitIds]),
    namesakes: namesakesIn(reader, person, unitIds),
  };
}

/** Everything that stands under a collective's name. Throws NOT_FOUND. */
export function collectiveDetail(reader: Reader, id: number): CollectivePage {
  const [row] = collectiveRows(reader, [id]);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'collective.missing', messages.collectiveMissing);
  return {
    ...row,
    units: unitsOverTime(reader, 'collective_id', id),
    entries: subjectEntries(reader, 'collective_id', id),
  };
}

function standing(reader: Reader, { mergedInto }: PersonRow): PersonPage['mergedInto'] {
  const other = mergedInto === null ? undefined : personById(reader, mergedInto);
  return other === undefined ? null : { id: String(other.id), name: other.name };
}

function mergedRows(reader: Reader, id: number): PersonPage['merged'] {
  const nameOf = unitNamer(reader);
  return reader
    .all<{ id: number; name: string; unitId: number }>(
      'SELECT id, name, unit_id AS unitId FROM person WHERE merged_into = :id ORDER BY id',
      { id },
    )
    .map((row) => ({ id: String(row.id), name: row.name, unitName: nameOf(row.unitId) }));
}

interface InitiativeRow {
  id: number;
  title: string;
  year: number;
  unitId: number;
  importId: number | null;
  fileName: string | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
  usedFor: string;
}

/** Authors are known by name alone: those of this name in the person's units, the oldest first. */
function initiativesOf(reader: Reader, person: PersonRow, unitIds: readonly number[]): PersonPage['initiatives'] {
  const nameOf = unitNamer(reader);
  const rows = reader.all<InitiativeRow & { author: string }>(
    `SELECT initiative.id, initiative.title, campaign.year, initiative.unit_id AS unitId, initiative.import_id AS importId,
       file.file_name AS fileName, initiative.sheet, initiative.row, initiative.column, author.name AS author,
       (SELECT json_group_array(iif(registration_id IS NULL, 'awarded-' || award_history_id, 'registered-' || registration_id))
        FROM initiative_use WHERE initiative_id = initiative.id) AS usedFor
     FROM initiative_author AS author
     CROSS JOIN initiative ON initiative.id = author.initiative_id
     JOIN campaign ON campaign.id = initiative.campaign_id
     LEFT JOIN import_file AS file ON file.id = initiative.import_id
     WHERE author.folded = :folded AND initiative.unit_id IN (SELECT value FROM json_each(:unitIds))
     ORDER BY campaign.year, initiative.id`,
    { folded: foldForSearch(person.name), unitIds: JSON.stringify(unitIds) },
  );
  return rows
    .filter(({ author }) => sameSpelling(author) === person.matchKey)
    .map(({ importId, fileName, sheet, row, column, ...initiative }) => ({
      id: String(initiative.id),
      title: initiative.title,
      year: initiative.year,
      unitName: nameOf(initiative.unitId),
      usedFor: JSON.parse(initiative.usedFor) as string[],
      source:
        importId === null || fileName === null || sheet === null || row === null
          ? null
          : { importId: String(importId), fileName, sheet, row, column },
    }));
}

function namesakesIn(reader: Reader, person: PersonRow, unitIds: ReadonlySet<number>): PersonPage['namesakes'] {
  const nameOf = unitNamer(reader);
  return namesakes(reader, person.matchKey)
    .filter(({ id, mergedInto, unitId }) => id !== person.id && mergedInto === null && unitIds.has(unitId))
    .map(({ id, name, unitId }) => ({ id: String(id), name, unitName: nameOf(unitId) }));
}
