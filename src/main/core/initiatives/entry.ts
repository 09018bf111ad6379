import { cleanPersonName } from '#shared/domain/person-names.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { Writer } from '../database/connection.ts';
import type { EntryRows } from '../entry/entry-rows.ts';
import { itemEntry } from '../entry/item-entry.ts';
import type { Lookups } from '../entry/lookups.ts';
import { authorsOf } from './queries.ts';
import { writeAuthors, writeInitiative } from './write.ts';

const between = '; ';

/** Initiatives in the grid; their authors are one text, parted by semicolons. */
export function initiativeEntry(writer: Writer, campaignId: number, lookups: Lookups): EntryRows {
  return itemEntry(
    writer,
    {
      table: 'initiative',
      campaignId,
      ownValues: (id) => ({ authors: (authorsOf(writer, [id]).get(id) ?? []).join(between) }),
      readOwn: ({ authors }, values) => {
        if (authors !== undefined) values['authors'] = namesIn(authors).join(between);
      },
      shownOwn: (_field, value) => value,
      insert: (place, { title = '', authors = '' }, benefitVnd) =>
        writeInitiative(writer, place, { title, authors: namesIn(authors), benefitVnd }),
      update: (id, { title = '', authors = '' }, benefitVnd) => {
        const folded = foldForSearch(title);
        writer.run('UPDATE initiative SET title = :title, folded = :folded, benefit_vnd = :benefitVnd WHERE id = :id', {
          id,
          title,
          folded,
          benefitVnd,
        });
        if ((authorsOf(writer, [id]).get(id) ?? []).join(between) === authors) return;
        writer.run('DELETE FROM initiative_author WHERE initiative_id = :id', { id });
        writeAuthors(writer, id, namesIn(authors));
      },
    },
    lookups,
  );
}

/** The names of a text, parted by semicolons, commas or lines, each once. */
function namesIn(text: string): string[] {
  const names = text.split(/[;,\n]/u).map(cleanPersonName);
  return [...new Set(names.filter((name) => name !== ''))];
}
