import { awardType } from '#shared/contract/app.ts';
import type { AwardTexts } from '#shared/contract/settings.ts';
import { awardKey } from '#shared/domain/award-vocabulary-key.ts';
import { type AwardType, defaultAwardTypes } from '#shared/domain/awards.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { settings as messages } from '#shared/messages/vi/settings.ts';
import type { Core } from '../core.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';

interface AwardTypeRow {
  code: string;
  name: string;
  class: string;
  level: string;
  group: string | null;
  subjects: string;
  basis: string;
  aliases: string;
}

/** The catalogue of emulation titles and commendation forms, in its own order. */
export function awardTypes(reader: Reader): AwardType[] {
  const rows = reader.all<AwardTypeRow>(`
    SELECT code, name, class, level, award_group AS "group", subjects, basis, aliases FROM award_type ORDER BY position`);
  return rows.map((row) =>
    awardType.parse({ ...row, subjects: JSON.parse(row.subjects), aliases: JSON.parse(row.aliases) }),
  );
}

/** Fills an empty catalogue with the titles and forms of the law and of the Confederation's own rules. */
export function seedAwardTypes(writer: Pick<Writer, 'run'>): void {
  for (const [position, type] of defaultAwardTypes.entries()) {
    writer.run(
      `INSERT INTO award_type (code, name, class, level, award_group, subjects, basis, aliases, position)
       VALUES (:code, :name, :class, :level, :group, :subjects, :basis, :aliases, :position)`,
      {
        ...type,
        subjects: JSON.stringify(type.subjects),
        aliases: JSON.stringify(type.aliases),
        position,
      },
    );
  }
}

/** Changes names and basis. Throws NOT_FOUND, CONFLICT, and REFUSED where a new name is empty or is already how another award is written. */
export function changeAwardType(core: Core, code: string, change: AwardTexts, seen: AwardTexts): AwardType {
  const types = awardTypes(core.reader);
  const before = types.find((type) => type.code === code);
  if (before === undefined) throw new DomainError('NOT_FOUND', 'award.missing', messages.awardMissing);
  requireUnchanged(messages.awardCalled(before.name), seen, before, messages.awardFields);
  const name = cleanText(change.name);
  if (name === '') throw new DomainError('REFUSED', 'award.empty', messages.awardEmpty);
  const aliases = [...new Set(change.aliases.map(cleanText))].filter((alias) => alias !== '' && alias !== name);
  const known = new Set([before.name, ...before.aliases]);
  refuseTaken(
    [name, ...aliases].filter((text) => !known.has(text)),
    types.filter((type) => type !== before),
  );
  const after = { ...before, name, basis: cleanText(change.basis), aliases };
  core.runOperation({ kind: 'award.change', summary: messages.awardChanged(name) }, (writer) =>
    writer.run('UPDATE award_type SET name = :name, basis = :basis, aliases = :aliases WHERE code = :code', {
      code: after.code,
      name,
      basis: after.basis,
      aliases: JSON.stringify(aliases),
    }),
  );
  return after;
}

/** A text that two awards share would be read as either. */
function refuseTaken(texts: readonly string[], others: readonly AwardType[]): void {
  for (const text of texts) {
    const { key } = awardKey(text);
    const taken = others.find((type) =>
      [type.name, type.code, ...type.aliases].some((each) => awardKey(each).key === key),
    );
    if (taken !== undefined) throw new DomainError('REFUSED', 'award.taken', messages.awardTaken(text, taken.name));
  }
}
