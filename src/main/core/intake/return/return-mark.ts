import { readRelationships } from '../read/package/relationships.ts';
import { openZipPackage, type ZipPackage } from '../read/package/zip-package.ts';
import { Refusal } from '../read/refusal.ts';
import { declaration, type PackageEdit } from './package-edit.ts';
import { applyEdits, attributeIn, elementOf, insertInto, tagsOf } from './xml-edits.ts';

/**
 * A custom document property names the file that was returned, by the hash of its bytes: spreadsheet programs keep such
 * properties when a person edits and saves the workbook (ECMA-376 part 1, 22.3).
 */
const propertyName = 'SoThiDuaReturned';
const format = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const propertiesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const valuesNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

export function writeReturnMark(book: PackageEdit, sha256: string, relationshipBase: string): void {
  const isStrict = relationshipBase.includes('purl.oclc.org');
  const type = isStrict ? 'customProperties' : 'custom-properties';
  const existing = book.relationships('').find((relationship) => relationship.type === type)?.target;
  const name = existing ?? 'docProps/custom.xml';
  const isNew = existing === undefined || !book.has(existing);
  const namespace = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/customProperties' : propertiesNamespace;
  const values = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes' : valuesNamespace;
  const xml = withoutMark(isNew ? `${declaration}<Properties xmlns="${namespace}"/>` : book.text(name));
  const root = elementOf(xml, 'Properties');
  if (root === null) return;
  const prefix = root.tag.name.slice(0, root.tag.name.indexOf(':') + 1);
  const numbers = [...tagsOf(xml)].map((tag) => Number(attributeIn(tag, 'pid') ?? 1));
  const property = `<${prefix}property xmlns:vt="${values}" fmtid="${format}" pid="${Math.max(...numbers) + 1}" name="${propertyName}"><vt:lpwstr>${sha256}</vt:lpwstr></${prefix}property>`;
  book.write(name, applyEdits(xml, [insertInto(xml, root, property)]));
  if (existing === undefined) book.relate('', `${relationshipBase}${type}`, name);
  book.declareType(name, contentType);
}

function withoutMark(xml: string): string {
  const pattern = new RegExp(`<((?:[\\w.-]+:)?property)\\s[^>]*name="${propertyName}"[^>]*>[\\s\\S]*?</\\1>`);
  return xml.replace(pattern, '');
}

/** The hash of the returned file that this workbook is the correction of; null when it says nothing of the kind, or nothing readable. */
export async function readReturnMark(bytes: Uint8Array): Promise<string | null> {
  try {
    return await markIn(await openZipPackage(bytes));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function markIn(zip: ZipPackage): Promise<string | null> {
  const relationships = await readRelationships(zip, '');
  const part = relationships.find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.target;
  if (part === undefined) return null;
  const pattern = new RegExp(`name=["']${propertyName}["'][^>]*>\\s*<[\\w.:-]+>\\s*([0-9a-f]{64})\\s*<`);
  return pattern.exec(await zip.text(part))?.[1] ?? null;
}
