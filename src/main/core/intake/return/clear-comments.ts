import { columnNumber } from '#shared/domain/columns.ts';
import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import {
  applyEdits,
  attributeIn,
  childrenOf,
  elementOf,
  tagsOf,
  unescapeXml,
  type XmlEdit,
  type XmlElement,
} from './xml-edits.ts';

/** A cell of which the comment is gone. Rows and columns count from 1. */
export interface ClearedCell {
  row: number;
  column: number;
}

const heading = `${messages.author}:`;

/**
 * Takes what earlier returns wrote from the comments of a sheet: comments of ours, and our lines under the unit's own.
 * Other programs forget authors, so that the name at the start of our lines tells them. Answers the cells left without one.
 */
export function withoutOurComments(xml: string): { xml: string; cleared: ClearedCell[] } {
  const list = elementOf(xml, 'commentList');
  if (list === null || list.tag.kind === 'empty') return { xml, cleared: [] };
  const edits: XmlEdit[] = [];
  const cleared: ClearedCell[] = [];
  for (const { tag, end } of childrenOf(xml, list)) {
    const text = elementOf(xml, 'text', tag.end);
    const ours = text === null || text.end > end ? null : startOfOurs(xml, text);
    if (text === null || ours === null) continue;
    const reference = /^([A-Z]+)(\d+)$/.exec(attributeIn(tag, 'ref') ?? '');
    if (ours > text.tag.end) edits.push({ start: ours, end: text.contentEnd, text: '' });
    else if (reference !== null) {
      edits.push({ start: tag.start, end, text: '' });
      cleared.push({ column: columnNumber(reference[1] ?? ''), row: Number(reference[2]) });
    }
  }
  return { xml: applyEdits(xml, edits), cleared };
}

/** Where in a comment the runs that we wrote begin. */
function startOfOurs(xml: string, text: XmlElement): number | null {
  for (const { tag, end } of childrenOf(xml, text)) {
    const run = xml.slice(tag.start, end);
    if (
      unescapeXml(run.replaceAll(/<[^>]*>/g, ''))
        .trim()
        .startsWith(heading)
    )
      return tag.start;
  }
  return null;
}

/** Takes the shapes of the cleared comments from the drawing that shows them. */
export function withoutShapes(drawing: string, cleared: readonly ClearedCell[]): string {
  const gone = new Set(cleared.map(({ row, column }) => `${row - 1}:${column - 1}`));
  return drawing.replaceAll(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => (gone.has(placeOf(shape)) ? '' : shape));
}

function placeOf(shape: string): string {
  const valueOf = (name: string): string => {
    const tag = [...tagsOf(shape)].find(({ local, kind }) => local === name && kind === 'open');
    return tag === undefined ? '' : (/^\s*(\d+)/.exec(shape.slice(tag.end))?.[1] ?? '');
  };
  return `${valueOf('Row')}:${valueOf('Column')}`;
}
