import { Refusal } from '../refusal.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entrySize = 128;
const lastSector = 0xfffffff9;
const maximumEntries = 20_000;
const tablesInHeader = 109;
const endOfChain = 0xfffffffe;
const smallestPlainStream = 4_096;

/** Whether the bytes are a compound file (MS-CFB): .xls, .doc, and the container of encrypted .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, position) => bytes[position] === byte);
}

export interface CompoundFile {
  /** Names of the streams and storages in the directory, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Bytes of a stream of 4,096 bytes or more; null for smaller ones, which are kept in another way, and unknown ones. */
  stream(name: string): Uint8Array | null;
}

interface DirectoryEntry {
  readonly name: string;
  readonly firstSector: number;
  readonly size: number;
}

/** Opens a compound file; throws a refusal for one whose directory is broken. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orDamaged(() => [...directoryEntries(view)]);
  return {
    names: new Set(entries.map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((candidate) => candidate.name === name);
      if (entry === undefined || entry.size < smallestPlainStream || entry.size > bytes.byteLength) return null;
      return orDamaged(() => streamBytes(bytes, view, entry));
    },
  };
}

function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('file.damaged');
    throw error;
  }
}

function* directoryEntries(view: DataView): Generator<DirectoryEntry> {
  const sectorSize = sectorSizeOf(view);
  const most = Math.ceil((maximumEntries * entrySize) / sectorSize);
  for (const offset of sectorChain(view, view.getUint32(48, true), most)) {
    for (let at = offset; at < offset + sectorSize && at + entrySize <= view.byteLength; at += entrySize) {
      if (view.getUint8(at + 66) === 0) continue;
      yield {
        name: entryName(view, at),
        firstSector: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    }
  }
}

function streamBytes(bytes: Uint8Array, view: DataView, { firstSector, size }: DirectoryEntry): Uint8Array {
  const sectorSize = sectorSizeOf(view);
  const content = new Uint8Array(size);
  let at = 0;
  for (const offset of sectorChain(view, firstSector, Math.ceil(size / sectorSize))) {
    const piece = bytes.subarray(offset, Math.min(offset + sectorSize, offset + size - at));
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

function sectorSizeOf(view: DataView): number {
  return 1 << view.getUint16(30, true);
}

/** Byte offsets of the sectors along a chain, at most `most`: a chain that circles ends there. */
function* sectorChain(view: DataView, first: number, most: number): Generator<number> {
  const sectorSize = sectorSizeOf(view);
  let sector = first;
  for (let count = 0; sector <= lastSector && count < most; count += 1) {
    yield (sector + 1) * sectorSize;
    sector = nextSector(view, sectorSize, sector);
  }
}

function nextSector(view: DataView, sectorSize: number, sector: number): number {
  const linksInSector = sectorSize / 4;
  const tableIndex = Math.floor(sector / linksInSector);
  // Beyond what the header lists a file is over 7 MB; its first part is enough for what is asked here.
  if (tableIndex >= tablesInHeader) return endOfChain;
  const table = view.getUint32(76 + tableIndex * 4, true);
  return view.getUint32((table + 1) * sectorSize + (sector % linksInSector) * 4, true);
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
  let name = '';
  for (let position = 0; position < length; position += 1) {
    name += String.fromCharCode(view.getUint16(at + position * 2, true));
  }
  return name.toLowerCase();
}
