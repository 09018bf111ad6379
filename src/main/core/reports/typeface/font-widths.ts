/** Advance widths of a TrueType font: what a text measures before it is laid out. */
export interface FontWidths {
  /** Width in points of an NFC text at a size in points; kerning, which only narrows, is left out. */
  width(text: string, size: number): number;
}

interface Tables {
  view: DataView;
  offset: (tag: string) => number;
}

/** Reads the `cmap` (format 4) and `hmtx` tables of a TrueType file. */
export function readFontWidths(bytes: Uint8Array): FontWidths {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = { view, offset: (tag: string) => tableOffset(view, tag) };
  const unitsPerEm = view.getUint16(tables.offset('head') + 18);
  const advance = advances(tables);
  const glyph = characterMap(tables);
  const known = new Map<string, number>();
  const characterWidth = (character: string): number => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const width = advance(glyph(character.codePointAt(0) ?? 0)) / unitsPerEm;
    known.set(character, width);
    return width;
  };
  return {
    width: (text, size) => {
      let sum = 0;
      for (const character of text) sum += characterWidth(character);
      return sum * size;
    },
  };
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    );
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function advances({ view, offset }: Tables): (glyph: number) => number {
  const metrics = view.getUint16(offset('hhea') + 34);
  const start = offset('hmtx');
  return (glyph) => view.getUint16(start + Math.min(glyph, metrics - 1) * 4);
}

function characterMap({ view, offset }: Tables): (code: number) => number {
  const start = offset('cmap');
  const subtables = Array.from(
    { length: view.getUint16(start + 2) },
    (_entry, index) => start + view.getUint32(start + 8 + index * 8),
  );
  const table = subtables.find((at) => view.getUint16(at) === 4);
  if (table === undefined) throw new Error('the font has no character map of format 4');
  const double = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + double + 2;
  return (code) => {
    let at = 0;
    while (at < double && view.getUint16(ends + at) < code) at += 2;
    if (at >= double || view.getUint16(starts + at) > code) return 0;
    const delta = view.getUint16(starts + double + at);
    const rangeAt = starts + 2 * double + at;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (code + delta) % 65_536;
    const glyph = view.getUint16(rangeAt + range + 2 * (code - view.getUint16(starts + at)));
    return glyph === 0 ? 0 : (glyph + delta) % 65_536;
  };
}
