import { intakeReturn as messages } from '#shared/messages/vi/intake-return.ts';
import type { WorkbookGrid } from '../read/grid.ts';
import { withoutOurComments, withoutShapes } from './clear-comments.ts';
import { addComments, addShapes, blocksOf, emptyComments, emptyDrawing } from './comments-part.ts';
import { isReturnList } from './list-place.ts';
import { listHeaderRow, listSheet } from './list-sheet.ts';
import { markedCells } from './marked-cells.ts';
import { declaration, NotEditable, openPackageEdit, type PackageEdit } from './package-edit.ts';
import { writeReturnMark } from './return-mark.ts';
import type { MarkedCell, ReturnNote } from './return-note.ts';
import { colourCells, legacyDrawingOf, withLegacyDrawing, withoutChoice, withoutColours } from './sheet-part.ts';
import { editStyles, emptyStyles } from './styles-part.ts';
import { freeSheetName, sheetEntries, withFirstSheet } from './workbook-part.ts';
import { attributeIn, tagsOf } from './xml-edits.ts';

export interface Annotation {
  fileName: string;
  /** Hash of the file that is returned, by which its correction is known again. */
  sha256: string;
  notes: readonly ReturnNote[];
}

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/**
 * The unit's own workbook with its wrong cells coloured and commented and a list of them in front. Only what must change
 * changes: every other part, and every other byte of the parts that do, stays as the unit sent it.
 * Throws {@link NotEditable} where the package is not built as the standard says.
 */
export async function annotatePackage(
  bytes: Uint8Array,
  grid: WorkbookGrid,
  annotation: Annotation,
): Promise<Uint8Array> {
  const book = await openPackageEdit(bytes);
  const place = placeOf(book);
  const stylesPart = requireStyles(book, place);
  const styles = editStyles(book.text(stylesPart));
  const bySheet = Map.groupBy(annotation.notes, ({ sheet }) => sheet);
  for (const [name, part] of worksheetParts(book, place)) {
    const sheet = grid.sheets.find((candidate) => candidate.name.trim() === name.trim());
    const cells = sheet === undefined ? [] : markedCells(sheet, bySheet.get(sheet.name) ?? []);
    const before = book.text(part);
    clearComments(book, part, before);
    const after = colourCells(withoutChoice(withoutColours(before, styles)), cells, styles);
    if (after !== before) book.write(part, after);
    if (cells.length > 0) writeComments(book, place, part, cells);
  }
  writeList(book, place, grid, { ...annotation, styles });
  book.write(stylesPart, styles.finish());
  writeReturnMark(book, annotation.sha256, place.relationshipBase);
  return book.bytes();
}

interface WorkbookPlace {
  workbookPart: string;
  /** What relationship types begin with: transitional and strict files differ. */
  relationshipBase: string;
  relationshipNamespace: string;
  /** Namespace of the spreadsheet's own elements. */
  namespace: string;
}

