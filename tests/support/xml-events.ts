import { SaxesParser } from 'saxes';
import { XmlScanner } from '#core/intake/read/package/xml-scanner.ts';

/** What a parser tells of a document, with neighbouring pieces of text joined; null where it refuses it. */
export type XmlTelling = (string | [string, Record<string, string>])[] | null;

/** The telling of saxes, a strict parser that many use: what the scanner is held against. */
export function tellWithSaxes(text: string): XmlTelling {
  const teller = createTeller();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    if (!error.message.includes('undefined entity')) throw error;
  });
  parser.on('opentag', ({ name, attributes }) => teller.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => teller.close(localName(name)));
  parser.on('text', teller.text);
  parser.on('cdata', teller.text);
  try {
    parser.write(text).close();
    return teller.told();
  } catch {
    return null;
  }
}

/** The telling of the scanner, given the document in these pieces. */
export function tellWithScanner(chunks: readonly Uint8Array[]): XmlTelling {
  const teller = createTeller();
  const scanner = new XmlScanner((source) => {
    source.wantsText = true;
    return {
      open: ({ local }) => teller.open(local, source.attributes()),
      close: ({ local }) => teller.close(local),
      text: () => teller.text(source.text()),
    };
  });
  try {
    for (const chunk of chunks) scanner.write(chunk);
    scanner.end();
    return teller.told();
  } catch {
    return null;
  }
}

interface Teller {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text: (piece: string) => void;
  told(): XmlTelling;
}

function createTeller(): Teller {
  const told: Exclude<XmlTelling, null> = [];
  let text = '';
  let depth = 0;
  const endText = (): void => {
    if (text !== '') told.push(`"${text}`);
    text = '';
  };
  return {
    open: (name, attributes) => {
      endText();
      depth += 1;
      told.push([name, { ...attributes }]);
    },
    close: (name) => {
      endText();
      depth -= 1;
      told.push(`/${name}`);
    },
    text: (piece) => {
      if (depth > 0) text += piece;
    },
    told: () => told,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
