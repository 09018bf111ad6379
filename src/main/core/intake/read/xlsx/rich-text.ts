import { legacyFont } from '../fonts.ts';
import { attributeOf } from '../package/xml-events.ts';
import type { XmlScanner } from '../package/xml-scanner.ts';

export interface RichText {
  readonly text: string;
  /** The first legacy font that a run of the text is set in. */
  readonly font: string | undefined;
}

export const noText: RichText = { text: '', font: undefined };

export interface RichTextCollector {
  open: (name: string) => void;
  close: (name: string) => void;
  text: () => void;
  /** What was gathered since the last call. */
  take: () => RichText;
}

/** Joins the runs of a shared or inline string; phonetic runs are reading aids and no part of the text. */
export function createRichTextCollector(scanner: XmlScanner): RichTextCollector {
  let text = '';
  let font: string | undefined;
  let inPhonetic = false;
  return {
    open: (name) => {
      if (name === 't') scanner.wantsText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'rFont') font ??= legacyFont(attributeOf(scanner.attributes(), 'val'));
    },
    close: (name) => {
      if (name === 't') scanner.wantsText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text: () => {
      text += scanner.text();
    },
    take: () => {
      if (text === '' && font === undefined) return noText;
      const taken = { text: unescapeCharacters(text), font };
      text = '';
      font = undefined;
      return taken;
    },
  };
}

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
