/** A list of units as it stands in a workbook: what a row says, whoever wrote it. */
export type ListField =
  | 'code'
  | 'name'
  | 'shortName'
  | 'kind'
  | 'sector'
  | 'parent'
  | 'cluster'
  | 'expected'
  | 'yearBasis'
  | 'commune'
  | 'address'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'foundedOn'
  | 'countedOn'
  | 'workforce'
  | 'members'
  | 'women'
  | 'aliases'
  | 'note'
  | 'sectorState'
  | 'sectorDomestic'
  | 'sectorForeign';

/** The columns of the office's own list, in order; the widths in characters. */
export const listColumns = [
  ['code', 14],
  ['name', 44],
  ['shortName', 20],
  ['kind', 24],
  ['sector', 24],
  ['parent', 34],
  ['cluster', 24],
  ['expected', 10],
  ['yearBasis', 16],
  ['commune', 24],
  ['address', 34],
  ['contactName', 24],
  ['contactPhone', 16],
  ['contactEmail', 24],
  ['foundedOn', 16],
  ['countedOn', 16],
  ['workforce', 12],
  ['members', 12],
  ['women', 12],
  ['aliases', 40],
  ['note', 34],
] as const satisfies readonly (readonly [ListField, number])[];

export interface ListRow {
  /** The row in the sheet, from 1. */
  row: number;
  texts: Partial<Record<ListField, string>>;
}

export interface UnitList {
  sheet: string;
  fields: ListField[];
  rows: ListRow[];
}

/** What a list is written of: a text a column, in the order of `listColumns`. */
export interface ListToWrite {
  title: string;
  sheet: string;
  heads: { text: string; width: number }[];
  rows: (string | number)[][];
}