function placeOf(book: PackageEdit): WorkbookPlace {
  const relation = book.relationships('').find(({ type }) => type === 'officeDocument');
  const workbookPart = relation?.target ?? 'xl/workbook.xml';
  if (!book.has(workbookPart)) throw new NotEditable('no workbook');
  const written = /Type\s*=\s*["']([^"']*\/)officeDocument["']/.exec(book.text('_rels/.rels'))?.[1];
  const relationshipBase = written ?? transitional;
  const [root] = tagsOf(book.text(workbookPart));
  const prefix = root === undefined ? '' : root.name.slice(0, Math.max(0, root.name.indexOf(':')));
  const namespace = root && attributeIn(root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  if (typeof namespace !== 'string') throw new NotEditable('a workbook without a namespace');
  return { workbookPart, relationshipBase, relationshipNamespace: relationshipBase.replace(/\/$/, ''), namespace };
}

function requireStyles(book: PackageEdit, { workbookPart, relationshipBase, namespace }: WorkbookPlace): string {
  const known = book.relationships(workbookPart).find(({ type, target }) => type === 'styles' && book.has(target));
  if (known !== undefined) return known.target;
  const part = freePart(book, 'xl/styles', '.xml');
  book.write(part, declaration + emptyStyles(namespace));
  book.relate(workbookPart, `${relationshipBase}styles`, part);
  book.declareType(part, `${spreadsheetType}styles+xml`);
  return part;
}

/** Sheet name → part, for the sheets that hold cells. */
function worksheetParts(book: PackageEdit, { workbookPart }: WorkbookPlace): Map<string, string> {
  const relationships = book.relationships(workbookPart);
  const parts = new Map<string, string>();
  for (const { name, relationshipId } of sheetEntries(book.text(workbookPart))) {
    const relationship = relationships.find(({ id }) => id === relationshipId);
    if (relationship === undefined || !book.has(relationship.target)) throw new NotEditable(`no part of ${name}`);
    if (relationship.type === 'worksheet') parts.set(name, relationship.target);
  }
  return parts;
}

/** What an earlier return said is said no more, with the shapes in which it was shown. */
function clearComments(book: PackageEdit, part: string, sheet: string): void {
  const relationships = book.relationships(part);
  const comments = relationships.find(({ type, target }) => type === 'comments' && book.has(target))?.target;
  if (comments === undefined) return;
  const before = book.text(comments);
  const { xml, cleared } = withoutOurComments(before);
  if (xml === before) return;
  book.write(comments, xml);
  const drawingId = legacyDrawingOf(sheet);
  const drawing = relationships.find(({ id, target }) => id === drawingId && book.has(target))?.target;
  if (drawing !== undefined && cleared.length > 0) book.write(drawing, withoutShapes(book.text(drawing), cleared));
}

/** Comments and the drawing that shows them, each sheet's its own; what a sheet has already is added to. */
function writeComments(book: PackageEdit, place: WorkbookPlace, part: string, cells: readonly MarkedCell[]): void {
  const { relationshipBase, relationshipNamespace, namespace } = place;
  const relationships = book.relationships(part);
  const existing = relationships.find(({ type, target }) => type === 'comments' && book.has(target))?.target;
  const comments = existing ?? freePart(book, 'xl/comments', '.xml');
  const { xml, added } = addComments(existing === undefined ? emptyComments(namespace) : book.text(existing), cells);
  book.write(comments, existing === undefined ? declaration + xml : xml);
  if (existing === undefined) {
    book.relate(part, `${relationshipBase}comments`, comments);
    book.declareType(comments, `${spreadsheetType}comments+xml`);
  }
  if (added.length === 0) return;
  const sheet = book.text(part);
  const drawingId = legacyDrawingOf(sheet);
  const known = relationships.find(({ id, target }) => id === drawingId && book.has(target))?.target;
  if (known !== undefined) {
    book.write(known, addShapes(book.text(known), added));
    return;
  }
  if (drawingId !== null) throw new NotEditable('a drawing that is not there');
  const drawing = freePart(book, 'xl/drawings/vmlDrawing', '.vml');
  book.write(drawing, addShapes(emptyDrawing(freeBlock(book)), added));
  const id = book.relate(part, `${relationshipBase}vmlDrawing`, drawing);
  book.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  book.write(part, withLegacyDrawing(sheet, id, relationshipNamespace));
}

function freeBlock(book: PackageEdit): number {
  const drawings = book.names().filter((name) => name.toLowerCase().endsWith('.vml'));
  return Math.max(0, ...drawings.flatMap((name) => blocksOf(book.text(name)))) + 1;
}

type ListSettings = Annotation & { styles: ReturnType<typeof editStyles> };

/** A list of an earlier return is written over. */
function writeList(book: PackageEdit, place: WorkbookPlace, grid: WorkbookGrid, settings: ListSettings): void {
  const { workbookPart, relationshipBase, relationshipNamespace, namespace } = place;
  const list = listSheet(settings.fileName, settings.notes, settings.styles.listStyles(), namespace);
  const earlier = grid.sheets.find(isReturnList)?.name;
  const earlierPart = earlier === undefined ? undefined : worksheetParts(book, place).get(earlier);
  if (earlierPart !== undefined) {
    book.write(earlierPart, list);
    return;
  }
  const part = freePart(book, 'xl/worksheets/sheet', '.xml');
  book.write(part, list);
  const relationshipId = book.relate(workbookPart, `${relationshipBase}worksheet`, part);
  book.declareType(part, `${spreadsheetType}worksheet+xml`);
  const workbook = book.text(workbookPart);
  const name = freeSheetName(
    messages.listName,
    sheetEntries(workbook).map((entry) => entry.name),
  );
  const settingsOfSheet = { headerRow: listHeaderRow, relationshipNamespace };
  book.write(workbookPart, withFirstSheet(workbook, { name, relationshipId }, settingsOfSheet));
}

function freePart(book: PackageEdit, start: string, end: string): string {
  let number = 1;
  while (book.has(`${start}${number}${end}`)) number += 1;
  return `${start}${number}${end}`;
}
