import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { moneyUnitNamed } from '#shared/domain/money.ts';
import type { ColumnMeaning } from '#shared/domain/reading.ts';
import { intakeReasons as reasons } from '#shared/messages/vi/intake-reasons.ts';
import type { ColumnConclusion } from './award-columns.ts';
import { awardColumn, withParts } from './award-columns.ts';
import { birthParts } from './birth-parts.ts';
import type { ColumnHeader } from './column-headers.ts';
import { columnHeaders } from './column-headers.ts';
import { withoutOtherYears } from './column-years.ts';
import type { HeaderBlock } from './header.ts';
import type { HeaderWord } from './header-vocabulary.ts';
import type { TableColumn, TableContext } from './layout.ts';
import type { SheetView } from './sheet-view.ts';
import { wordsOf } from './sheet-view.ts';
import { unitColumn, unitsAcross } from './units-across.ts';

/** A conclusion this sure or surer understood the header; below it the column is at least mentioned. */
export const understood = 0.75;

/** What every column of the table under the header means, told by its header texts first and its cells second. */
export function readColumns(
  view: SheetView,
  header: HeaderBlock,
  sample: readonly number[],
  context: TableContext,
  vocabulary: AwardVocabulary,
): TableColumn[] {
  const headers = columnHeaders(view, header, sample, vocabulary);
  const units = unitsAcross(headers);
  const births = birthParts(view, headers, sample);
  const proposals = headers.some(({ words }) => words.includes('initiative-title'));
  const columns = headers.map((entry) => {
    const birth = births.get(entry);
    const conclusion = units.includes(entry)
      ? unitColumn(entry)
      : ((birth === undefined ? null : { meaning: birth, ...saidByHeader(entry) }) ??
        (proposals ? levelOfRecognition(entry) : null) ??
        conclude(entry, context, vocabulary));
    return {
      column: entry.column,
      meaning: conclusion.meaning,
      header: entry.texts,
      award: conclusion.award ?? null,
      subject: conclusion.subject === undefined ? entry.subject : conclusion.subject,
      moneyUnit: entry.texts.map(moneyUnitNamed).findLast((unit) => unit !== null) ?? null,
      content: entry.content,
      parts: entry.words.at(-1) === 'count-total' ? units.map(({ column }) => column) : [],
      addends: [],
      reason: conclusion.reason,
      confidence: conclusion.confidence,
    };
  });
  return settle(withParts(withoutOtherYears(columns, context), headers), headers);
}

const levelName = /^(?:cap )?(?:co so|cdcs|cs|huyen|tinh|nganh|bo|tld|tong ld|tong lien doan|toan quoc)$/;

/** `Đề nghị công nhận › Cơ sở | Tỉnh | TLĐ` beside the titles of initiatives: at what level they are to be recognised. */
function levelOfRecognition({ texts }: ColumnHeader): ColumnConclusion | null {
  const [inner, outer] = [texts.at(-1), texts.at(-2)].map((text) => wordsOf(text ?? ''));
  if (!/^(?:de nghi )?cong nhan(?: cap)?$/.test(outer ?? '') || !levelName.test(inner ?? '')) return null;
  return { meaning: 'ignored', reason: reasons.recognitionLevel(texts.join(' › ')), confidence: 0.9 };
}

function conclude(entry: ColumnHeader, context: TableContext, vocabulary: AwardVocabulary): ColumnConclusion {
  const name = entry.texts.join(' › ');
  if (entry.words.includes('prior-award')) {
    return { meaning: 'prior-award', reason: reasons.priorAward(name), confidence: 0.95 };
  }
  if (entry.words.includes('recognition-level')) {
    return { meaning: 'ignored', reason: reasons.recognitionLevel(name), confidence: 0.9 };
  }
  const award = awardColumn(entry, context, vocabulary);
  if (award) return award;
  const inner = entry.words.at(-1) ?? null;
  return inner === null ? unknownColumn(entry, name) : byWord(inner, entry);
}

const saidByHeader = ({ texts }: ColumnHeader) => ({ reason: reasons.header(texts.join(' › ')), confidence: 0.95 });

function byWord(word: HeaderWord, entry: ColumnHeader): ColumnConclusion {
  const said = saidByHeader(entry);
  const numeric = entry.content === 'numbers' || entry.content === 'marks';
  switch (word) {
    case 'name':
      return { ...said, meaning: 'name', subject: 'individual' };
    case 'name-any':
      return { ...said, meaning: 'name', subject: null };
    case 'name-collective':
      return { ...said, meaning: 'name', subject: 'collective' };
    case 'male':
    case 'female':
      return { ...said, meaning: sexedMeaning(word, entry.words) };
    case 'initiative':
      return { ...said, meaning: numeric ? 'count-initiatives' : 'initiative-title' };
    case 'work':
      return { ...said, meaning: numeric ? 'count-works' : 'work-name' };
    case 'quantity':
      return { ...said, meaning: quantityMeaning(entry.words) };
    case 'value':
    case 'work-value':
      return { ...said, meaning: entry.words.slice(0, -1).includes('work') ? 'count-works-value' : 'work-value' };
    case 'group-individual':
    case 'group-collective':
      return { ...said, meaning: entry.content === 'texts' ? 'name' : 'count' };
    case 'award-code':
    case 'group-award':
    case 'proposed':
      return { ...said, meaning: 'award-text' };
    case 'recognition-level':
      return { ...said, meaning: 'ignored' };
    default:
      return { ...said, meaning: word };
  }
}

