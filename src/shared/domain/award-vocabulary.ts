import { awardKey, giverBoundKeys, levelBoundKeys } from './award-vocabulary-key.ts';
import type { AwardType } from './awards.ts';
import type { Subject } from './records.ts';
import { remembered } from './remembered.ts';
import { cleanText } from './vietnamese-text.ts';

/** What stands around a cell: the subject of its row or column, and the giver that a title or header names. */
export interface AwardContext {
  subject: Subject | null;
  /** The giver that completes a bare “Bằng khen” or “Cờ thi đua”, for example `LĐLĐ tỉnh`. */
  giver: string | null;
}

export type AwardRecognition =
  | { kind: 'award'; code: string; subject: Subject | null; text: string }
  | { kind: 'subject-mismatch'; code: string; text: string }
  | { kind: 'level-missing'; text: string }
  | { kind: 'unknown'; text: string };

export interface AwardVocabulary {
  /** One award text; never a guess: what the catalogue does not hold is `unknown`. */
  recognise(text: string, context: AwardContext): AwardRecognition;
  /** Every award that a cell names, in order. Empty for a blank, a dash or “không”. */
  split(text: string, context: AwardContext): readonly AwardRecognition[];
  /** The awards whose name stands somewhere inside a title. */
  findIn(title: string, subject: Subject | null): string[];
  typeOf(code: string): AwardType | undefined;
}

interface Candidate {
  type: AwardType;
  /** The subject that the name itself carries (“Tập thể …”); null for names that serve any subject of the type. */
  named: Subject | null;
}

const noContext: AwardContext = { subject: null, giver: null };
const nothing = /^(?:[-–—_.…0\s]*|không|không đăng ký|chưa đăng ký|ko|không có)$/iu;
const separators = /\s*(?:[,;\n\r]|\s+và\s+|\s+\+\s+|\s*&\s*|\s\d{1,2}[.)]\s)\s*/iu;
const weakSeparators = /\s*\/\s*|\s*\+\s*|\s+[-–]\s+|\.\s+/u;
const bullet = /^\s*(?:[-–•*+]|\d{1,2}[.)]|[a-z]\))\s*/iu;

/** Longer than any award's name with its giver, and more than any cell registers: neither is taken apart any further. */
const longestName = 240;
const mostParts = 60;

/** Builds the recogniser of award texts from a catalogue: its names, codes and aliases, and their usual abbreviations. */
export function createAwardVocabulary(awardTypes: readonly AwardType[]): AwardVocabulary {
  const candidates = candidatesByKey(awardTypes);
  const longestFirst = [...candidates.keys()].filter((key) => key !== '').toSorted((a, b) => b.length - a.length);
  const types = new Map(awardTypes.map((type) => [type.code, type]));
  const readers = new Map<Subject | null, Map<string | null, AwardReader>>();

  function readerIn({ subject, giver }: AwardContext): AwardReader {
    const known = readers.get(subject)?.get(giver);
    if (known !== undefined) return known;
    const made = awardReader({ subject, giver }, candidates);
    readers.set(subject, new Map([...(readers.get(subject) ?? []), [giver, made]]));
    return made;
  }

  return {
    recognise: (text, context) => readerIn(context).recognise(text),
    split: (text, context) => readerIn(context).split(text),
    findIn: (title, subject) => findInTitle(title, subject, candidates, longestFirst),
    typeOf: (code) => types.get(code),
  };
}

/** Reads award texts in one context, each text once: the rows of a list name few awards. */
interface AwardReader {
  recognise(text: string): AwardRecognition;
  split(text: string): readonly AwardRecognition[];
}

function awardReader(context: AwardContext, candidates: Map<string, Candidate[]>): AwardReader {
  const recognise = remembered((text): AwardRecognition => {
    if (text.length > longestName) return { kind: 'unknown', text };
    return recogniseOnce(cleanText(text), context, candidates);
  });
  return { recognise, split: remembered((text) => splitCell(text, recognise)) };
}

function candidatesByKey(awardTypes: readonly AwardType[]): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>();
  for (const type of awardTypes) {
    for (const name of [type.name, type.code, ...type.aliases]) {
      const { key, subject } = awardKey(name);
      const list = candidates.get(key) ?? [];
      if (!list.some((candidate) => candidate.type === type && candidate.named === subject)) {
        candidates.set(key, [...list, { type, named: subject }]);
      }
    }
  }
  return candidates;
}

