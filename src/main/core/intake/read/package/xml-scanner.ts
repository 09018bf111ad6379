import { Refusal } from '../refusal.ts';
import { textOfAttribute, textOfCdata, textOfCharacters } from './xml-characters.ts';
import { createXmlNames, isAt, nextHash, type XmlName } from './xml-names.ts';

export interface XmlScanHandlers {
  /** The tag's attributes are the scanner's to give for as long as the call lasts. */
  open(name: XmlName): void;
  close(name: XmlName): void;
  /** Called while `wantsText`: `text()` and `textNumber()` then give the piece. A text may come in several pieces. */
  text(): void;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const bang = 0x21;
const question = 0x3f;
const hyphen = 0x2d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const space = 0x20;
const zero = 0x30;
const capitalD = 0x44;

const byteOrderMark = [0xef, 0xbb, 0xbf] as const;
/** The end of the bytes stands inside a token: it is read again when more have come. */
const incomplete = -1;
/** No text of a cell and no tag of any writer comes near. */
const longestToken = 8 * 1024 * 1024;
const safeDigits = 15;

/**
 * A forward-only reader of UTF-8 XML that stops at nothing but what is not well-formed (`file.damaged`). It makes strings
 * only of what it is asked for, which is what makes large sheets quick. Borders of chunks may fall anywhere. Document
 * types are skipped, and nothing that they declare is expanded.
 */
export class XmlScanner {
  /** Whether the text that follows should be told; blank text between elements is most of a document. */
  wantsText = false;
  readonly #handlers: XmlScanHandlers;
  readonly #names = createXmlNames();
  readonly #path: XmlName[] = [];
  readonly #attributes: XmlName[] = [];
  #attributeCount = 0;
  #tag = 0;
  /** Of the name that {@link #nameEnd} passed over last. */
  #hash = 0;
  #bytes = Buffer.allocUnsafe(256 * 1024);
  #length = 0;
  /** Below this many bytes a token that is still open is not read again, lest long ones be read over and over. */
  #enough = 0;
  #textStart = 0;
  #textEnd = 0;
  #isCdata = false;
  #isStarted = false;
  #hasRoot = false;

  constructor(makeHandlers: (scanner: XmlScanner) => XmlScanHandlers) {
    this.#handlers = makeHandlers(this);
  }

  /** The handle of an attribute's or element's full name. */
  name(text: string): XmlName {
    return this.#names.of(text);
  }

  has(name: XmlName): boolean {
    return name.tag === this.#tag;
  }

