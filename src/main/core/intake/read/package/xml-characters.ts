import { Refusal } from '../refusal.ts';

/** What XML 1.0 allows nowhere in a document, not even as a reference (production 2, Char). */
const disallowed = /[^\t\n\r -\ufffd]/;
const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const entityName = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;

/** Character data as a reader should see it: line ends are `\n`, references resolved. */
export function textOfCharacters(raw: string): string {
  if (raw.includes(']]>')) throw new Refusal('file.damaged');
  return withoutReferences(withPlainLineEnds(checked(raw)));
}

/** The content of a CDATA section, where nothing is a reference. */
export function textOfCdata(raw: string): string {
  return withPlainLineEnds(checked(raw));
}

/** An attribute's value: white space is a space unless it was written as a reference. */
export function textOfAttribute(raw: string): string {
  const text = checked(raw);
  return withoutReferences(/[\t\n\r]/.test(text) ? text.replace(/\r\n|[\t\n\r]/g, ' ') : text);
}

function checked(raw: string): string {
  if (disallowed.test(raw)) throw new Refusal('file.damaged');
  return raw;
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*)(;?)/g, (whole, body: string, end: string) => {
    if (end === '') throw new Refusal('file.damaged');
    return body.startsWith('#') ? numericReference(body) : namedReference(whole, body);
  });
}

function numericReference(body: string): string {
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body);
  const code = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', digits?.[1] === undefined ? 10 : 16);
  const isScalar = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (!isScalar) throw new Refusal('file.damaged');
  return checked(String.fromCodePoint(code));
}

/** Entities that a document type declares are never expanded: they stay as they are written (`&a;`). */
function namedReference(whole: string, name: string): string {
  const character = predefined.get(name);
  if (character !== undefined) return character;
  if (!entityName.test(name)) throw new Refusal('file.damaged');
  return whole;
}
