import type { Figure } from '#shared/contract/figures.ts';

/**
 * A report before it is a PDF or a workbook: what it says and in which order, without any measure. Every number that was
 * counted carries the figure it came from. All texts are Vietnamese and NFC.
 */
export interface ReportModel {
  /** File name without its ending: letters without accents, spaces and hyphens. */
  fileName: string;
  /** Of the document's properties. */
  title: string;
  /** UTC instant; the only time that the document knows, so that one model always gives the same bytes. */
  createdAt: string;
  orientation: 'portrait' | 'landscape';
  letterhead: LetterheadLines;
  /** The kind of paper and what it is about; null for a letter, which says so under its number (`letterhead.subject`). */
  heading: { kind: string; abstract: string[] } | null;
  /** `Kính gửi: …` of a letter; null for other papers. */
  addressee: string | null;
  body: Block[];
  recipients: string[];
  signature: { authority: string; signerTitle: string; signerName: string };
}

/** The lines over every official paper. `number` leaves room to write the number in. */
export interface LetterheadLines {
  superior: string;
  issuer: string;
  country: string;
  motto: string;
  number: string;
  /** `V/v …`, what a letter is about; null for other papers. */
  subject: string | null;
  placeAndDate: string;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** `unit-of-measure` stands right over a table, `remark` small under it, `closing` directly before the signature. */
  style: 'body' | 'unit-of-measure' | 'remark' | 'closing';
  pieces: Piece[];
}

export interface Piece {
  text: string;
  figure: Figure | null;
}

export interface Table {
  kind: 'table';
  columns: Column[];
  rows: Row[];
}

export interface Column {
  /** Header texts, outermost first; neighbours under one outer text share its cell. */
  heading: string[];
  kind: 'ordinal' | 'text' | 'number';
  /** Of a text column: its part of the width that is left over. */
  share: number;
  /** What one printed unit is in the cells' own: 1e6 prints đồng as triệu đồng. */
  scale: number;
  /** Decimals that print every value of the column exactly. */
  decimals: number;
}

/**
 * `section` names the rows under it. `sums` lists the rows, by their place in the table, whose numbers a sub-total or the
 * total adds; a table is always so ordered that they stand above.
 */
export interface Row {
  kind: 'section' | 'data' | 'subtotal' | 'total';
  cells: Cell[];
  sums: number[];
}

export type Cell = { kind: 'text'; text: string; columns: number } | { kind: 'number'; value: number; figure: Figure };

export function textCell(text: string, columns = 1): Cell {
  return { kind: 'text', text: text.normalize('NFC'), columns };
}
