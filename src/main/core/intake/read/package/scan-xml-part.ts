import { encodingOf } from './xml-events.ts';
import { type XmlScanHandlers, XmlScanner } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** Scans one large XML part as it is unpacked: for what {@link parseXmlPart} would take too long over. */
export async function scanXmlPart(
  zip: ZipPackage,
  partName: string,
  makeHandlers: (scanner: XmlScanner) => XmlScanHandlers,
): Promise<void> {
  const scanner = new XmlScanner(makeHandlers);
  let toUtf8: ((chunk: Uint8Array) => Uint8Array) | null = null;
  await zip.stream(partName, (chunk) => {
    toUtf8 ??= transcoder(encodingOf(chunk));
    scanner.write(toUtf8(chunk));
  });
  scanner.end();
}

function transcoder(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): (chunk: Uint8Array) => Uint8Array {
  if (encoding === 'utf-8') return (chunk) => chunk;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (chunk) => encoder.encode(decoder.decode(chunk, { stream: true }));
}
