import type { Figure, Summary, SummaryRow } from '#shared/contract/figures.ts';
import type { AwardType } from '#shared/domain/awards.ts';
import type { Subject } from '#shared/domain/records.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';
import type { Column } from '../model.ts';
import { decimalsNeeded } from '../number-text.ts';

export type FigurePlace = Pick<Figure, 'campaignId' | 'phaseId' | 'unitId' | 'sector' | 'clusterId'>;
type Figures = Pick<Summary | SummaryRow, 'awards' | 'initiatives' | 'works'>;

/** A column and how its number is read off the figures of a unit or of all; `read` null for ordinal and name. */
export interface SummaryColumn {
  column: Column;
  read: ((figures: Figures) => number) | null;
  what: Pick<Figure, 'what' | 'award' | 'group' | 'subject'>;
  /** `CSTĐCS: Chiến sĩ thi đua cơ sở` where the heading is short for the name. */
  abbreviation: string | null;
}

const million = 1e6;

/** Ordinal and unit, then every award that has something registered in the order of the catalogue, then initiatives and works. */
export function summaryColumns(summary: Summary, awardTypes: AwardType[]): SummaryColumn[] {
  return [
    leadingColumn([messages.ordinal], 'ordinal'),
    leadingColumn([messages.unit], 'text'),
    ...awardColumns(summary, awardTypes, 'individual', messages.individuals),
    ...awardColumns(summary, awardTypes, 'collective', messages.collectives),
    ...(summary.initiatives.count > 0
      ? [itemColumn([messages.initiatives], 'initiatives', (of) => of.initiatives.count)]
      : []),
    ...worksColumns(summary),
  ];
}

function leadingColumn(heading: string[], kind: 'ordinal' | 'text'): SummaryColumn {
  return {
    column: { heading, kind, share: kind === 'text' ? 1 : 0, scale: 1, decimals: 0 },
    read: null,
    what: { what: 'registered', award: null, group: null, subject: null },
    abbreviation: null,
  };
}

function awardColumns(summary: Summary, types: AwardType[], subject: Subject, group: string): SummaryColumn[] {
  return types.flatMap((type) => {
    const read = (figures: Figures): number =>
      figures.awards
        .filter((entry) => entry.award === type.code && entry.subject === subject)
        .reduce((sum, entry) => sum + entry.registered, 0);
    if (read(summary) === 0) return [];
    const short = type.aliases[0] ?? type.name;
    return [
      {
        column: numberColumn([group, short]),
        read,
        what: { what: 'registered', award: type.code, group: null, subject },
        abbreviation: short === type.name || type.name.startsWith(short) ? null : `${short}: ${type.name}`,
      } satisfies SummaryColumn,
    ];
  });
}

function worksColumns(summary: Summary): SummaryColumn[] {
  const { count, valueVnd } = summary.works;
  if (count === 0 && valueVnd === 0) return [];
  return [
    itemColumn([messages.works, messages.worksCount], 'works', (figures) => figures.works.count),
    itemColumn([messages.works, messages.worksValue], 'works', (figures) => figures.works.valueVnd, million),
  ];
}

function itemColumn(
  heading: string[],
  what: 'initiatives' | 'works',
  read: (figures: Figures) => number,
  scale = 1,
): SummaryColumn {
  return {
    column: { ...numberColumn(heading), scale },
    read,
    what: { what, award: null, group: null, subject: null },
    abbreviation: null,
  };
}

function numberColumn(heading: string[]): Column {
  return { heading, kind: 'number', share: 0, scale: 1, decimals: 0 };
}

/** The columns with as many decimals as their values need. */
export function withDecimals(columns: SummaryColumn[], units: SummaryRow[]): SummaryColumn[] {
  return columns.map((entry) => {
    const { column, read } = entry;
    if (read === null || column.scale === 1) return entry;
    return { ...entry, column: { ...column, decimals: decimalsNeeded(units.map(read), column.scale) } };
  });
}