function sexedMeaning(word: 'male' | 'female', words: readonly (HeaderWord | null)[]): ColumnMeaning {
  if (words.includes('birth')) return word === 'male' ? 'birth-male' : 'birth-female';
  if (words.includes('name') || words.includes('name-any')) return word === 'male' ? 'name-male' : 'name-female';
  if (words.includes('member-number') || words.includes('count-total')) return 'ignored';
  return word === 'male' ? 'sex-male-mark' : 'sex-female-mark';
}

function quantityMeaning(words: readonly (HeaderWord | null)[]): ColumnMeaning {
  if (words.includes('work')) return 'count-works';
  return words.includes('initiative') ? 'count-initiatives' : 'count';
}

const awardLike =
  /\b(khen|co thi dua|danh hieu|chien si|chien sy|cstd|huan chuong|ky niem chuong|bang|bk|gk|ldtt|ldxs|thi dua)\b/;

/** Confidence under one half sends the file to a person: the column may hold registrations that nobody would miss. */
function unknownColumn(entry: ColumnHeader, name: string): ColumnConclusion {
  const parents = entry.words.slice(0, -1);
  const underAwards = parents.some(
    (word) => word === 'group-award' || word?.startsWith('group-') || word === 'proposed',
  );
  const speaksOfAwards = awardLike.test(wordsOf(entry.texts.at(-1) ?? ''));
  const holdsClaims = entry.content === 'awards' || entry.content === 'marks' || entry.content === 'numbers';
  if (entry.content === 'awards' || (holdsClaims && (underAwards || speaksOfAwards))) {
    return { meaning: 'ignored', reason: reasons.claimsUnknown(name), confidence: 0.2 };
  }
  return { meaning: 'ignored', reason: reasons.noRegistration(name), confidence: 0.7 };
}

/** Words whose meaning depends on the other columns of the table. */
function settle(columns: TableColumn[], headers: readonly ColumnHeader[]): TableColumn[] {
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  const targets = isTableOfTargets(columns);
  const numbers = columns.filter(({ meaning }) => meaning === 'count');
  const others: Settled = {
    targets,
    family: has('name-family'),
    planned: targets && !has('target-planned') ? plannedColumn(columns, numbers) : undefined,
    named: columns.some(
      (column, index) => column.meaning === 'award-text' && column.content !== 'empty' && !isCode(headers[index]),
    ),
  };
  return columns.map((column, index) => {
    const meaning = isCode(headers[index]) && others.named ? 'ignored' : settledMeaning(column, others);
    if (meaning === column.meaning) return column;
    const forgotten = meaning === 'ignored' && column.meaning === 'target-name';
    return { ...column, meaning, confidence: forgotten ? 0.7 : column.confidence };
  });
}

/** `LĐLĐ tỉnh giao | Đơn vị đăng ký`: what the unit registers; else the only column of numbers. */
function plannedColumn(columns: readonly TableColumn[], numbers: readonly TableColumn[]): TableColumn | undefined {
  const registered = columns.find(({ header }) => /\bdang ky\b/.test(wordsOf(header.at(-1) ?? '')));
  return registered ?? (numbers.length === 1 ? numbers[0] : undefined);
}

interface Settled {
  targets: boolean;
  family: boolean;
  /** What is registered in a table of targets without a column “Đăng ký”. */
  planned: TableColumn | undefined;
  /** Another column names the awards that a column of codes repeats. */
  named: boolean;
}

const isCode = (header: ColumnHeader | undefined): boolean => header?.words.at(-1) === 'award-code';

/** `Nội dung | ĐVT | Số lượng` is a table of targets, unless what it lists are awards: then it counts them. */
function isTableOfTargets(columns: readonly TableColumn[]): boolean {
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  const listsAwards = columns.some(({ meaning, content }) => meaning === 'target-name' && content === 'awards');
  if (!has('target-name') || (listsAwards && has('count'))) return false;
  return has('target-planned') || has('unit-of-measure');
}

function settledMeaning(column: TableColumn, others: Settled): ColumnMeaning {
  const { meaning, content } = column;
  if (column === others.planned) return 'target-planned';
  if (meaning === 'name-given' && !others.family) return 'name';
  if (others.targets) return meaning === 'award-text' && content !== 'awards' ? 'ignored' : meaning;
  if (meaning === 'target-planned') return content === 'numbers' ? 'count' : 'award-text';
  if (meaning === 'target-name') return content === 'awards' ? 'award-text' : 'ignored';
  return meaning === 'target-actual' ? 'ignored' : meaning;
}
