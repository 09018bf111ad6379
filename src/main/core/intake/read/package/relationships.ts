import { attributeOf, parseXmlText } from './xml-events.ts';
import type { ZipPackage } from './zip-package.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in transitional and strict files: `worksheet`, `sharedStrings`, … */
  readonly type: string;
  /** Part name from the root of the package, without a leading slash. */
  readonly target: string;
}

/** The relationships of a part ('' for the package itself). External targets are left out: nothing outside is ever read. */
export async function readRelationships(zip: ZipPackage, partName: string): Promise<Relationship[]> {
  const slash = partName.lastIndexOf('/');
  const folder = partName.slice(0, slash + 1);
  const text = await zip.text(`${folder}_rels/${partName.slice(slash + 1)}.rels`);
  const relationships: Relationship[] = [];
  if (text === '') return relationships;
  parseXmlText(text, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type'] ?? '';
      relationships.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePartName(folder, attributes['Target'] ?? ''),
      });
    },
  });
  return relationships;
}

/** A target against its folder: `/xl/a.xml` is from the root, `../a.xml` climbs and never above the root. */
export function resolvePartName(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
