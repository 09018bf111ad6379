import { type BiffStyles, readBiffStyles } from './compound/biff-styles.ts';
import { type CompoundFile, isCompoundFile, openCompoundFile } from './compound/compound-file.ts';
import type { WorkbookGrid } from './grid.ts';
import { readLimits } from './limits.ts';
import { readOds } from './ods/read-ods.ts';
import { packageKindOf } from './package/package-kind.ts';
import { openZipPackage } from './package/zip-package.ts';
import { Refusal } from './refusal.ts';
import { readWithSheetJs } from './sheetjs/read-with-sheetjs.ts';
import { readTextFile } from './text/read-text-file.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads a file of any spreadsheet format into a grid. What it is, its bytes tell, not its name, which only lets a text
 * without delimiters pass as a table of one column. Throws a {@link Refusal} with a sentence for a person, and nothing else.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookGrid> {
  try {
    return await readByContent(bytes, fileName);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file.unreadable');
  }
}

async function readByContent(bytes: Uint8Array, fileName: string): Promise<WorkbookGrid> {
  if (bytes.byteLength === 0) throw new Refusal('file.empty');
  if (startsWith(bytes, 'PK')) return readZip(bytes);
  if (isCompoundFile(bytes)) return readCompoundFile(bytes);
  if (isBareBiff(bytes)) return readWithSheetJs(bytes, 'xls');
  if (startsWith(bytes, '%PDF')) throw new Refusal('file.not-a-spreadsheet');
  return readTextFile(bytes, /\.[ct]sv$/i.test(fileName));
}

async function readZip(bytes: Uint8Array): Promise<WorkbookGrid> {
  const zip = await openZipPackage(bytes);
  const found = await packageKindOf(zip);
  if (found.kind === 'xlsx') return readXlsx(zip, found.workbookPart);
  if (found.kind === 'ods') return readOds(zip);
  if (zip.declaredBytes > readLimits.wholeUnpackedBytes) throw new Refusal('file.too-large');
  return readWithSheetJs(bytes, 'xlsb');
}

function readCompoundFile(bytes: Uint8Array): WorkbookGrid {
  const file = openCompoundFile(bytes);
  if (file.names.has('encryptedpackage')) throw new Refusal('file.encrypted');
  const name = ['workbook', 'book'].find((candidate) => file.names.has(candidate));
  if (name === undefined) throw new Refusal('file.not-a-spreadsheet');
  return readWithSheetJs(bytes, 'xls', stylesOf(file, name));
}

/** Styles only help to understand: a file whose styles cannot be read is read without. */
function stylesOf(file: CompoundFile, name: string): BiffStyles | undefined {
  try {
    const stream = file.stream(name);
    return stream === null ? undefined : readBiffStyles(stream, name === 'workbook');
  } catch {
    return undefined;
  }
}

/** Excel before version 5 wrote its records without a container. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, length = 0] = bytes;
  return first === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(second) && [4, 6, 8, 16].includes(length);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, position) => bytes[position] === letter.charCodeAt(0));
}
