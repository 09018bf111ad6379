import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';
import type { ZipPackage } from './zip-package.ts';

export type XmlAttributes = Record<string, string>;

export interface XmlHandlers {
  /** Names come without their prefix, so that `x:row` and `row` are one. */
  open: (name: string, attributes: XmlAttributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Parses one XML part as it is unpacked. Entities that a document type declares are never expanded: they stay as they are
 * written (`&a;`), seen by whoever looks at the cell. */
export async function parseXmlPart(zip: ZipPackage, partName: string, handlers: XmlHandlers): Promise<void> {
  const parser = createParser(handlers);
  let decoder: TextDecoder | null = null;
  await zip.stream(partName, (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  });
  parser.close();
}

/** The same for a text that is in memory already. */
export function parseXmlText(text: string, handlers: XmlHandlers): void {
  const parser = createParser(handlers);
  parser.write(text);
  parser.close();
}

/** The value of an attribute by its local name. */
export function attributeOf(attributes: XmlAttributes, wanted: string): string | undefined {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`));
  return key === undefined ? undefined : attributes[key];
}

/** `xsd:boolean` in the spellings that writers use. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function createParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  const { open, close, text } = handlers;
  parser.on('error', (error) => {
    if (!error.message.includes('undefined entity')) throw new Refusal('file.damaged');
  });
  parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The encoding that the first bytes of a part tell; parts that are neither kind of UTF-16 are UTF-8. */
export function encodingOf(firstChunk: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = firstChunk;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
