import catalogue from './award-types.json' with { type: 'json' };
import type { Subject } from './records.ts';

export type AwardClass = 'title' | 'form';
export type AwardLevel = 'grassroots' | 'province' | 'confederation' | 'state';

/** An emulation title or a commendation form. Codes are a contract; names, aliases and basis may be edited. */
export interface AwardType {
  code: string;
  name: string;
  class: AwardClass;
  level: AwardLevel;
  /** `emulation-fighter` gathers CSTĐ of all levels. */
  group: string | null;
  subjects: Subject[];
  basis: string;
  aliases: string[];
}

/** The catalogue that a new database is seeded with and that reading without a database uses. */
export const defaultAwardTypes: AwardType[] = catalogue.awardTypes.map((entry) => ({
  code: entry.code,
  name: entry.name,
  class: entry.class === 'title' ? 'title' : 'form',
  level: awardLevel(entry.level),
  group: 'group' in entry ? (entry.group ?? null) : null,
  subjects: entry.subjects.map((subject) => (subject === 'collective' ? 'collective' : 'individual')),
  basis: entry.basis,
  aliases: entry.aliases,
}));

function awardLevel(level: string): AwardLevel {
  if (level === 'province' || level === 'confederation' || level === 'state') return level;
  return 'grassroots';
}
