import type { Figure } from '#shared/contract/figures.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import { formatDate } from '#shared/domain/dates.ts';
import type { Subject } from '#shared/domain/records.ts';
import { formatSmallCount } from '#shared/domain/vietnamese-numbers.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import { type Block, type Column, type Paragraph, type Piece, type ReportModel, type Row, textCell } from '../model.ts';
import { framed, type Paper, phaseLines } from '../paper.ts';

/** A name under the award, in the order of printing: by unit, then as Vietnamese lists of names are sorted. */
export interface ListedName {
  name: string;
  birth: string | null;
  position: string | null;
  unitName: string;
}

/** A unit whose registered figure is not the number of its names in the list. */
export interface UnitDifference {
  unitId: string;
  unitName: string;
  registered: number;
  listed: number;
}

export interface RegistrationListInput {
  paper: Paper;
  award: AwardType;
  subject: Subject;
  names: ListedName[];
  differences: UnitDifference[];
  /** The figure that the summary prints for this award and subject. */
  registered: number;
}

/** Names, numbered through; a closing sentence and notes make the list and the registered figure agree. */
export function registrationListReport(input: RegistrationListInput): ReportModel {
  const { paper, award, subject } = input;
  const subjectWord = messages.subjects[subject];
  const { year } = paper.campaign;
  return framed(paper, {
    fileName: messages.listFile(award.name, subjectWord, year),
    orientation: 'portrait',
    heading: {
      kind: messages.listTitle,
      abstract: [messages.listAbstract(capitalised(subjectWord), award.name, year), ...phaseLines(paper)],
    },
    body: [...nameTable(input), ...notes(input), closing(input)],
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameTable({ names, subject }: RegistrationListInput): Block[] {
  if (names.length === 0) return [];
  const withBirth = subject === 'individual' && names.some((entry) => entry.birth !== null);
  const withPosition = subject === 'individual' && names.some((entry) => entry.position !== null);
  const columns: Column[] = [
    column(messages.listOrdinal, 'ordinal', 0),
    column(
      subject === 'individual' ? messages.personName : messages.collectiveName,
      'text',
      subject === 'individual' ? 4 : 6,
    ),
    ...(withBirth ? [column(messages.birth, 'text', 2)] : []),
    ...(withPosition ? [column(messages.position, 'text', 4)] : []),
    column(messages.unit, 'text', 6),
  ];
  const rows = names.map((entry, index): Row => {
    const texts = [
      String(index + 1),
      entry.name,
      ...(withBirth ? [entry.birth === null ? '' : formatDate(entry.birth)] : []),
      ...(withPosition ? [entry.position ?? ''] : []),
      entry.unitName,
    ];
    return { kind: 'data', cells: texts.map((text) => textCell(text)), sums: [] };
  });
  return [{ kind: 'table', columns, rows }];
}

function column(heading: string, kind: 'ordinal' | 'text', share: number): Column {
  return { heading: [heading], kind, share, scale: 1, decimals: 0 };
}

function notes(input: RegistrationListInput): Paragraph[] {
  const beyond = input.differences.filter((entry) => entry.registered > entry.listed);
  const fewer = input.differences.filter((entry) => entry.registered < entry.listed);
  return [
    ...differenceNote(input, messages.numbersOnly, beyond),
    ...differenceNote(input, messages.namesBeyond, fewer),
  ];
}

function differenceNote(input: RegistrationListInput, opening: string, units: UnitDifference[]): Paragraph[] {
  if (units.length === 0) return [];
  const entries = units.map((unit): Piece[] => [
    words(`${unit.unitName}: `),
    { text: formatSmallCount(Math.abs(unit.registered - unit.listed)), figure: figureOf(input, unit.unitId) },
  ]);
  const pieces = entries.flatMap((entry, index) => (index === 0 ? entry : [words('; '), ...entry]));
  return [{ kind: 'paragraph', style: 'remark', pieces: [words(opening), ...pieces, words('.')] }];
}

/** `Danh sách này có 1.069 cá nhân; ngoài ra có 376 cá nhân do 05 đơn vị …, tổng số đăng ký là 1.445 cá nhân.` */
function closing(input: RegistrationListInput): Paragraph {
  const { names, differences, subject, registered } = input;
  const subjectWord = messages.subjects[subject];
  const figure = figureOf(input, null);
  const beyond = differences.filter((entry) => entry.registered > entry.listed);
  const missing = beyond.reduce((sum, entry) => sum + entry.registered - entry.listed, 0);
  const numbers: Piece[] =
    missing === 0
      ? []
      : [
          words(messages.listAddsNumbers),
          { text: formatSmallCount(missing), figure },
          words(messages.listNumbersFrom(formatSmallCount(beyond.length), subjectWord)),
        ];
  const sum: Piece[] =
    registered === names.length
      ? []
      : [
          words(missing > 0 ? messages.listSum : messages.listCountedFewer),
          { text: formatSmallCount(registered), figure },
          words(` ${subjectWord}`),
        ];
  const listed = { text: formatSmallCount(names.length), figure };
  const pieces = [words(messages.listEnds), listed, words(` ${subjectWord}`), ...numbers, ...sum, words('./.')];
  return { kind: 'paragraph', style: 'closing', pieces };
}

function words(text: string): Piece {
  return { text, figure: null };
}

function figureOf({ paper, award, subject }: RegistrationListInput, unitId: string | null): Figure {
  return {
    campaignId: paper.campaign.id,
    phaseId: paper.phase?.id ?? null,
    unitId,
    sector: null,
    clusterId: null,
    what: 'registered',
    award: award.code,
    group: null,
    subject,
  };
}
