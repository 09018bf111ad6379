import { readLimits } from '../limits.ts';
import { parseXmlPart } from '../package/xml-events.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { Refusal } from '../refusal.ts';
import { createRichTextCollector, type RichText } from './rich-text.ts';

export async function readSharedStrings(zip: ZipPackage, partName: string): Promise<RichText[]> {
  const strings: RichText[] = [];
  const collector = createRichTextCollector();
  await parseXmlPart(zip, partName, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (strings.length >= readLimits.sharedStrings) throw new Refusal('file.too-large');
      strings.push(collector.take());
    },
  });
  return strings;
}
