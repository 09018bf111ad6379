import { columnLetter } from '#shared/domain/columns.ts';
import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import { NotEditable } from './package-edit.ts';
import type { MarkedCell } from './return-note.ts';
import {
  applyEdits,
  attributeIn,
  childrenOf,
  elementOf,
  escapeXml,
  insertInto,
  tagsOf,
  unescapeXml,
  type XmlEdit,
  type XmlElement,
} from './xml-edits.ts';

export const emptyComments = (namespace: string): string =>
  `<comments xmlns="${namespace}"><authors/><commentList/></comments>`;

/**
 * Adds a comment to each cell (ECMA-376 part 1, 18.7). A cell that has a comment already keeps it, with ours under it:
 * one cell carries one comment. Answers the cells whose comment is new and wants a shape.
 */
export function addComments(xml: string, cells: readonly MarkedCell[]): { xml: string; added: MarkedCell[] } {
  const authors = elementOf(xml, 'authors');
  const list = elementOf(xml, 'commentList');
  if (authors === null || list === null) throw new NotEditable('comments without authors or list');
  const prefix = list.tag.name.slice(0, list.tag.name.indexOf(':') + 1);
  const author = authorNumber(xml, authors);
  const known = commentsByReference(xml, list);
  const edits: XmlEdit[] = [];
  const added: MarkedCell[] = [];
  let written = '';
  for (const cell of cells) {
    const reference = `${columnLetter(cell.column)}${cell.row}`;
    const existing = known.get(reference);
    if (existing !== undefined) {
      edits.push(insertInto(xml, existing, runs(prefix, cell, '\n\n')));
      continue;
    }
    added.push(cell);
    written += `<${prefix}comment ref="${reference}" authorId="${author.number}"><${prefix}text>${runs(prefix, cell, '')}</${prefix}text></${prefix}comment>`;
  }
  if (written !== '') {
    edits.push(insertInto(xml, list, written));
    if (author.isNew) {
      edits.push(insertInto(xml, authors, `<${prefix}author>${escapeXml(messages.author)}</${prefix}author>`));
    }
  }
  return { xml: applyEdits(xml, edits), added };
}

function authorNumber(xml: string, authors: XmlElement): { number: number; isNew: boolean } {
  const names = childrenOf(xml, authors).map(({ tag, end }) => {
    const content = xml.slice(tag.end, end);
    return unescapeXml(content.slice(0, Math.max(0, content.lastIndexOf('</'))));
  });
  const number = names.indexOf(messages.author);
  return number < 0 ? { number: names.length, isNew: true } : { number, isNew: false };
}

/** The `text` element of each comment. */
function commentsByReference(xml: string, list: XmlElement): Map<string, XmlElement> {
  const known = new Map<string, XmlElement>();
  for (const { tag } of childrenOf(xml, list)) {
    const reference = attributeIn(tag, 'ref');
    const text = elementOf(xml, 'text', tag.end);
    if (reference !== null && text !== null) known.set(reference, text);
  }
  return known;
}

function runs(prefix: string, cell: MarkedCell, before: string): string {
  const run = (bold: boolean, text: string): string =>
    `<${prefix}r><${prefix}rPr>${bold ? `<${prefix}b/>` : ''}<${prefix}sz val="10"/><${prefix}rFont val="Tahoma"/><${prefix}family val="2"/></${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
  const lines = cell.notes.map(({ wrong, todo }) => [wrong, todo].filter((part) => part !== '').join('\n'));
  return run(true, `${before}${messages.author}:\n`) + run(false, lines.join('\n\n'));
}

const vmlNamespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const noteShapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Each sheet's shapes are numbered in a block of 1,024 of their own, which `o:idmap` names. */
const shapesInBlock = 1024;

/** A drawing for a sheet's comments; `block` is taken by no other drawing of the workbook. */
export const emptyDrawing = (block: number): string =>
  `<xml ${vmlNamespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`;

/** The blocks of shape numbers that a drawing takes. */
export function blocksOf(drawing: string): number[] {
  const blocks = [...tagsOf(drawing)]
    .filter(({ local }) => local === 'idmap')
    .flatMap((tag) => (attributeIn(tag, 'data') ?? '').split(',').map(Number));
  return blocks.filter((block) => Number.isInteger(block));
}

/** Adds the shapes in which Excel shows comments: the drawing itself may be of the loose XML that VML is. */
export function addShapes(drawing: string, cells: readonly MarkedCell[]): string {
  const end = drawing.lastIndexOf('</xml>');
  if (end < 0) throw new NotEditable('a drawing that is not VML');
  const [block = 1] = blocksOf(drawing);
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(block * shapesInBlock, ...numbers) + 1;
  const root = drawing.slice(0, drawing.indexOf('>', drawing.indexOf('<xml')));
  const declared = ['v', 'o', 'x'].every((prefix) => root.includes(`xmlns:${prefix}=`));
  if (!declared) throw new NotEditable('a drawing with other prefixes');
  const type = drawing.includes('id="_x0000_t202"') ? '' : noteShapeType;
  const shapes = cells.map((cell, index) => noteShape(cell, first + index)).join('');
  return drawing.slice(0, end) + type + shapes + drawing.slice(end);
}

function noteShape({ row, column, notes }: MarkedCell, number: number): string {
  const height = Math.min(14, 4 + 3 * notes.length);
  const anchor = [column, 15, Math.max(0, row - 2), 4, column + 4, 15, Math.max(0, row - 2) + height, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:96pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
