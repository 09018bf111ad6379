import { readLimits } from '../limits.ts';
import { scanXmlPart } from '../package/scan-xml-part.ts';
import type { ZipPackage } from '../package/zip-package.ts';
import { Refusal } from '../refusal.ts';
import { createRichTextCollector, type RichText } from './rich-text.ts';

export async function readSharedStrings(zip: ZipPackage, partName: string): Promise<RichText[]> {
  const strings: RichText[] = [];
  await scanXmlPart(zip, partName, (scanner) => {
    const collector = createRichTextCollector(scanner);
    return {
      open: ({ local }) => collector.open(local),
      text: collector.text,
      close: ({ local }) => {
        collector.close(local);
        if (local !== 'si') return;
        if (strings.length >= readLimits.sharedStrings) throw new Refusal('file.too-large');
        strings.push(collector.take());
      },
    };
  });
  return strings;
}
