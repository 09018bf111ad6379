import type { XmlAttributes } from '../package/xml-events.ts';

export interface OdsTextCollector {
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
  /** What was gathered since the last call. */
  take: () => string;
}

const longestRunOfSpaces = 1_000;

/** Joins the paragraphs of a cell, a line each; comments and drawings hang on a cell but are not its text. */
export function createOdsTextCollector(): OdsTextCollector {
  let paragraphs: string[] = [];
  let depth = 0;
  let aside = 0;
  const add = (text: string): void => {
    if (depth > 0 && aside === 0) paragraphs.push((paragraphs.pop() ?? '') + text);
  };
  return {
    open: (name, attributes) => {
      if (isAside(name)) aside += 1;
      else if (name === 'p') {
        depth += 1;
        if (aside === 0) paragraphs.push('');
      } else if (name === 's') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), longestRunOfSpaces)));
      else if (name === 'tab') add('\t');
      else if (name === 'line-break') add('\n');
    },
    close: (name) => {
      if (isAside(name)) aside -= 1;
      else if (name === 'p') depth -= 1;
    },
    text: (text) => add(text.replace(/[\t\r\n ]+/g, ' ')),
    take: () => {
      const text = paragraphs.join('\n');
      paragraphs = [];
      return text;
    },
  };
}

function isAside(name: string): boolean {
  return name === 'annotation' || name === 'frame' || name === 'custom-shape';
}
