import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel } from 'yauzl';

const [stored, deflated] = [0, 8];

/** One part as it stands in the zip file: still packed, so that an untouched part is written back byte for byte. */
export interface ZipPart {
  name: string;
  method: number;
  checksum: number;
  size: number;
  packed: Uint8Array;
}

/** The parts of a zip file in the order of its directory. The file has been read before, within the reader's limits. */
export async function readZipParts(bytes: Uint8Array): Promise<ZipPart[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (name.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry, { decodeFileData: false })) {
      if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    }
    const { compressionMethod: method, crc32: checksum, uncompressedSize: size } = entry;
    parts.push({ name: name.replace(/^\/+/, ''), method, checksum, size, packed: Buffer.concat(chunks) });
  }
  return parts;
}

export function unpackPart(part: ZipPart): Uint8Array {
  return part.method === stored
    ? part.packed
    : inflateRawSync(part.packed, { maxOutputLength: Math.max(1, part.size) });
}

export function packPart(name: string, content: string): ZipPart {
  const bytes = Buffer.from(content);
  return { name, method: deflated, checksum: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

/** Names are UTF-8 (bit 11); times are left at the format's first day, so that the same parts give the same bytes. */
const [versionNeeded, utf8Names, firstDay] = [20, 0x0800, 0x21];

/** Writes the parts in order (APPNOTE 6.3, without zip64: what a unit sends is far below 4 GB). */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const header = entryHeader(part, name.length);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), header, name, Buffer.from(part.packed));
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, directoryTail(offset), name);
    offset += 4 + header.length + name.length + part.packed.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...pieces, listing, endRecord(parts.length, listing.length, offset)]);
}

/** What the local header and the directory have in common. */
function entryHeader(part: ZipPart, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(versionNeeded, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(part.method, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(part.checksum, 10);
  header.writeUInt32LE(part.packed.length, 14);
  header.writeUInt32LE(part.size, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function directoryTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
