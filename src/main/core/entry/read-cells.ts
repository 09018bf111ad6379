import { parseMoney } from '#shared/domain/money.ts';
import type { Subject } from '#shared/domain/records.ts';
import { parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { entry as messages } from '#shared/messages/vi/entry.ts';
import { editLikeness } from '../intake/match/edit-distance.ts';
import type { Lookups } from './lookups.ts';

/** A typed text as a value, or the sentence that says why it is none. */
export type Read<Value> = { value: Value } | { wrong: string };

const suggestionsShown = 3;
const nearFrom = 0.45;

/** A unit by exactly a name it is known by: a unit is never made by typing. */
export function readUnit(text: string, { units, unitName }: Lookups): Read<number> {
  const name = cleanText(text);
  if (name === '') return { wrong: messages.unitMissing };
  const found = units.find(name);
  if (found !== null) return { value: found.unitId };
  if (units.knows(name)) return { wrong: messages.unitShared(name) };
  const near = units.similarTo(name).slice(0, suggestionsShown);
  return {
    wrong: messages.unitUnknown(
      name,
      near.map(({ unitId }) => unitName(unitId)),
    ),
  };
}

export function readPhase(text: string, { phases }: Lookups): Read<number> {
  const name = foldForSearch(text);
  const found = phases.find((phase) => foldForSearch(phase.name) === name);
  if (found !== undefined) return { value: found.id };
  return {
    wrong: messages.phaseUnknown(
      cleanText(text),
      phases.map((phase) => phase.name),
    ),
  };
}

const subjects: Readonly<Record<string, Subject>> = {
  'ca nhan': 'individual',
  cn: 'individual',
  'tap the': 'collective',
  tt: 'collective',
};

export function readSubject(text: string): Read<Subject> {
  const value = subjects[foldForSearch(text)];
  return value === undefined ? { wrong: messages.subjectUnknown(cleanText(text)) } : { value };
}

/** One award that the catalogue holds, for the subject where that is known. */
export function readAward(
  text: string,
  subject: Subject | null,
  { vocabulary, awards }: Lookups,
): Read<{ code: string; subject: Subject | null }> {
  const name = cleanText(text);
  if (name === '') return { wrong: messages.awardMissing };
  const own = awards.find((award) => award.name === name || award.code === name);
  if (own !== undefined && (subject === null || own.subjects.includes(subject))) {
    const [only] = own.subjects;
    return { value: { code: own.code, subject: subject ?? (own.subjects.length === 1 ? (only ?? null) : null) } };
  }
  if (!/\p{L}/u.test(name)) return { wrong: messages.awardUnknown(name, []) };
  const parts = vocabulary.split(name, { subject, giver: null });
  if (parts.length > 1 && parts.every(({ kind }) => kind === 'award')) return { wrong: messages.awardsSeveral(name) };
  const recognition = vocabulary.recognise(name, { subject, giver: null });
  switch (recognition.kind) {
    case 'award':
      return { value: { code: recognition.code, subject: recognition.subject } };
    case 'subject-mismatch':
      return { wrong: messages.awardSubject(awardName(awards, recognition.code), subject ?? 'individual') };
    case 'level-missing':
      return { wrong: messages.awardLevel(name) };
    default:
      return { wrong: messages.awardUnknown(name, nearAwards(name, subject, awards)) };
  }
}

export function awardName(awards: Lookups['awards'], code: string): string {
  return awards.find((award) => award.code === code)?.name ?? code;
}

function nearAwards(text: string, subject: Subject | null, awards: Lookups['awards']): string[] {
  const folded = foldForSearch(text);
  return awards
    .filter(({ subjects: of }) => subject === null || of.includes(subject))
    .map(({ name, aliases }) => ({
      name,
      score: Math.max(...[name, ...aliases].map((each) => editLikeness(folded, foldForSearch(each)))),
    }))
    .filter(({ score }) => score >= nearFrom)
    .toSorted((first, second) => second.score - first.score)
    .slice(0, suggestionsShown)
    .map(({ name }) => name);
}

/** A whole number from 0; an empty text or a dash is 0. */
export function readCount(text: string): Read<number> {
  const written = cleanText(text);
  if (/^[-–—]?$/u.test(written)) return { value: 0 };
  const count = parseVietnameseNumber(written);
  if (count === null) return { wrong: messages.countText(written) };
  if (count < 0) return { wrong: messages.countNegative(written) };
  if (!Number.isInteger(count)) return { wrong: messages.countFraction(written) };
  return Number.isSafeInteger(count) ? { value: count } : { wrong: messages.countText(written) };
}

/** Whole đồng of a sum with its unit (`2,5 tỷ`, `350 triệu`) or of a plain number of đồng; null for an empty text. */
export function readMoney(text: string): Read<number | null> {
  const written = cleanText(text);
  if (/^[-–—]?$/u.test(written)) return { value: null };
  if (/^-\s*\d/u.test(written)) return { wrong: messages.moneyNegative(written) };
  const value = parseMoney(written, 1);
  if (value === null || !Number.isSafeInteger(value)) return { wrong: messages.moneyUnreadable(written) };
  return value > 0 && value < 1000 ? { wrong: messages.moneyUnit(written) } : { value };
}
