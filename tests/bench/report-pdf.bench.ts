/**
 * The summary of 600 units as PDF, from figures to bytes, against pdfmake given the bare texts of the same table in the
 * same type: one table that pdfmake breaks over pages itself. Each run is a process of its own, so that peak memory is its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { TableCell } from 'pdfmake/interfaces';
import { registrationSummary } from '#core/reports/builders/registration-summary.ts';
import { cellText } from '#core/reports/number-text.ts';
import { renderPdf } from '#core/reports/pdf/render.ts';
import { headerRows } from '#core/reports/table-header.ts';
import { paperFonts } from '#core/reports/typeface/paper-fonts.ts';
import { renderXlsx } from '#core/reports/xlsx/render.ts';
import { bacKanAwards, summaryInput } from '#tests/support/report-data.ts';

const resources = fileURLToPath(new URL('../../resources', import.meta.url));
const runs = 3;
const input = { units: 600, awards: bacKanAwards };

const variants: Record<string, { label: string; make: () => Promise<Uint8Array> }> = {
  paper: {
    label: 'the paper (model, layout, PDF)',
    make: () => renderPdf([registrationSummary(summaryInput(input))], resources),
  },
  bare: { label: 'pdfmake, bare table', make: barePdf },
  workbook: {
    label: 'the same as a workbook (exceljs)',
    make: () => renderXlsx([registrationSummary(summaryInput(input))], resources),
  },
};

async function barePdf(): Promise<Uint8Array> {
  const table = registrationSummary(summaryInput(input)).body.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('the summary has no table');
  const empty = (): TableCell[] => table.columns.map(() => '');
  const header = headerRows(table.columns).map((row) => {
    const cells = empty();
    for (const cell of row) cells[cell.column] = { text: cell.text, colSpan: cell.columns, rowSpan: cell.rows };
    return cells;
  });
  const body = table.rows.map((row) => {
    const cells = empty();
    let at = 0;
    for (const cell of row.cells) {
      const column = table.columns[at];
      const span = cell.kind === 'text' ? cell.columns : 1;
      if (column !== undefined) cells[at] = { text: cellText(cell, column), colSpan: span };
      at += span;
    }
    return cells;
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Paper: paperFonts(resources).files });
  const widths = table.columns.map((column) => (column.kind === 'text' ? 150 : 'auto'));
  return await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      defaultStyle: { font: 'Paper', fontSize: 9 },
      content: [{ table: { headerRows: header.length, dontBreakRows: true, widths, body: [...header, ...body] } }],
    })
    .getBuffer();
}

interface Measure {
  seconds: number;
  /** Of all threads together; steadier than the clock on a busy machine. */
  processorSeconds: number;
  megabytes: number;
  bytes: number;
}

async function measure(name: string): Promise<Measure> {
  const variant = variants[name];
  if (variant === undefined) throw new Error(`no variant ${name}`);
  const start = performance.now();
  const before = process.cpuUsage();
  const { length } = await variant.make();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  return {
    seconds,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    bytes: length,
  };
}

function inOwnProcess(name: string): Measure {
  const answer: Measure = JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' }),
  );
  return answer;
}

const [only] = process.argv.slice(2);
if (only === undefined) {
  for (const [name, { label }] of Object.entries(variants)) {
    const measures = Array.from({ length: runs }, () => inOwnProcess(name));
    const median = measures.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs / 2)];
    if (median === undefined) continue;
    const { seconds, processorSeconds, megabytes, bytes } = median;
    console.log(
      `summary of 600 units, ${label}: ${seconds.toFixed(2)} s (processor ${processorSeconds.toFixed(2)} s), peak ${megabytes.toFixed(0)} MB, ${(bytes / 1024).toFixed(0)} KB`,
    );
  }
} else {
  console.log(JSON.stringify(await measure(only)));
}
