import type { AwardVocabulary } from '#shared/domain/award-vocabulary.ts';
import { type AwardYear, parseAwardYear } from '#shared/domain/award-years.ts';
import type { Subject } from '#shared/domain/records.ts';
import { isNothing } from '../recognise/cell-values.ts';
import { subjectIn } from '../recognise/context.ts';
import {
  isDeclaringSentence,
  isNote,
  isPageNumber,
  isPersonLike,
  isRowOrdinal,
  isSignature,
  isTotalLabel,
  isUnitLike,
  sectionNumber,
} from '../recognise/labels.ts';
import type { SheetView } from '../recognise/sheet-view.ts';
import type { HistoryMeaning } from './header-words.ts';
import type { HistoryTable } from './history-tables.ts';

/** What the heading rows above a row say. */
export interface HistorySection {
  award: string | null;
  year: AwardYear | null;
  subject: Subject | null;
  unit: string | null;
  name: string | null;
}

export type HistoryRole = 'data' | 'section' | 'total' | 'note';

export interface HistoryRow {
  row: number;
  role: HistoryRole;
  section: HistorySection;
}

const noSection: HistorySection = { award: null, year: null, subject: null, unit: null, name: null };
const contents: ReadonlySet<HistoryMeaning> = new Set(['award', 'decision', 'decision-number', 'decision-date']);
const namings: ReadonlySet<HistoryMeaning> = new Set([
  'name',
  'name-any',
  'name-collective',
  'name-family',
  'name-given',
]);

/** The account of every filled row under the header, with the sections that it stands in. */
export function historyRows(view: SheetView, table: HistoryTable, vocabulary: AwardVocabulary): HistoryRow[] {
  const headings = new Set(table.headerRows);
  const top = table.headerRows[0] ?? table.firstRow;
  const rows: HistoryRow[] = [];
  let section = noSection;
  let ended = false;
  for (const row of view.filledRows(top, table.lastRow)) {
    if (headings.has(row)) continue;
    const role = roleOf(view, table, row, section, ended, vocabulary);
    if (role === 'section') section = nextSection(section, headingOf(view, row), vocabulary);
    if (role === 'ended') ended = true;
    rows.push({ row, role: role === 'ended' ? 'note' : role, section });
  }
  return rows;
}

function roleOf(
  view: SheetView,
  table: HistoryTable,
  row: number,
  section: HistorySection,
  ended: boolean,
  vocabulary: AwardVocabulary,
): HistoryRole | 'ended' {
  const filled = view.filled(row);
  const texts = filled.map((column) => view.text(row, column));
  const has = (meanings: ReadonlySet<HistoryMeaning>) =>
    table.columns.some(({ column, meaning }) => meanings.has(meaning) && !isNothing(view.row(row)?.cells.get(column)));
  const named = has(namings);
  const told = has(contents);
  const numbered = isRowOrdinal(texts[0] ?? '');
  if (filled.length === 1 && isPageNumber(texts[0] ?? '')) return 'note';
  if (texts.slice(0, 2).some(isTotalLabel)) return 'total';
  if (texts.some(isDeclaringSentence) && !numbered) return 'note';
  if (told && (named || filled.length > 1)) return texts.some(isSignature) && !numbered && !named ? 'ended' : 'data';
  if (texts.some(isSignature) && !numbered) return 'ended';
  if (ended || isNote(texts[0] ?? '')) return 'note';
  if (filled.length - (numbered ? 1 : 0) <= 2 && says(headingOf(view, row), table, vocabulary)) return 'section';
  return named && (numbered || filled.length > 1 || section.award !== null) ? 'data' : 'note';
}

/** The text of a heading, without its number, in whichever cells it stands. */
function headingOf(view: SheetView, row: number): string {
  const texts = view.filled(row).map((column) => view.text(row, column));
  const words = texts.length > 1 && /^[IVXA-Z\d.)]{1,5}$/u.test(texts[0] ?? '') ? texts.slice(1) : texts;
  return sectionNumber(words.join(' ')).rest.replace(/[:.\s]+$/u, '');
}

function says(heading: string, table: HistoryTable, vocabulary: AwardVocabulary): boolean {
  const next = nextSection(noSection, heading, vocabulary);
  const named = table.columns.some(({ meaning }) => namings.has(meaning));
  if (next.name !== null) return !named;
  return Object.values(next).some((value) => value !== null);
}

function nextSection(section: HistorySection, heading: string, vocabulary: AwardVocabulary): HistorySection {
  const year = parseAwardYear(heading);
  if (year !== null) return { ...section, year };
  const subject = subjectIn(heading);
  const award = vocabulary.recognise(heading, { subject: section.subject, giver: null });
  if (award.kind === 'award') return { ...section, award: heading, subject: award.subject ?? section.subject };
  if (subject !== null && /^(?:các |đối với |danh sách |phần )?(?:tập thể|cá nhân)/iu.test(heading)) {
    return { ...section, subject };
  }
  if (isUnitLike(heading)) return { ...section, unit: heading };
  return isPersonLike(heading) ? { ...section, name: heading } : section;
}