  /** The value of an attribute of the tag that was just opened. */
  attribute(name: XmlName): string | undefined {
    if (name.tag !== this.#tag) return undefined;
    const first = this.#bytes[name.start] ?? 0;
    // Types of cells are mostly one letter, and letters need no new string.
    if (name.end - name.start === 1 && isAsciiLetter(first)) return String.fromCharCode(first);
    return textOfAttribute(this.#bytes.toString('utf8', name.start, name.end));
  }

  /** An attribute written as a plain whole number, without making a string of it; NaN for anything else, undefined when absent. */
  attributeNumber(name: XmlName): number | undefined {
    return name.tag === this.#tag ? this.#digits(name.start, name.end) : undefined;
  }

  /** The column that a cell's reference such as `AB12` begins with; 0 when there is none. */
  attributeColumn(name: XmlName): number {
    if (name.tag !== this.#tag) return 0;
    let column = 0;
    for (let at = name.start; at < name.end; at += 1) {
      const letter = this.#bytes[at] ?? 0;
      if (!isAsciiLetter(letter)) break;
      column = column * 26 + (letter | 0x20) - 0x60;
    }
    return column;
  }

  /** Every attribute of the tag that was just opened, by its full name. */
  attributes(): Record<string, string> {
    const entries = this.#attributes.slice(0, this.#attributeCount);
    return Object.fromEntries(entries.map((name) => [name.full, this.attribute(name) ?? '']));
  }

  text(): string {
    const raw = this.#bytes.toString('utf8', this.#textStart, this.#textEnd);
    return this.#isCdata ? textOfCdata(raw) : textOfCharacters(raw);
  }

  /** The piece of text where it is nothing but digits as a number is written; NaN otherwise. */
  textNumber(): number {
    return this.#digits(this.#textStart, this.#textEnd);
  }

  write(chunk: Uint8Array): void {
    this.#append(chunk);
    if (this.#length < this.#enough) return;
    this.#scan(false);
  }

  /** Ends the document; damaged where it is not whole. */
  end(): void {
    this.#scan(true);
    if (this.#length > 0 || this.#path.length > 0 || !this.#hasRoot) throw damaged();
  }

  #append(chunk: Uint8Array): void {
    const length = this.#length + chunk.byteLength;
    if (length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
  }

  #scan(isLast: boolean): void {
    const bytes = this.#bytes;
    const end = this.#length;
    let at = 0;
    if (!this.#isStarted) {
      if (end < byteOrderMark.length && !isLast) return;
      this.#isStarted = true;
      if (byteOrderMark.every((byte, offset) => bytes[offset] === byte)) at = byteOrderMark.length;
    }
    while (at < end) {
      const next = bytes[at] === lessThan ? this.#markup(at, end) : this.#characters(at, end, isLast);
      if (next === incomplete) break;
      at = next;
    }
    this.#keepFrom(at);
  }

  #keepFrom(at: number): void {
    this.#bytes.copyWithin(0, at, this.#length);
    this.#length -= at;
    if (this.#length > longestToken) throw new Refusal('file.too-large');
    this.#enough = this.#length * 2;
  }

  #characters(start: number, end: number, isLast: boolean): number {
    const bytes = this.#bytes;
    let at = start;
    while (at < end && bytes[at] !== lessThan) at += 1;
    if (at === end && !isLast) return incomplete;
    if (this.#path.length === 0) {
      if (this.#skipSpace(start, at) < at) throw damaged();
    } else if (this.wantsText) this.#tellText(start, at, false);
    return at;
  }

  #tellText(start: number, end: number, isCdata: boolean): void {
    this.#textStart = start;
    this.#textEnd = end;
    this.#isCdata = isCdata;
    this.#handlers.text();
  }

  /** What begins with `<`: the place after it, or `incomplete`. */
  #markup(at: number, end: number): number {
    if (at + 1 >= end) return incomplete;
    const kind = this.#bytes[at + 1];
    if (kind === slash) return this.#closeTag(at + 2, end);
    if (kind === question) return this.#after('?>', at + 2, end);
    if (kind === bang) return this.#declaration(at, end);
    return this.#openTag(at + 1, end);
  }

  #openTag(start: number, end: number): number {
    const bytes = this.#bytes;
    this.#tag += 1;
    this.#attributeCount = 0;
    let at = this.#nameEnd(start, end);
    if (at >= end) return incomplete;
    const name = this.#nameAt(start, at);
    while (at < end) {
      const next = this.#skipSpace(at, end);
      const byte = bytes[next];
      if (next >= end || (byte === slash && next + 1 >= end)) return incomplete;
      if (byte === greaterThan) {
        this.#opened(name, false);
        return next + 1;
      }
      if (byte === slash) {
        if (bytes[next + 1] !== greaterThan) throw damaged();
        this.#opened(name, true);
        return next + 2;
      }
      if (next === at) throw damaged();
      at = this.#attribute(next, end);
      if (at === incomplete) return incomplete;
    }
    return incomplete;
  }

  #opened(name: XmlName, isEmpty: boolean): void {
    if (this.#path.length === 0) {
      if (this.#hasRoot) throw damaged();
      this.#hasRoot = true;
    }
    this.#path.push(name);
    this.#handlers.open(name);
    if (isEmpty) this.#closed(name);
  }

  #closed(name: XmlName): void {
    this.#path.pop();
    this.#handlers.close(name);
  }

  #attribute(start: number, end: number): number {
    const bytes = this.#bytes;
    const nameEnd = this.#nameEnd(start, end);
    let at = this.#skipSpace(nameEnd, end);
    if (at >= end) return incomplete;
    if (bytes[at] !== equals) throw damaged();
    const name = this.#nameAt(start, nameEnd);
    at = this.#skipSpace(at + 1, end);
    if (at >= end) return incomplete;
    const quote = bytes[at];
    if (quote !== doubleQuote && quote !== singleQuote) throw damaged();
    const valueStart = at + 1;
    at = valueStart;
    while (at < end && bytes[at] !== quote) {
      if (bytes[at] === lessThan) throw damaged();
      at += 1;
    }
    if (at >= end) return incomplete;
    if (name.tag === this.#tag) throw damaged();
    name.tag = this.#tag;
    name.start = valueStart;
    name.end = at;
    this.#attributes[this.#attributeCount] = name;
    this.#attributeCount += 1;
    return at + 1;
  }

