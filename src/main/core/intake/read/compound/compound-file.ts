import { Refusal } from '../refusal.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entrySize = 128;
const lastSector = 0xfffffff9;
const maximumEntries = 20_000;

/** Whether the bytes are a compound file (MS-CFB): .xls, .doc, and the container of encrypted .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, position) => bytes[position] === byte);
}

/** Names of the streams and storages in the directory, in lower case. Throws a refusal for a broken directory. */
export function compoundFileNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  try {
    const sectorSize = 1 << view.getUint16(30, true);
    for (const offset of directorySectors(view, sectorSize)) {
      for (let at = offset; at < offset + sectorSize && at + entrySize <= bytes.byteLength; at += entrySize) {
        if (view.getUint8(at + 66) !== 0) names.add(entryName(view, at));
      }
    }
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('file.damaged');
    throw error;
  }
  return names;
}

/** Byte offsets of the directory's sectors along their chain; a chain that circles ends at the entry limit. */
function* directorySectors(view: DataView, sectorSize: number): Generator<number> {
  let sector = view.getUint32(48, true);
  const most = Math.ceil((maximumEntries * entrySize) / sectorSize);
  for (let count = 0; sector <= lastSector && count < most; count += 1) {
    yield (sector + 1) * sectorSize;
    sector = nextSector(view, sectorSize, sector);
  }
}

function nextSector(view: DataView, sectorSize: number, sector: number): number {
  const linksInSector = sectorSize / 4;
  const tableIndex = Math.floor(sector / linksInSector);
  const inHeader = 109;
  // A directory that lies beyond what the header's table covers belongs to a file of over 7 MB; its first part is enough.
  if (tableIndex >= inHeader) return 0xfffffffe;
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
