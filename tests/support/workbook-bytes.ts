import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  /** What the directory says instead of the true unpacked size. */
  declaredSize?: number;
  stored?: boolean;
}

/** A zip file of the parts, in order; enough of the format for readers, with sizes that may be lies. */
export function zipBytes(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(part.stored === true ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    locals.push(local);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name);
    offset += local.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

export interface SheetXml {
  name: string;
  /** Content of the `worksheet` element. */
  xml: string;
  state?: string;
}

export interface XlsxParts {
  sheets: readonly SheetXml[];
  sharedStringsXml?: string;
  stylesXml?: string;
  workbookProperties?: string;
  extraParts?: readonly ZipPart[];
}

const spreadsheetNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a minimal .xlsx around the given XML; give them to {@link zipBytes}. */
export function xlsxParts({
  sheets,
  sharedStringsXml,
  stylesXml,
  workbookProperties,
  extraParts,
}: XlsxParts): ZipPart[] {
  const sheetList = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const relationships = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  if (sharedStringsXml !== undefined)
    relationships.push(relationship('rIdS', 'sharedStrings', '/xl/sharedStrings.xml'));
  if (stylesXml !== undefined) relationships.push(relationship('rIdT', 'styles', 'styles.xml'));
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relationshipsXml([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${spreadsheetNamespace} xmlns:r="${relationshipTypes}">${workbookProperties ?? ''}<sheets>${sheetList.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationshipsXml(relationships) },
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet ${spreadsheetNamespace}>${xml}</worksheet>`,
    })),
    ...(sharedStringsXml === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: sharedStringsXml }]),
    ...(stylesXml === undefined ? [] : [{ name: 'xl/styles.xml', content: stylesXml }]),
    ...(extraParts ?? []),
  ];
}

export function xlsxBytes(parts: XlsxParts): Uint8Array {
  return zipBytes(xlsxParts(parts));
}

/** One sheet "S" whose cells are inline strings, row by row; '' leaves a cell out. */
export function textSheetBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const xml = rows.map((row, index) => `<row r="${index + 1}">${row.map(inlineCell).join('')}</row>`).join('');
  return xlsxBytes({ sheets: [{ name: 'S', xml: `<sheetData>${xml}</sheetData>` }] });
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A compound file whose directory lists the streams, without their content: what an encrypted .xlsx looks like from outside. */
export function compoundFileBytes(streamNames: readonly string[]): Uint8Array {
  const sector = 512;
  const bytes = Buffer.alloc(sector * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.fill(0xff, 76, sector);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, sector, sector * 2);
  bytes.writeUInt32LE(0xfffffffd, sector);
  bytes.writeUInt32LE(0xfffffffe, sector + 4);
  ['Root Entry', ...streamNames].forEach((name, index) => {
    const at = sector * 2 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes.writeUInt8(index === 0 ? 5 : 2, at + 66);
  });
  return bytes;
}

function inlineCell(text: string): string {
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}
