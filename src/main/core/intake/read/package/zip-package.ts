import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { readLimits } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** The parts of a zip file by lower-case name. Nothing is unpacked until a part is read. */
export interface ZipPackage {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Declared unpacked bytes of all parts. */
  readonly declaredBytes: number;
  /** Gives the part's bytes chunk by chunk; refuses what grows beyond the limits, whatever sizes were declared. */
  stream(name: string, onChunk: (chunk: Uint8Array) => void): Promise<void>;
  /** The whole part as UTF-8 text; '' when there is no such part. For small parts only. */
  text(name: string): Promise<string>;
}

const unpackedChunkBytes = 64 * 1024;
const sizeOfLargestTextPart = 32 * 1024 * 1024;

export async function openZipPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const zip = await openZip(bytes);
  const entries = await readDirectory(zip, bytes.byteLength);
  const budget = { left: readLimits.unpackedBytes };
  const stream = async (name: string, onChunk: (chunk: Uint8Array) => void): Promise<void> => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new Refusal('file.damaged');
    await streamEntry(zip, entry, budget, onChunk);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    declaredBytes: sumOf(entries.values(), (entry) => entry.uncompressedSize),
    stream,
    text: async (name) => {
      if (!entries.has(name.toLowerCase())) return '';
      const decoder = new TextDecoder();
      let text = '';
      await stream(name, (chunk) => {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > sizeOfLargestTextPart) throw new Refusal('file.too-large');
      });
      return text + decoder.decode();
    },
  };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Names are decoded here, not by yauzl, which refuses a whole file for one odd name; no part is ever written to disk.
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  } catch {
    throw new Refusal('file.damaged');
  }
}

async function readDirectory(zip: ZipFile, packedBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > readLimits.zipEntries) throw new Refusal('file.too-large');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const key = name.replace(/^\/+/, '').toLowerCase();
      if (!entries.has(key)) entries.set(key, entry);
    }
  } catch (error) {
    throw new Refusal(String(error).includes('encryption') ? 'file.encrypted' : 'file.damaged');
  }
  checkDirectory([...entries.values()], packedBytes);
  return entries;
}

function checkDirectory(entries: readonly Entry[], packedBytes: number): void {
  const unpacked = sumOf(entries, (entry) => entry.uncompressedSize);
  if (unpacked > readLimits.unpackedBytes || isBomb(unpacked, packedBytes)) throw new Refusal('file.too-large');
  if (entries.some((entry) => isBomb(entry.uncompressedSize, entry.compressedSize)))
    throw new Refusal('file.too-large');
  if (entries.some((entry) => entry.isEncrypted())) throw new Refusal('file.encrypted');
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > readLimits.ratioFloorBytes && unpacked > packed * readLimits.ratio;
}

async function streamEntry(
  zip: ZipFile,
  entry: Entry,
  budget: { left: number },
  onChunk: (chunk: Uint8Array) => void,
): Promise<void> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of chunksOf(await openUnpacked(zip, entry))) {
    size += chunk.byteLength;
    budget.left -= chunk.byteLength;
    checksum = crc32(chunk, checksum);
    if (budget.left < 0 || isBomb(size, entry.compressedSize)) throw new Refusal('file.too-large');
    onChunk(chunk);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw new Refusal('file.damaged');
}

/** Asked for one at a time, so that the next chunk is unpacked beside this thread while it looks at the one before. */
async function* chunksOf(unpacked: Readable): AsyncGenerator<Buffer, undefined> {
  try {
    yield* unpacked;
  } catch {
    throw new Refusal('file.damaged');
  }
}

/** Unpacked here rather than by yauzl for the sake of larger chunks: fewer, longer runs of the XML parser. */
async function openUnpacked(zip: ZipFile, entry: Entry): Promise<Readable> {
  const [stored, deflated] = [0, 8];
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw new Refusal('file.unreadable');
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false }).catch(() => {
    throw new Refusal('file.damaged');
  });
  if (entry.compressionMethod === stored) return packed;
  return pipeline(packed, createInflateRaw({ chunkSize: unpackedChunkBytes }), () => undefined);
}

function sumOf<T>(items: Iterable<T>, of: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += of(item);
  return sum;
}
