import type { Figure, Summary, SummaryRow } from '#shared/contract/figures.ts';
import type { ReportRequest } from '#shared/contract/reports.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import { type Block, type Paragraph, type ReportModel, type Row, textCell } from '../model.ts';
import { framed, type Paper, phaseLines } from '../paper.ts';
import { type FigurePlace, type SummaryColumn, summaryColumns, withDecimals } from './summary-columns.ts';
import { type SummaryGroup, summaryGroups } from './summary-groups.ts';

export interface RegistrationSummaryInput {
  paper: Paper;
  summary: Summary;
  /** A row a unit, in the order of printing. */
  units: SummaryRow[];
  groupBy: ReportRequest['groupBy'];
  /** The clusters in the order of printing, where `groupBy` is by cluster. */
  clusters: Pick<SummaryRow, 'key' | 'name'>[];
}

/**
 * Units down, awards across. Only what has something registered gets a column. Sub-totals and the total are sums of the
 * rows above them; a sum that is not the summary's own figure is refused, for one of the two would be wrong on paper.
 */
export function registrationSummary(input: RegistrationSummaryInput): ReportModel {
  const { paper, summary, units } = input;
  const columns = withDecimals(summaryColumns(summary, paper.awardTypes), units);
  return framed(paper, {
    fileName: messages.summaryFile(paper.campaign.year),
    orientation: 'landscape',
    heading: { kind: messages.summaryHeading(paper.campaign.year), abstract: phaseLines(paper) },
    body: summaryBody(input, columns),
  });
}

function summaryBody(input: RegistrationSummaryInput, columns: SummaryColumn[]): Block[] {
  const figures = columns.filter((column) => column.read !== null);
  if (figures.length === 0) return [remark(messages.nothingRegistered, 'body')];
  const abbreviations = figures.flatMap(({ abbreviation }) => (abbreviation === null ? [] : [abbreviation]));
  const table: Block = { kind: 'table', columns: columns.map(({ column }) => column), rows: tableRows(input, figures) };
  return abbreviations.length === 0
    ? [table]
    : [table, remark(messages.abbreviations([...new Set(abbreviations)].join('; ')), 'remark')];
}

function remark(text: string, style: Paragraph['style']): Paragraph {
  return { kind: 'paragraph', style, pieces: [{ text, figure: null }] };
}

function tableRows(input: RegistrationSummaryInput, figures: SummaryColumn[]): Row[] {
  const groups = summaryGroups(input.units, input.groupBy, input.clusters);
  const base = basePlace(input.paper);
  const rows: Row[] = [];
  for (const [index, group] of groups.entries()) {
    if (groups.length > 1) rows.push(sectionRow(index, group, figures.length));
    const first = rows.length;
    rows.push(...group.units.map((unit, place) => unitRow(unit, place + 1, { ...base, unitId: unit.key }, figures)));
    if (groups.length > 1) {
      const sums = group.units.map((_unit, place) => first + place);
      rows.push(
        sumRow(
          { kind: 'subtotal', label: messages.subtotal, sums, units: group.units },
          { ...base, ...group.where },
          figures,
        ),
      );
    }
  }
  const sums = rows.flatMap((row, index) => (row.kind === (groups.length > 1 ? 'subtotal' : 'data') ? [index] : []));
  const total = sumRow({ kind: 'total', label: messages.total, sums, units: input.units }, base, figures);
  refuseImbalance(total, input.summary, figures);
  return [...rows, total];
}

function basePlace({ campaign, phase }: Paper): FigurePlace {
  return { campaignId: campaign.id, phaseId: phase?.id ?? null, unitId: null, sector: null, clusterId: null };
}

function sectionRow(index: number, group: SummaryGroup, figureCount: number): Row {
  return { kind: 'section', cells: [textCell(roman(index + 1)), textCell(group.name, figureCount + 1)], sums: [] };
}

function unitRow(unit: SummaryRow, ordinal: number, place: FigurePlace, figures: SummaryColumn[]): Row {
  const cells = figures.map(({ read, what }) => numberCell(read?.(unit) ?? 0, { ...place, ...what }));
  return { kind: 'data', cells: [textCell(String(ordinal)), textCell(unit.name), ...cells], sums: [] };
}

interface Sum {
  kind: 'subtotal' | 'total';
  label: string;
  sums: number[];
  units: SummaryRow[];
}

function sumRow({ kind, label, sums, units }: Sum, place: FigurePlace, figures: SummaryColumn[]): Row {
  const cells = figures.map(({ read, what }) =>
    numberCell(
      units.reduce((sum, unit) => sum + (read?.(unit) ?? 0), 0),
      { ...place, ...what },
    ),
  );
  return { kind, cells: [textCell(label, 2), ...cells], sums };
}

function numberCell(value: number, figure: Figure): Row['cells'][number] {
  return { kind: 'number', value, figure };
}

function refuseImbalance(total: Row, summary: Summary, figures: SummaryColumn[]): void {
  for (const [index, { column, read }] of figures.entries()) {
    const cell = total.cells[index + 1];
    const own = read?.(summary) ?? 0;
    if (cell?.kind === 'number' && cell.value !== own) {
      throw new Error(`out of balance under ${column.heading.join(' ')}: units give ${cell.value}, the summary ${own}`);
    }
  }
}

const romanNumerals: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letters] of romanNumerals) {
    for (; rest >= size; rest -= size) text += letters;
  }
  return text;
}