function recogniseOnce(text: string, context: AwardContext, candidates: Map<string, Candidate[]>): AwardRecognition {
  const own = awardKey(text);
  const subject = own.subject ?? context.subject;
  const exact = choose(candidates.get(own.key), subject, own.subject, text);
  if (exact) return exact;
  if (context.giver !== null && giverBoundKeys.has(own.key)) {
    const completed = choose(candidates.get(awardKey(`${text} ${context.giver}`).key), subject, own.subject, text);
    if (completed) return completed;
  }
  return levelBoundKeys.has(own.key) ? { kind: 'level-missing', text } : { kind: 'unknown', text };
}

/** Among awards of one key the subject decides; without any subject a name for individuals is the usual meaning. */
function choose(
  list: Candidate[] | undefined,
  subject: Subject | null,
  named: Subject | null,
  text: string,
): AwardRecognition | null {
  if (!list?.[0]) return null;
  const fitting = list.filter(({ type }) => subject === null || type.subjects.includes(subject));
  const unnamed = fitting.filter((candidate) => candidate.named === null);
  const best = named === null && subject === null ? (unnamed[0] ?? fitting[0]) : fitting[0];
  if (!best) return { kind: 'subject-mismatch', code: list[0].type.code, text };
  const codes = new Set(fitting.map((candidate) => candidate.type.code));
  if (subject !== null && codes.size > 1) return null;
  const only = best.type.subjects.length === 1 ? best.type.subjects[0] : undefined;
  return { kind: 'award', code: best.type.code, subject: subject ?? only ?? null, text };
}

function splitCell(cell: string, recognise: (part: string) => AwardRecognition): AwardRecognition[] {
  if (nothing.test(cell.trim())) return [];
  const atoms = cell
    .split(separators)
    .map((atom) => atom.replace(bullet, '').trim())
    .filter((atom) => atom !== '' && !nothing.test(atom));
  if (atoms.length > mostParts) return [{ kind: 'unknown', text: cell.trim().slice(0, longestName) }];
  const parts: AwardRecognition[] = [];
  for (let index = 0; index < atoms.length; ) {
    const taken = longestKnown(atoms, index, recognise);
    parts.push(...taken.parts);
    index += taken.length;
  }
  return parts;
}

/** Names with commas of their own (“Giỏi việc nước, đảm việc nhà”) are several atoms: the longest known run wins. */
function longestKnown(
  atoms: string[],
  start: number,
  recognise: (part: string) => AwardRecognition,
): { parts: AwardRecognition[]; length: number } {
  for (let length = Math.min(4, atoms.length - start); length >= 1; length -= 1) {
    const recognition = recognise(atoms.slice(start, start + length).join(', '));
    if (recognition.kind === 'award') return { parts: [recognition], length };
  }
  const atom = atoms[start] ?? '';
  const pieces = atom.split(weakSeparators).map((piece) => recognise(piece.replace(bullet, '')));
  const allKnown = pieces.length > 1 && pieces.every((piece) => piece.kind === 'award');
  return { parts: allKnown ? pieces : [recognise(atom)], length: 1 };
}

function findInTitle(
  title: string,
  subject: Subject | null,
  candidates: Map<string, Candidate[]>,
  longestFirst: readonly string[],
): string[] {
  const { key, subject: named } = awardKey(title);
  let rest = ` ${key} `;
  const found = new Set<string>();
  for (const candidate of longestFirst) {
    if (!rest.includes(` ${candidate} `) || givenByOthers(candidate, rest)) continue;
    const recognition = choose(candidates.get(candidate), subject ?? named, named, title);
    if (recognition?.kind !== 'award') continue;
    found.add(recognition.code);
    rest = rest.replaceAll(` ${candidate} `, ' | ');
  }
  return [...found];
}

/** Bodies whose own papers of praise are not the union's, and merits other than building the union. */
const otherGivers =
  /^ (?:bo|so|giam doc|ct|chu tich|hoi|doan (?!vien)|dang|tap doan|cong ty|tong cuc|tong cong ty|cuc|nganh|mttq|mat tran|hieu truong|thu truong) /;

/** “Giấy khen UBND huyện” and “Kỷ niệm chương vì sự nghiệp giáo dục” hold a name of the catalogue, but are other awards. */
function givenByOthers(candidate: string, title: string): boolean {
  const after = title.slice(title.indexOf(` ${candidate} `) + candidate.length + 1);
  if (candidate === 'gk') return title.includes(' ubnd ') || otherGivers.test(after);
  return candidate === 'knc' && after.startsWith(' vi su nghiep ');
}

/** The context of a text that nothing stands around. */
export const withoutContext: AwardContext = noContext;
