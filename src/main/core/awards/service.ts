import { awardType } from '#shared/contract/app.ts';
import { type AwardType, defaultAwardTypes } from '#shared/domain/awards.ts';
import type { Reader, Writer } from '../database/connection.ts';

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
export function seedAwardTypes(writer: Writer): void {
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
