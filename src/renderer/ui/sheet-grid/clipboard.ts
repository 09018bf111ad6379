/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds a tab, a line or a quote. */
export function formatCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(formatCell).join('\t')).join('\r\n');
}

function formatCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The inverse: cells of a pasted text, every row as long as the longest. A quote counts only at the start of a cell and
 * when another closes it; the line end after the last row makes no row.
 */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  for (let ended = false; !ended; ) {
    const { cell, next } =
      text[place] === '"' ? (quotedCell(text, place) ?? plainCell(text, place)) : plainCell(text, place);
    row.push(cell);
    const sign = text[next];
    place = next + (sign === '\r' && text[next + 1] === '\n' ? 2 : 1);
    ended = sign === undefined;
    if (sign === '\t') continue;
    rows.push(row);
    row = [];
    ended ||= place >= text.length;
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

interface ParsedCell {
  cell: string;
  next: number;
}

const cellEnd = /[\t\r\n]/g;

function plainCell(text: string, start: number): ParsedCell {
  cellEnd.lastIndex = start;
  const next = cellEnd.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, next), next };
}

/** Null where no quote closes the cell before a tab, a line end or the end of the text. */
function quotedCell(text: string, start: number): ParsedCell | null {
  for (let place = text.indexOf('"', start + 1); place >= 0; place = text.indexOf('"', place + 2)) {
    if (text[place + 1] === '"') continue;
    const sign = text[place + 1];
    if (sign !== undefined && sign !== '\t' && sign !== '\r' && sign !== '\n') return null;
    return { cell: text.slice(start + 1, place).replaceAll('""', '"'), next: place + 1 };
  }
  return null;
}
