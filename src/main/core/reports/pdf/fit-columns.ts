import type { Cell, Column, Table } from '../model.ts';
import { cellText } from '../number-text.ts';
import type { PaperFonts } from '../typeface/paper-fonts.ts';
import { longestWord } from '../typeface/wrap.ts';

/** How a table is set: `parts` are the columns, by place, of each table that it is split into, with their widths in points. */
export interface Fit {
  fontSize: number;
  parts: { columns: number[]; widths: number[] }[];
}

/** Inside a cell, left and right together, its line included. */
export const cellPadding = 7;
const largest = 12;
/** Down to this size, smaller type is better than texts over several lines. */
const smallestWhole = 10.5;
const largestWrapped = 11;
const smallest = 8.5;
const step = 0.5;
/** A column of texts is not made narrower than this part of the page, unless its texts are shorter. */
const comfortablePart = 0.22;
/** So that a number does not break over a rounding. */
const air = 1;
/** A number in a wider column than this would be lost in it. */
const mostAir = 40;

interface Needs {
  /** Below this a word or a number would be cut. */
  least: number[];
  /** Nothing would be broken into lines. */
  whole: number[];
}

/**
 * The largest type at which no text wraps, otherwise at which no word is cut. Where even the smallest readable type does
 * not fit, the number columns are dealt out to several tables, each with the leading columns, groups kept whole where
 * they can be.
 */
export function fitColumns(table: Table, fonts: PaperFonts, width: number): Fit {
  const units = columnNeeds(table, fonts);
  const needsAt = (size: number): Needs => scaled(table.columns, units, size, width);
  const fontSize =
    sizes(largest, smallestWhole).find((size) => sum(needsAt(size).whole) <= width) ??
    sizes(largestWrapped, smallest).find((size) => sum(needsAt(size).least) <= width);
  if (fontSize !== undefined) {
    return { fontSize, parts: [partWidths(table.columns, [...table.columns.keys()], needsAt(fontSize), width)] };
  }
  const needs = needsAt(smallest);
  const parts = split(table.columns, needs.least, width);
  return { fontSize: smallest, parts: parts.map((columns) => partWidths(table.columns, columns, needs, width)) };
}

/** Sizes in points, largest first. */
function sizes(from: number, to: number): number[] {
  return Array.from({ length: (from - to) / step + 1 }, (_size, index) => from - index * step);
}

/** Widths at size 1, without padding. */
function columnNeeds(table: Table, fonts: PaperFonts): Needs {
  const least = table.columns.map((column) => headingNeed(table.columns, column, fonts));
  const whole = [...least];
  for (const row of table.rows) {
    const font = row.kind === 'data' ? fonts.regular : fonts.bold;
    for (const [index, cell] of placed(row.cells)) {
      const column = table.columns[index];
      if (column === undefined || (cell.kind === 'text' && cell.columns > 1)) continue;
      const text = cellText(cell, column);
      const textWidth = font.width(text, 1);
      whole[index] = Math.max(whole[index] ?? 0, textWidth);
      const need = column.kind === 'text' ? longestWord(text, font, 1) : textWidth;
      least[index] = Math.max(least[index] ?? 0, need);
    }
  }
  return { least, whole };
}

/** The cells with the column that each begins in. */
export function placed(cells: Cell[]): [number, Cell][] {
  let column = 0;
  return cells.map((cell) => {
    const place: [number, Cell] = [column, cell];
    column += cell.kind === 'text' ? cell.columns : 1;
    return place;
  });
}

function headingNeed(columns: Column[], column: Column, fonts: PaperFonts): number {
  const own = longestWord(column.heading.at(-1) ?? '', fonts.bold, 1);
  const outer = column.heading.slice(0, -1).map((text, level) => {
    const under = columns.filter((other) => other.heading.length > level + 1 && other.heading[level] === text).length;
    return longestWord(text, fonts.bold, 1) / Math.max(under, 1);
  });
  return Math.max(own, ...outer);
}

function scaled(columns: Column[], units: Needs, fontSize: number, pageWidth: number): Needs {
  const size = (width: number): number => width * fontSize + cellPadding + air;
  const ordinalAir = (index: number): number => (columns[index]?.kind === 'ordinal' ? 4 : 0);
  const whole = units.whole.map((width, index) => size(width) + ordinalAir(index));
  const least = units.least.map((width, index) => {
    const comfortable = columns[index]?.kind === 'text' ? Math.min(whole[index] ?? 0, comfortablePart * pageWidth) : 0;
    return Math.max(size(width), comfortable) + ordinalAir(index);
  });
  return { least, whole };
}

