import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FontWidths, readFontWidths } from './font-widths.ts';

/** The papers' face, metric-compatible with Times New Roman and complete for Vietnamese. */
export interface PaperFonts {
  /** Folder that all font files lie in. */
  folder: string;
  files: { normal: string; bold: string; italics: string; bolditalics: string };
  regular: FontWidths;
  bold: FontWidths;
}

/** Reads the fonts in `resources/fonts`. */
export function readPaperFonts(resources: string): PaperFonts {
  const folder = join(resources, 'fonts');
  const files = {
    normal: join(folder, 'Tinos-Regular.ttf'),
    bold: join(folder, 'Tinos-Bold.ttf'),
    italics: join(folder, 'Tinos-Italic.ttf'),
    bolditalics: join(folder, 'Tinos-BoldItalic.ttf'),
  };
  return {
    folder,
    files,
    regular: readFontWidths(readFileSync(files.normal)),
    bold: readFontWidths(readFileSync(files.bold)),
  };
}
