import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import type { Writer } from '../database/connection.ts';
import { type EntryRows, wrong } from '../entry/entry-rows.ts';
import { itemEntry } from '../entry/item-entry.ts';
import type { Lookups } from '../entry/lookups.ts';
import { writeWork } from './write.ts';

const plaques: Readonly<Record<string, string>> = {
  '': '0',
  '-': '0',
  '0': '0',
  khong: '0',
  '1': '1',
  x: '1',
  '✓': '1',
  co: '1',
  'gan bien': '1',
};

/** Works in the grid; whether a plaque is asked for is Có, x or 1, or nothing. */
export function workEntry(writer: Writer, campaignId: number, lookups: Lookups): EntryRows {
  return itemEntry(
    writer,
    {
      table: 'work',
      campaignId,
      ownValues: (id) => ({ plaque: String(plaqueOf(writer, id)) }),
      readOwn: ({ plaque }, values, problems) => {
        if (plaque === undefined) return;
        const read = plaques[foldForSearch(plaque)];
        if (read === undefined) problems.push(wrong('plaque', messages.plaqueUnreadable(cleanText(plaque))));
        else values['plaque'] = read;
      },
      shownOwn: (field, value) => (field === 'plaque' ? (value === '1' ? messages.yes : messages.no) : value),
      insert: (place, { title = '', plaque = '0' }, valueVnd) =>
        writeWork(writer, place, { name: title, valueVnd, plaque: plaque === '1' }),
      update: (id, { title = '', plaque = '0' }, valueVnd) => {
        writer.run(
          'UPDATE work SET name = :title, folded = :folded, value_vnd = :valueVnd, plaque = :plaque WHERE id = :id',
          { id, title, folded: foldForSearch(title), valueVnd, plaque: Number(plaque) },
        );
      },
    },
    lookups,
  );
}

function plaqueOf(writer: Writer, id: number): number {
  return writer.get<{ plaque: number }>('SELECT plaque FROM work WHERE id = :id', { id })?.plaque ?? 0;
}
