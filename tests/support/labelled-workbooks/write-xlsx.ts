import { columnLetter } from '#shared/domain/columns.ts';
import { escapeXml, type XlsxParts, xlsxParts, type ZipPart, zipBytes } from '../workbook-bytes.ts';
import type { CellDraft, CellInput, SheetDraft } from './draft.ts';
import { serialOf } from './serial.ts';

/** The texts and cell formats that a workbook's sheets share. */
interface Shared {
  texts: Map<string, number>;
  fonts: Map<string, number>;
  formats: Map<string, number>;
  date1904: boolean;
}

const dateFormat = 14;
const percentFormat = 9;

/** A workbook as spreadsheet programs write it: shared strings, fonts, merged cells, hidden rows and sheets. */
export function writeXlsx(sheets: readonly SheetDraft[], date1904: boolean, prefixed: boolean): Uint8Array {
  const shared: Shared = {
    texts: new Map(),
    fonts: new Map([['Times New Roman', 0]]),
    formats: new Map([['0/0', 0]]),
    date1904,
  };
  const written = sheets.map((sheet) => ({
    name: sheet.name,
    xml: sheetXml(sheet, shared),
    ...(sheet.hidden ? { state: 'hidden' } : {}),
  }));
  const parts: XlsxParts = {
    sheets: written,
    sharedStringsXml: sharedStringsXml([...shared.texts.keys()]),
    stylesXml: stylesXml(shared),
    ...(date1904 ? { workbookProperties: '<workbookPr date1904="1"/>' } : {}),
  };
  return zipBytes(prefixed ? xlsxParts(parts).map(withPrefix) : xlsxParts(parts));
}

function sheetXml(sheet: SheetDraft, shared: Shared): string {
  const rows = sheet.rows.map((cells, index) => {
    const hidden = sheet.hiddenRows.has(index + 1) ? ' hidden="1"' : '';
    return `<row r="${index + 1}"${hidden}>${cells.map((cell, place) => cellXml(cell, `${columnLetter(place + 1)}${index + 1}`, shared)).join('')}</row>`;
  });
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${columnLetter(left)}${top}:${columnLetter(right)}${bottom}"/>`,
  );
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
  return `<sheetData>${rows.join('')}</sheetData>${merged}`;
}

function cellXml(input: CellInput, place: string, shared: Shared): string {
  const cell: CellDraft = typeof input === 'object' && input !== null ? input : { value: input };
  if ((cell.value === null || cell.value === '') && cell.formula === undefined) return '';
  const style = styleOf(cell, shared);
  const attributes = `r="${place}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell.formula !== undefined) return formulaXml(cell, attributes);
  if (cell.format === 'date') return `<c ${attributes}><v>${serialOf(String(cell.value), shared.date1904)}</v></c>`;
  if (typeof cell.value === 'number') return `<c ${attributes}><v>${cell.value}</v></c>`;
  return `<c ${attributes} t="s"><v>${indexOf(shared.texts, cell.value ?? '')}</v></c>`;
}

function formulaXml({ value, formula, uncached }: CellDraft, attributes: string): string {
  const written = `<f>${escapeXml(formula ?? '')}</f>`;
  if (uncached === true || value === null) return `<c ${attributes}>${written}</c>`;
  if (typeof value === 'number') return `<c ${attributes}>${written}<v>${value}</v></c>`;
  return `<c ${attributes} t="str">${written}<v>${escapeXml(value)}</v></c>`;
}

function styleOf({ font, format }: CellDraft, shared: Shared): number {
  const face = indexOf(shared.fonts, font ?? 'Times New Roman');
  const number = format === 'date' ? dateFormat : format === 'percent' ? percentFormat : 0;
  return indexOf(shared.formats, `${face}/${number}`);
}

function indexOf(known: Map<string, number>, key: string): number {
  const index = known.get(key) ?? known.size;
  known.set(key, index);
  return index;
}

const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function sharedStringsXml(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst ${spreadsheet}>${items.join('')}</sst>`;
}

function stylesXml({ fonts, formats }: Shared): string {
  const faces = [...fonts.keys()].map((name) => `<font><sz val="13"/><name val="${escapeXml(name)}"/></font>`);
  const cells = [...formats.keys()].map((key) => {
    const [face, number] = key.split('/');
    return `<xf numFmtId="${number}" fontId="${face}" applyNumberFormat="1" applyFont="1"/>`;
  });
  return `<styleSheet ${spreadsheet}><fonts>${faces.join('')}</fonts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** As .NET systems write their parts: every element with the prefix `x:`. */
function withPrefix({ name, content }: ZipPart): ZipPart {
  if (!name.startsWith('xl/') || name.endsWith('.rels') || typeof content !== 'string') return { name, content };
  return { name, content: content.replace(/<(\/?)(\w)/g, '<$1x:$2').replaceAll(' xmlns="', ' xmlns:x="') };
}
