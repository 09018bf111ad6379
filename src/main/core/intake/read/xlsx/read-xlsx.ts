import type { SheetGrid, WorkbookGrid } from '../grid.ts';
import { createCellBudget, createSheetBuilder } from '../grid-builder.ts';
import { readLimits } from '../limits.ts';
import { type Relationship, readRelationships } from '../package/relationships.ts';
import { attributeOf, isTrue, parseXmlPart } from '../package/xml-events.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { Refusal } from '../refusal.ts';
import type { WorkbookParts } from './cell-maker.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationshipId: string;
}

/** Reads an Office Open XML workbook whose main part is `workbookPart`, sheet after sheet. */
export async function readXlsx(zip: ZipPackage, workbookPart: string): Promise<WorkbookGrid> {
  const { entries, date1904 } = await readSheetList(zip, workbookPart);
  const relationships = await readRelationships(zip, workbookPart);
  const partOf = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && zip.has(relationship.target))?.target;
  const stringsPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const parts: WorkbookParts = {
    strings: stringsPart === undefined ? [] : await readSharedStrings(zip, stringsPart),
    styles: stylesPart === undefined ? [] : await readStyles(zip, stylesPart),
    date1904,
  };
  const sheets = await readSheets(zip, entries, relationships, parts);
  return { format: await formatOf(zip), sheets };
}

async function readSheetList(
  zip: ZipPackage,
  workbookPart: string,
): Promise<{ entries: SheetEntry[]; date1904: boolean }> {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  await parseXmlPart(zip, workbookPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      if (entries.length >= readLimits.sheets) throw new Refusal('file.too-large');
      entries.push({
        name: attributeOf(attributes, 'name') ?? '',
        hidden: /^(?:veryHidden|hidden)$/i.test(attributeOf(attributes, 'state') ?? ''),
        relationshipId: attributeOf(attributes, 'id') ?? '',
      });
    },
  });
  return { entries, date1904 };
}

/** Chart and macro sheets hold no cells and are left out; a sheet whose part is missing is kept, empty. */
async function readSheets(
  zip: ZipPackage,
  entries: readonly SheetEntry[],
  relationships: readonly Relationship[],
  parts: WorkbookParts,
): Promise<SheetGrid[]> {
  const sheets: SheetGrid[] = [];
  const budget = createCellBudget();
  for (const entry of entries) {
    const relationship = relationshipOf(entry, entries, relationships);
    if (relationship !== undefined && relationship.type !== 'worksheet') continue;
    const builder = createSheetBuilder(entry.name, entry.hidden, budget);
    if (relationship !== undefined && zip.has(relationship.target)) {
      await readWorksheet(zip, relationship.target, parts, builder);
    }
    sheets.push(builder.finish());
  }
  return sheets;
}

/** A sheet that names no relationship of the file takes the worksheet at its place among those that no sheet names. */
function relationshipOf(
  entry: SheetEntry,
  entries: readonly SheetEntry[],
  relationships: readonly Relationship[],
): Relationship | undefined {
  const named = (candidate: SheetEntry): Relationship | undefined =>
    relationships.find(({ id }) => id !== '' && id === candidate.relationshipId);
  const own = named(entry);
  if (own !== undefined) return own;
  const taken = new Set(entries.map(named));
  const left = relationships.filter((relationship) => relationship.type === 'worksheet' && !taken.has(relationship));
  return left[entries.filter((candidate) => named(candidate) === undefined).indexOf(entry)];
}

async function formatOf(zip: ZipPackage): Promise<'xlsx' | 'xlsm'> {
  return (await zip.text('[Content_Types].xml')).includes('sheet.macroEnabled.main+xml') ? 'xlsm' : 'xlsx';
}
