import { resolvePartName } from '../read/package/relationships.ts';
import { encodingOf } from '../read/package/xml-events.ts';
import {
  applyEdits,
  attributeIn,
  elementOf,
  escapeXml,
  insertInto,
  prefixOf,
  tagsOf,
  unescapeXml,
} from './xml-edits.ts';
import { packPart, readZipParts, unpackPart, writeZip, type ZipPart } from './zip-parts.ts';

/** A package that cannot be changed part by part: the workbook is then written anew. */
export class NotEditable extends Error {}

export interface PackageRelationship {
  id: string;
  /** Last word of the type. */
  type: string;
  /** Part name from the root of the package. */
  target: string;
}

/** An Office Open XML package whose parts are changed one by one; what is not changed is written back as it was. */
export interface PackageEdit {
  has(name: string): boolean;
  names(): string[];
  text(name: string): string;
  /** Adds the part, or puts it in the place of the one of that name. */
  write(name: string, content: string): void;
  relationships(part: string): PackageRelationship[];
  /** Relates `part` ('' for the package) to another part of the package; answers the relationship's id. */
  relate(part: string, type: string, target: string): string;
  declareType(name: string, contentType: string): void;
  declareExtension(extension: string, contentType: string): void;
  bytes(): Uint8Array;
}

const contentTypes = '[Content_Types].xml';
const relationshipNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export async function openPackageEdit(bytes: Uint8Array): Promise<PackageEdit> {
  const parts = new Map<string, ZipPart>();
  for (const part of await readZipParts(bytes)) {
    if (!parts.has(part.name.toLowerCase())) parts.set(part.name.toLowerCase(), part);
  }
  const has = (name: string): boolean => parts.has(name.toLowerCase());
  const text = (name: string): string => {
    const part = parts.get(name.toLowerCase());
    if (part === undefined) throw new NotEditable(`no part ${name}`);
    return decodePart(unpackPart(part));
  };
  const write = (name: string, content: string): void => {
    parts.set(name.toLowerCase(), packPart(parts.get(name.toLowerCase())?.name ?? name, content));
  };
  const declare = (element: string, key: string, name: string, contentType: string): void => {
    const xml = text(contentTypes);
    const types = elementOf(xml, 'Types');
    if (types === null) throw new NotEditable('no content types');
    const known = [...tagsOf(xml)].some(
      (tag) => tag.local === element && attributeIn(tag, key)?.toLowerCase() === name.toLowerCase(),
    );
    if (known) return;
    const entry = `<${prefixOf(xml)}${element} ${key}="${escapeXml(name)}" ContentType="${contentType}"/>`;
    write(contentTypes, applyEdits(xml, [insertInto(xml, types, entry)]));
  };
  return {
    has,
    names: () => [...parts.values()].map(({ name }) => name),
    text,
    write,
    relationships: (part) => (has(relationshipsOf(part)) ? readAll(text(relationshipsOf(part)), part) : []),
    relate: (part, type, target) => {
      const name = relationshipsOf(part);
      const xml = has(name) ? text(name) : `${declaration}<Relationships xmlns="${relationshipNamespace}"/>`;
      const root = elementOf(xml, 'Relationships');
      if (root === null) throw new NotEditable(`no relationships in ${name}`);
      const ids = new Set([...tagsOf(xml)].map((tag) => attributeIn(tag, 'Id')));
      let number = ids.size;
      while (ids.has(`rId${number}`)) number += 1;
      const entry = `<${prefixOf(xml)}Relationship Id="rId${number}" Type="${type}" Target="${escapeXml(relativeTarget(part, target))}"/>`;
      write(name, applyEdits(xml, [insertInto(xml, root, entry)]));
      return `rId${number}`;
    },
    declareType: (name, contentType) => declare('Override', 'PartName', `/${name}`, contentType),
    declareExtension: (extension, contentType) => declare('Default', 'Extension', extension, contentType),
    bytes: () => writeZip([...parts.values()]),
  };
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** As Excel writes it, `../comments1.xml`: from the root (`/xl/…`) is as right, but not every program reads it. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readAll(xml: string, part: string): PackageRelationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return [...tagsOf(xml)].flatMap((tag) => {
    if (tag.local !== 'Relationship' || attributeIn(tag, 'TargetMode') === 'External') return [];
    const type = attributeIn(tag, 'Type') ?? '';
    const target = resolvePartName(folder, unescapeXml(attributeIn(tag, 'Target') ?? ''));
    return [{ id: attributeIn(tag, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target }];
  });
}

/** As text; a part in UTF-16 is written back in UTF-8 and says so. A document type is not edited around. */
function decodePart(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (decoded.includes('<!DOCTYPE')) throw new NotEditable('a document type');
  return encoding === 'utf-8' ? decoded : decoded.replace(/^<\?xml[^>]*\?>/, declaration.trim());
}
