import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontWidths, readFontWidths } from './font-widths.ts';

/** The papers' face, metric-compatible with Times New Roman and complete for Vietnamese. */
export interface PaperFonts {
  files: { normal: string; bold: string; italics: string; bolditalics: string };
  regular: FontWidths;
  bold: FontWidths;
}

const known = new Map<string, PaperFonts>();

/** The fonts in `resources/fonts`, read once. */
export function paperFonts(resources: string): PaperFonts {
  const fonts = known.get(resources) ?? readPaperFonts(join(resources, 'fonts'));
  known.set(resources, fonts);
  return fonts;
}

function readPaperFonts(folder: string): PaperFonts {
  const files = {
    normal: join(folder, 'Tinos-Regular.ttf'),
    bold: join(folder, 'Tinos-Bold.ttf'),
    italics: join(folder, 'Tinos-Italic.ttf'),
    bolditalics: join(folder, 'Tinos-BoldItalic.ttf'),
  };
  return { files, regular: readFontWidths(readFileSync(files.normal)), bold: readFontWidths(readFileSync(files.bold)) };
}
