import { Refusal } from '../refusal.ts';

/** A name of an element or attribute, kept once for a whole document, so that two are the same when the objects are. */
export interface XmlName {
  /** As written, with its prefix. */
  readonly full: string;
  /** Without the prefix, so that `x:row` and `row` are one. */
  readonly local: string;
  readonly bytes: Uint8Array;
  /** Where the value stands that this name has as an attribute of the tag numbered `tag`. */
  tag: number;
  start: number;
  end: number;
}

export interface XmlNames {
  /** The name whose bytes are `bytes[start..end)` and hash to `hash` by {@link nextHash}. */
  at(bytes: Uint8Array, start: number, end: number, hash: number): XmlName;
  of(text: string): XmlName;
}

const slots = 1024;
const validName = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;

/** One step of the hash of a name: start from 0, byte after byte. */
export function nextHash(hash: number, byte: number): number {
  return (hash * 31 + byte) | 0;
}

/** Looks names up by their bytes, without making a string of each. */
export function createXmlNames(): XmlNames {
  const recent: (XmlName | undefined)[] = Array.from({ length: slots });
  const all = new Map<string, XmlName>();
  const named = (text: string): XmlName => {
    const known = all.get(text);
    if (known !== undefined) return known;
    if (!validName.test(text)) throw new Refusal('file.damaged');
    const local = text.slice(text.indexOf(':') + 1);
    const made: XmlName = { full: text, local, bytes: Buffer.from(text), tag: 0, start: 0, end: 0 };
    all.set(text, made);
    return made;
  };
  return {
    of: named,
    at: (bytes, start, end, hash) => {
      const slot = hash & (slots - 1);
      const seen = recent[slot];
      if (seen !== undefined && isAt(seen.bytes, bytes, start, end)) return seen;
      const found = named(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'));
      recent[slot] = found;
      return found;
    },
  };
}

/** Whether `bytes[start..end)` are those of a name. */
export function isAt(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let offset = 0; offset < name.length; offset += 1) {
    if (name[offset] !== bytes[start + offset]) return false;
  }
  return true;
}