/** Numbers get their least and a little air, texts what is left, in their shares and no more than they can use. */
function partWidths(all: Column[], columns: number[], needs: Needs, width: number): Fit['parts'][number] {
  const least = columns.map((index) => needs.least[index] ?? 0);
  const free = Math.max(0, width - sum(least));
  const shares = columns.map((index) => all[index]?.share ?? 0);
  const wanted = columns.map((index, place) =>
    (shares[place] ?? 0) === 0 ? 0 : Math.max(0, (needs.whole[index] ?? 0) - (least[place] ?? 0)),
  );
  const given = shareOut(free, wanted, shares);
  const ofKind = (kind: Column['kind']): number => columns.filter((index) => all[index]?.kind === kind).length;
  const numbers = ofKind('number');
  const texts = ofKind('text');
  const rest = free - sum(given);
  const numberAir = texts === 0 ? rest / Math.max(numbers, 1) : Math.min(rest / (numbers + texts), mostAir);
  const textAir = (rest - numberAir * numbers) / Math.max(texts, 1);
  const extra = { ordinal: 0, number: numberAir, text: textAir };
  const widths = columns.map((index, place) => {
    const even = extra[all[index]?.kind ?? 'ordinal'];
    return (least[place] ?? 0) + (given[place] ?? 0) + even - cellPadding;
  });
  return { columns, widths };
}

/** Gives every wish its part of what there is; what one does not need goes to the others. */
function shareOut(free: number, wanted: number[], shares: number[]): number[] {
  const open = [...wanted.keys()].filter((index) => (wanted[index] ?? 0) > 0);
  const perShare = free / sum(open.map((index) => shares[index] ?? 0));
  const content = open.filter((index) => (wanted[index] ?? 0) <= perShare * (shares[index] ?? 0));
  if (content.length === 0) {
    return wanted.map((wish, index) => (wish > 0 ? perShare * (shares[index] ?? 0) : 0));
  }
  const taken = sum(content.map((index) => wanted[index] ?? 0));
  const others = wanted.map((wish, index) => (content.includes(index) ? 0 : wish));
  const rest = shareOut(free - taken, others, shares);
  return rest.map((gift, index) => (content.includes(index) ? (wanted[index] ?? 0) : gift));
}

/**
 * The leading columns repeat in every part; a group that fits into one part is not torn. No more parts than are needed, and
 * these as even as they can be.
 */
function split(columns: Column[], least: number[], width: number): number[][] {
  const leading = [...columns.keys()].filter((index) => columns[index]?.kind !== 'number');
  const room = width - sum(leading.map((index) => least[index] ?? 0));
  const fewest = dealOut(columns, least, room);
  let parts = fewest;
  for (let tighter = room - evenStep; tighter > 0; tighter -= evenStep) {
    const tried = dealOut(columns, least, tighter);
    if (tried.length > fewest.length || torn(columns, tried) > torn(columns, fewest)) break;
    parts = tried;
  }
  return parts.map((part) => [...leading, ...part]);
}

const evenStep = 4;

/** How many groups do not stand whole in one part. */
function torn(columns: Column[], parts: number[][]): number {
  const whole = groups(columns).filter((group) => parts.some((part) => group.every((index) => part.includes(index))));
  return groups(columns).length - whole.length;
}

function dealOut(columns: Column[], least: number[], room: number): number[][] {
  const parts: number[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const group of groups(columns)) {
    const groupWidth = sum(group.map((index) => least[index] ?? 0));
    if (filled + groupWidth > room && groupWidth <= room) filled = Number.POSITIVE_INFINITY;
    for (const index of group) {
      const need = least[index] ?? 0;
      if (filled + need > room) {
        parts.push([]);
        filled = 0;
      }
      parts.at(-1)?.push(index);
      filled += need;
    }
  }
  return parts;
}

function groups(columns: Column[]): number[][] {
  const result: { name: string | undefined; columns: number[] }[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.kind !== 'number') continue;
    const name = column.heading.length > 1 ? column.heading[0] : undefined;
    const last = result.at(-1);
    if (last && name !== undefined && last.name === name) last.columns.push(index);
    else result.push({ name, columns: [index] });
  }
  return result.map((group) => group.columns);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
