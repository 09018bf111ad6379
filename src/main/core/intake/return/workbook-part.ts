import { NotEditable } from './package-edit.ts';
import {
  applyEdits,
  attributeIn,
  childrenOf,
  elementOf,
  escapeXml,
  insertInto,
  tagsOf,
  unescapeXml,
  withAttribute,
  type XmlEdit,
} from './xml-edits.ts';

export interface SheetEntry {
  name: string;
  relationshipId: string;
}

/** The sheets as the workbook lists them. */
export function sheetEntries(xml: string): SheetEntry[] {
  const sheets = elementOf(xml, 'sheets');
  if (sheets === null) throw new NotEditable('no sheets');
  return childrenOf(xml, sheets).map(({ tag }) => ({
    name: unescapeXml(attributeIn(tag, 'name') ?? ''),
    relationshipId: attributeIn(tag, 'id', true) ?? '',
  }));
}

/** A name that no sheet has yet: names are compared without regard to case and have at most 31 characters. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** Children of a workbook that stand after `definedNames` (ECMA-376 part 1, 18.2.27). */
const afterDefinedNames = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/**
 * Puts a sheet in front of all others: it opens there, and every name that belongs to a sheet by its place still belongs
 * to the same one. The sheet's first `headerRow` rows are repeated on each printed page.
 */
export function withFirstSheet(
  xml: string,
  sheet: SheetEntry,
  { headerRow, relationshipNamespace }: { headerRow: number; relationshipNamespace: string },
): string {
  const workbook = elementOf(xml, 'workbook');
  const sheets = elementOf(xml, 'sheets');
  if (workbook === null || sheets === null || sheets.tag.kind === 'empty') throw new NotEditable('no sheets');
  const prefix = sheets.tag.name.slice(0, sheets.tag.name.indexOf(':') + 1);
  const ids = childrenOf(xml, sheets).map(({ tag }) => Number(attributeIn(tag, 'sheetId') ?? 0));
  const number = Math.max(0, ...ids) + 1;
  const entry = `<${prefix}sheet xmlns:r="${relationshipNamespace}" name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="${sheet.relationshipId}"/>`;
  const title = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(sheet.name)}'!$${headerRow}:$${headerRow}</${prefix}definedName>`;
  const names = elementOf(xml, 'definedNames');
  const wrapped = `<${prefix}definedNames>${title}</${prefix}definedNames>`;
  const nameEdit: XmlEdit =
    names === null
      ? insertInto(xml, workbook, wrapped, afterDefinedNames)
      : names.tag.kind === 'empty'
        ? insertInto(xml, names, title)
        : { start: names.tag.end, end: names.tag.end, text: title };
  return applyEdits(xml, [{ start: sheets.tag.end, end: sheets.tag.end, text: entry }, nameEdit, ...movedPlaces(xml)]);
}

function movedPlaces(xml: string): XmlEdit[] {
  const edits: XmlEdit[] = [];
  for (const tag of tagsOf(xml)) {
    const local = tag.local === 'definedName' ? attributeIn(tag, 'localSheetId') : null;
    if (local !== null) {
      const text = withAttribute(xml, tag, 'localSheetId', String(Number(local) + 1));
      edits.push({ start: tag.start, end: tag.end, text });
    }
    if (tag.local === 'workbookView' && tag.kind !== 'close') {
      edits.push({ start: tag.start, end: tag.end, text: openedAtFirst(xml.slice(tag.start, tag.end)) });
    }
  }
  return edits;
}

/** The first sheet and the first tab are what a view shows when it says nothing. */
function openedAtFirst(view: string): string {
  return view.replaceAll(/\s(?:activeTab|firstSheet)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}
