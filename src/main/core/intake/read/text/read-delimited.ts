import Papa from 'papaparse';
import type { WorkbookGrid } from '../grid.ts';
import { createCellBudget, createSheetBuilder } from '../grid-builder.ts';
import { Refusal } from '../refusal.ts';

const delimiters = ['\t', ';', ',', '|'];
const sampleLength = 100_000;
const sheetName = 'CSV';

/** Reads delimited text. Row numbers are those a spreadsheet program shows: a quoted line break does not start a row. */
export function readDelimited(text: string, oneColumnAllowed: boolean): WorkbookGrid {
  if (text.trim() === '') throw new Refusal('file.empty');
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared === null ? text : text.slice(declared[0].length);
  const delimiter = declared?.[1] ?? delimiterOf(body) ?? (oneColumnAllowed ? ',' : null);
  if (delimiter === null) throw new Refusal('file.not-a-spreadsheet');
  const sheet = createSheetBuilder(sheetName, false, createCellBudget());
  parse(body, delimiter).forEach((fields, offset) => {
    sheet.row(offset + 1, false);
    fields.forEach((field, column) => {
      if (field.trim() !== '') sheet.cell(column + 1, { type: 'text', value: field, text: field });
    });
  });
  return { format: 'csv', sheets: [sheet.finish()] };
}

/** The delimiter that gives most lines one and the same number of columns; null where none does: prose is no table. */
function delimiterOf(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of delimiters) {
    const score = tableScore(parse(sample, delimiter));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** Share of the rows with content that have the commonest width, weighed by that width; 0 under half of the rows. */
function tableScore(rows: readonly (readonly string[])[]): number {
  const widths = rows.filter((fields) => fields.some((field) => field.trim() !== '')).map((fields) => fields.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const share = count / widths.length;
    if (width > 1 && count > 1 && share >= 0.5) best = Math.max(best, share * Math.min(width, 12));
  }
  return best;
}

function parse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
}
