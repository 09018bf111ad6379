import { formatDate } from '#shared/domain/dates.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Writer } from '../database/connection.ts';
import { asked, type CellProblem, type EntryRows, wrong } from '../entry/entry-rows.ts';
import type { Lookups } from '../entry/lookups.ts';
import { awardName, type Read, readCount, readMoney } from '../entry/read-cells.ts';
import { type Place, peopleOfUnit, typedAmount } from './queries.ts';
import { writeAwardNumber, writeItemNumber } from './write.ts';

/** Typed numbers as rows of units: the id is the unit's, the fields those of `numbers.table`. */
export function numberEntry(writer: Writer, place: Place, lookups: Lookups): EntryRows {
  const fields = numberFields(lookups);
  const known = new Set(writer.all<{ id: number }>('SELECT id FROM unit').map(({ id }) => id));
  const valueOf = (id: number, field: string): string => String(typedAmount(writer, place, id, field) ?? '');
  return {
    valuesOf: (id, wanted) =>
      known.has(id) ? Object.fromEntries(wanted.map((field) => [field, valueOf(id, field)])) : null,
    labelOf: (id) => lookups.unitName(id),
    fieldName: (field) => fields.get(field) ?? field,
    shown: (_field, value) => (value === '' ? messages.empty : formatVietnameseNumber(Number(value))),
    change: (id, cells, confirmed) =>
      Object.entries(cells).flatMap(([field, text]) => {
        if (!fields.has(field)) return [wrong(field, messages.readOnly)];
        return writeCell(writer, place, id, field, text, confirmed);
      }),
    add: () => ({ problems: [wrong('unit', messages.readOnly)] }),
    remove: () => undefined,
  };
}

/** Every field that takes a number, with its name. */
function numberFields({ awards }: Lookups): Map<string, string> {
  return new Map([
    ...awards.flatMap(({ code, subjects }) =>
      subjects.map((subject): [string, string] => [
        `${code}:${subject}`,
        messages.numbersOf(awardName(awards, code), subject),
      ]),
    ),
    ['initiatives', messages.initiatives],
    ['initiatives:value', messages.initiativesValue],
    ['works', messages.works],
    ['works:value', messages.worksValue],
  ]);
}

function writeCell(
  writer: Writer,
  place: Place,
  unitId: number,
  field: string,
  text: string,
  confirmed: boolean,
): CellProblem[] {
  const [name = '', kind = ''] = field.split(':');
  const read: Read<number | null> = kind === 'value' ? readMoney(text) : readCount(text);
  if ('wrong' in read) return [wrong(field, read.wrong)];
  const people = kind === 'individual' && !confirmed ? peopleOfUnit(writer, unitId, place.phaseId) : undefined;
  if (people !== undefined && (read.value ?? 0) > people.people) {
    return [asked(field, messages.aboveHeadCount(read.value ?? 0, people.people, formatDate(people.onDate)))];
  }
  if (name === 'initiatives' || name === 'works') {
    const count = kind === 'value' ? (typedAmount(writer, place, unitId, name) ?? 0) : (read.value ?? 0);
    const valueVnd = kind === 'value' ? read.value : typedAmount(writer, place, unitId, `${name}:value`);
    writeItemNumber(writer, place, unitId, { item: name, count, valueVnd });
  } else writeAwardNumber(writer, place, unitId, { award: name, subject: kind, count: read.value ?? 0 });
  return [];
}
