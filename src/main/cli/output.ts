import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const width = (text: string) => [...graphemes.segment(text)].length;

export type TableCell = string | number;

/** Columns aligned for a terminal: numbers to the right in Vietnamese digits, a zero as a dash. */
export function formatTable(head: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  const written = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? (cell === 0 ? '–' : formatVietnameseNumber(cell)) : cell)),
  );
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const widths = head.map((title, column) => Math.max(width(title), ...written.map((row) => width(row[column] ?? ''))));
  const pad = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(text)));
    return numeric[column] ? space + text : text + space;
  };
  const line = (cells: readonly string[]) => cells.map(pad).join('  ').trimEnd();
  return [line(head), widths.map((size) => '-'.repeat(size)).join('  '), ...written.map(line)].join('\n');
}

/** A bar on standard error, only on a terminal, only once a second has gone by; `end` wipes it out. */
export function progressBar(label: string) {
  const stream = process.stderr;
  const begun = performance.now();
  let shownAt = 0;
  return {
    show(done: number, total: number) {
      const now = performance.now();
      if (!stream.isTTY || now - begun < 1000 || now - shownAt < 100) return;
      shownAt = now;
      const filled = total === 0 ? 0 : Math.round((done / total) * 30);
      stream.write(`\r${label} [${'█'.repeat(filled)}${' '.repeat(30 - filled)}] ${done}/${total}`);
    },
    end() {
      if (shownAt > 0) stream.write(`\r${' '.repeat(label.length + 60)}\r`);
    },
  };
}