  #closeTag(start: number, end: number): number {
    const name = this.#path[this.#path.length - 1];
    if (name === undefined) throw damaged();
    const nameEnd = start + name.bytes.length;
    const at = this.#skipSpace(nameEnd, end);
    if (at >= end) return incomplete;
    if (this.#bytes[at] !== greaterThan || !isAt(name.bytes, this.#bytes, start, nameEnd)) throw damaged();
    this.#closed(name);
    return at + 1;
  }

  /** Comments, CDATA sections and document types. */
  #declaration(at: number, end: number): number {
    const bytes = this.#bytes;
    if (at + 3 >= end) return incomplete;
    const kind = bytes[at + 2];
    if (kind === hyphen && bytes[at + 3] === hyphen) return this.#comment(at + 4, end);
    if (kind === openBracket && this.#path.length > 0) return this.#cdata(at, end);
    if (kind === capitalD && this.#path.length === 0 && !this.#hasRoot) return this.#documentType(at + 2, end);
    throw damaged();
  }

  /** Two hyphens end a comment and stand nowhere else in it. */
  #comment(start: number, end: number): number {
    const at = this.#after('--', start, end);
    if (at === incomplete || at >= end) return incomplete;
    if (this.#bytes[at] !== greaterThan) throw damaged();
    return at + 1;
  }

  #cdata(at: number, end: number): number {
    const opening = '<![CDATA[';
    const start = at + opening.length;
    if (start > end) return incomplete;
    if (this.#bytes.toString('latin1', at, start) !== opening) throw damaged();
    const after = this.#after(']]>', start, end);
    if (after !== incomplete && this.wantsText) this.#tellText(start, after - ']]>'.length, true);
    return after;
  }

  /** Past a document type with its internal subset, in whose quotes and comments brackets mean nothing. */
  #documentType(start: number, end: number): number {
    const bytes = this.#bytes;
    let isInside = false;
    let at = start;
    while (at < end) {
      const byte = bytes[at];
      if (byte === greaterThan && !isInside) return at + 1;
      if (byte === openBracket) isInside = true;
      if (byte === closeBracket) isInside = false;
      const isQuote = byte === doubleQuote || byte === singleQuote;
      if (isQuote) at = this.#after(byte === doubleQuote ? '"' : "'", at + 1, end);
      else if (byte === lessThan && bytes[at + 1] === question) at = this.#after('?>', at + 2, end);
      else if (byte === lessThan && isCommentAt(bytes, at)) at = this.#comment(at + 4, end);
      else at += 1;
      if (at === incomplete) return incomplete;
    }
    return incomplete;
  }

  #after(mark: string, start: number, end: number): number {
    const at = this.#bytes.indexOf(mark, start, 'latin1');
    return at < 0 || at + mark.length > end ? incomplete : at + mark.length;
  }

  #skipSpace(start: number, end: number): number {
    let at = start;
    while (at < end && isSpace(this.#bytes[at])) at += 1;
    return at;
  }

  #nameEnd(start: number, end: number): number {
    const bytes = this.#bytes;
    let at = start;
    let hash = 0;
    while (at < end) {
      const byte = bytes[at] ?? 0;
      if (byte <= space || byte === greaterThan || byte === equals || byte === slash) break;
      hash = nextHash(hash, byte);
      at += 1;
    }
    this.#hash = hash;
    return at;
  }

  /** The name that {@link #nameEnd} has just passed over. */
  #nameAt(start: number, end: number): XmlName {
    return this.#names.at(this.#bytes, start, end, this.#hash);
  }

  /** A whole number written with digits alone and without leading zeros; NaN for anything else. */
  #digits(start: number, end: number): number {
    const bytes = this.#bytes;
    const length = end - start;
    if (length < 1 || length > safeDigits || (length > 1 && bytes[start] === zero)) return Number.NaN;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (bytes[at] ?? 0) - zero;
      if (digit < 0 || digit > 9) return Number.NaN;
      number = number * 10 + digit;
    }
    return number;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isAsciiLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isCommentAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === bang && bytes[at + 2] === hyphen && bytes[at + 3] === hyphen;
}

function damaged(): Refusal {
  return new Refusal('file.damaged');
}
