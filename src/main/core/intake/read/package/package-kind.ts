import { Refusal } from '../refusal.ts';
import { readRelationships } from './relationships.ts';
import type { ZipPackage } from './zip-package.ts';

export type PackageKind =
  | { readonly kind: 'xlsx'; readonly workbookPart: string }
  | { readonly kind: 'xlsb' }
  | { readonly kind: 'ods' };

/** What workbook a zip file is, by its parts; refuses documents, archives and programs. */
export async function packageKindOf(zip: ZipPackage): Promise<PackageKind> {
  if (zip.has('content.xml')) return openDocumentKind(zip);
  const places = [await mainPart(zip), 'xl/workbook.xml', 'xl/workbook.bin'];
  const workbookPart = places.find((name) => zip.has(name));
  if (workbookPart === undefined) {
    if (zip.names.some((name) => name.startsWith('xl/'))) throw new Refusal('file.damaged');
    throw new Refusal('file.not-a-spreadsheet');
  }
  if (workbookPart.toLowerCase().endsWith('.bin')) return { kind: 'xlsb' };
  if (/(?:^|\/)(?:document|presentation)\d*\.xml$/i.test(workbookPart)) throw new Refusal('file.not-a-spreadsheet');
  return { kind: 'xlsx', workbookPart };
}

/** '' where the package does not tell or its relationships are damaged: the usual places are then looked at. */
async function mainPart(zip: ZipPackage): Promise<string> {
  const relationships = await readRelationships(zip, '').catch(() => []);
  return relationships.find((relationship) => relationship.type === 'officeDocument')?.target ?? '';
}

async function openDocumentKind(zip: ZipPackage): Promise<PackageKind> {
  const manifest = await zip.text('META-INF/manifest.xml');
  if (manifest.includes('encryption-data')) throw new Refusal('file.encrypted');
  const type = (await zip.text('mimetype')) + manifest;
  if (!type.includes('opendocument.spreadsheet')) throw new Refusal('file.not-a-spreadsheet');
  return { kind: 'ods' };
}
