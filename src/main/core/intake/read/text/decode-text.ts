import iconv from 'iconv-lite';
import { syllableShare } from '#shared/domain/vietnamese-syllables.ts';

const sampleLength = 200_000;

/**
 * The text of a file without markup: by byte order mark, by zero bytes (UTF-16), as UTF-8 where that is valid,
 * otherwise as windows-1258, whose combining tones are composed. Bytes that give no Vietnamese that way are kept
 * one to one (windows-1252): the repair stage then knows TCVN3 and VNI by their letters.
 * Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const unicode = unicodeEncodingOf(bytes);
  const text = unicode === null ? decodeEightBit(bytes) : new TextDecoder(unicode).decode(bytes);
  return hasBinaryCharacters(text) ? null : text;
}

function unicodeEncodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return utf16ByZeroBytes(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
}

/** In UTF-16 the spaces, digits and delimiters of any text have a zero byte, always on the same side. */
function utf16ByZeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.byteLength, sampleLength) & ~1;
  for (let position = 0; position < length; position += 1) {
    if (bytes[position] === 0) zeros[position & 1] = (zeros[position & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 10 && even < odd / 20) return 'utf-16le';
  if (even > length / 10 && odd < even / 20) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeEightBit(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const windows1258 = iconv.decode(buffer, 'windows-1258').normalize('NFC');
  const share = syllableShare(windows1258.slice(0, sampleLength));
  return share !== null && share < 0.6 ? iconv.decode(buffer, 'windows-1252') : windows1258;
}

function hasBinaryCharacters(text: string): boolean {
  let odd = 0;
  const length = Math.min(text.length, sampleLength);
  for (let position = 0; position < length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0) return true;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd += 1;
  }
  return odd > length / 500;
}
