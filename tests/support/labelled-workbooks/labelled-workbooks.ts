import * as countedApart from './counted-apart.ts';
import * as counts from './counts.ts';
import * as districtCounts from './district-counts.ts';
import * as districts from './districts.ts';
import * as doubtful from './doubtful.ts';
import type { LabelledTable, LabelledWorkbook } from './draft.ts';
import * as items from './items.ts';
import * as letters from './letters.ts';
import * as lists from './lists.ts';
import * as matrices from './matrices.ts';
import * as proposals from './proposals.ts';
import * as sections from './sections.ts';
import * as unusual from './unusual.ts';

const layouts = [
  lists,
  matrices,
  sections,
  counts,
  items,
  proposals,
  letters,
  doubtful,
  districts,
  districtCounts,
  countedApart,
  unusual,
];

/** Every workbook of the set, with what it holds as its writer meant it. Always the same. */
export function labelledWorkbooks(): LabelledWorkbook[] {
  return layouts
    .flatMap((layout) => Object.values(layout).flatMap((make: () => LabelledWorkbook[]) => make()))
    .toSorted((one, other) => one.file.localeCompare(other.file, 'en'));
}

const namesNoSheet = new Set(['csv-semicolon', 'csv-comma', 'csv-utf16', 'csv-windows-1258', 'tsv', 'html']);

/** The set's truth.json: a file a line and a record a line, so that a change is seen where it is. */
export function truthJson(workbooks: readonly LabelledWorkbook[]): string {
  const files = workbooks.map(({ file, campaign, unit, expect, acceptable, layout, about, sheets, format }) => {
    const open = namesNoSheet.has(format);
    const tables = sheets.flatMap((sheet) =>
      sheet.tables.map((table) => ({ ...table, ...(open ? { sheet: null } : {}) })),
    );
    const facts = { file, layout, about, campaign, unit, expect, ...(acceptable?.length ? { acceptable } : {}) };
    return `${JSON.stringify(facts).slice(0, -1)},"tables":[${tables.map(tableJson).join(',')}]}`;
  });
  return `{"set":"workbooks","files":[\n${files.join(',\n')}\n]}\n`;
}

function tableJson({ records, ...table }: LabelledTable): string {
  const lines = records.map((record) => `\n ${JSON.stringify(record)}`);
  return `${JSON.stringify(table).slice(0, -1)},"records":[${lines.join(',')}]}`;
}
