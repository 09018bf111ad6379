import { inflateRawSync } from 'node:zlib';
import type { randomNumbers } from '../random-numbers.ts';
import { type ZipPart, zipBytes } from '../workbook-bytes.ts';

type Random = ReturnType<typeof randomNumbers>;

/** One to eight wounds: bytes changed, lost, doubled, zeroed, moved, or the end cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = Uint8Array.from(bytes);
  for (let left = 1 + random.below(8); left > 0; left -= 1) mutated = wound(mutated, random);
  return mutated;
}

function wound(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(Math.max(1, bytes.length));
  const until = Math.min(bytes.length, at + 1 + random.below(64));
  switch (random.below(12)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
    case 3:
      return Uint8Array.from(bytes).fill(0, at, until);
    case 4:
      return Uint8Array.from(bytes).fill(0xff, at, until);
    case 5:
      return Uint8Array.from(bytes).copyWithin(random.below(Math.max(1, bytes.length)), at, until);
    default: {
      const changed = Uint8Array.from(bytes);
      changed[at] = random.below(256);
      return changed;
    }
  }
}

/** The parts of a sound zip file, unpacked. */
export function partsOf(bytes: Uint8Array): ZipPart[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts: ZipPart[] = [];
  let at = file.readUInt32LE(end + 16);
  while (file.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [packed, nameLength, extra, comment] = [20, 28, 30, 32].map((place) =>
      place === 20 ? file.readUInt32LE(at + place) : file.readUInt16LE(at + place),
    );
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(start, start + (packed ?? 0));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    parts.push({ name, content: file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content) });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

/** A zip file whose entries were lost, doubled, renamed, emptied or swapped, or which lies about their sizes. */
export function mutateEntries(parts: readonly ZipPart[], random: Random): Uint8Array {
  const mutated = [...parts];
  const at = random.below(mutated.length);
  const [part, other] = [mutated[at], mutated[random.below(mutated.length)]];
  if (part === undefined || other === undefined) return zipBytes(parts);
  const changes: readonly [() => ZipPart[], ...(() => ZipPart[])[]] = [
    () => [],
    () => [part, part],
    () => [part, { ...other, name: part.name }],
    () => [{ ...part, name: `${part.name}x` }],
    () => [{ ...part, name: part.name.toUpperCase() }],
    () => [{ ...part, name: `../${part.name}` }],
    () => [{ ...part, content: '' }],
    () => [{ ...part, content: other.content }],
    () => [{ ...part, declaredSize: random.below(2_000_000_000) }],
    () => [{ ...part, stored: true }],
    () => [{ ...part, content: Buffer.from(part.content).subarray(0, random.below(200)) }],
  ];
  mutated.splice(at, 1, ...random.pick(changes)());
  return zipBytes(mutated);
}

const absurdFigures = [
  '0',
  '-1',
  '99999999999',
  '1048577',
  'NaN',
  '1e999',
  '',
  'AAAAAA1',
  'XFD1048576',
  '&#0;',
  '&lol;',
] as const;

/** A zip file with one XML part changed in up to four places: figures, names, tags and text. */
export function mutateXml(parts: readonly ZipPart[], random: Random): Uint8Array {
  const texts = parts.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  const chosen = texts[random.below(texts.length)];
  const mutated = parts.map((part) => {
    if (part !== chosen) return part;
    let text = Buffer.from(part.content).toString('utf8');
    for (let left = 1 + random.below(4); left > 0; left -= 1) text = changedXml(text, random);
    return { ...part, content: text };
  });
  return zipBytes(mutated);
}

function changedXml(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  const tag = tags[random.below(tags.length)];
  if (tag === undefined) return `${text}<x>`;
  const [before, after] = [text.slice(0, tag.index), text.slice(tag.index + tag[0].length)];
  const other = tags[random.below(tags.length)]?.[0] ?? '';
  switch (random.below(8)) {
    case 0:
      return before + after;
    case 1:
      return before + tag[0] + tag[0] + after;
    case 2:
      return before + other + after;
    case 3:
      return before + tag[0].replace(/"[^"]*"/, () => `"${random.pick(absurdFigures)}"`) + after;
    case 4:
      return before + tag[0].replaceAll(/"\d+"/g, () => `"${random.pick(absurdFigures)}"`) + after;
    case 5:
      return before + tag[0] + random.pick(absurdFigures) + after;
    case 6:
      return `${before}<!DOCTYPE a [<!ENTITY lol "lol">]>${tag[0]}${after}`;
    default:
      return before + tag[0].toUpperCase() + after;
  }
}
