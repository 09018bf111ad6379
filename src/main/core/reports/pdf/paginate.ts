import type { Row } from '../model.ts';

/** Heights in points: of each row, of a page's room for rows after the repeated header, and of what ends the last page. */
export interface PageRoom {
  heights: number[];
  first: number;
  others: number;
  /** What follows the table and should not stand on a page of its own: notes and the signature. */
  tail: number;
}

/**
 * The first row of each page. A section stays with the row under it, a sum with the row above it, and the last rows with
 * what ends the document, so that no page holds a lonely heading, sum or signature.
 */
export function paginate(rows: Pick<Row, 'kind'>[], room: PageRoom): number[] {
  const starts = [0];
  let left = room.first;
  const tail = Math.min(room.tail, room.others / 2);
  for (const chunk of chunks(rows)) {
    const last = chunk.end === rows.length;
    const height = chunk.height(room.heights) + (last ? tail : 0);
    if (height > left && chunk.start > (starts.at(-1) ?? 0)) {
      starts.push(chunk.start);
      left = room.others;
    }
    left -= height;
  }
  return starts;
}

interface Chunk {
  start: number;
  end: number;
  height(heights: number[]): number;
}

function chunks(rows: Pick<Row, 'kind'>[]): Chunk[] {
  const starts = [...rows.keys()].filter((index) => index === 0 || !stays(rows, index));
  return starts.map((start, place) => {
    const end = starts[place + 1] ?? rows.length;
    return { start, end, height: (heights) => heights.slice(start, end).reduce((sum, height) => sum + height, 0) };
  });
}

/** Whether the row may not begin a page. */
function stays(rows: Pick<Row, 'kind'>[], index: number): boolean {
  const kind = rows[index]?.kind;
  if (rows[index - 1]?.kind === 'section' || kind === 'subtotal' || kind === 'total') return true;
  const isLast = index === rows.length - 1;
  return isLast && rows[index - 1]?.kind === 'data';
}
