import { noteColours } from './return-note.ts';
import { attributeIn, tagsOf, type XmlTag } from './xml-edits.ts';

/**
 * The fill of a marked cell. A solid fill shows its first colour only (ECMA-376 part 1, 18.8.32): the second keeps the
 * colour that the unit gave the cell, for the day when the mark is taken away.
 */
export function noteFill(colour: string, before: string): string {
  const [own] = isSolid(before) ? coloursIn(before, 'fgColor') : [];
  const kept = own === undefined ? 'indexed="64"' : own.attributes.trim();
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor ${kept}/></patternFill></fill>`;
}

/** What was under the colour of a note: a fill, or '' for none; null for a fill that is no note's. */
export function fillBefore(fill: string): string | null {
  const [shown] = coloursIn(fill, 'fgColor');
  const colour = shown === undefined ? null : attributeIn(shown, 'rgb');
  if (!isSolid(fill) || !ours.some((each) => each === colour)) return null;
  const [kept] = coloursIn(fill, 'bgColor');
  if (kept === undefined || attributeIn(kept, 'indexed') === '64') return '';
  const attributes = kept.attributes.trim();
  return `<fill><patternFill patternType="solid"><fgColor ${attributes}/><bgColor indexed="64"/></patternFill></fill>`;
}

const ours = Object.values(noteColours);

function isSolid(fill: string): boolean {
  return [...tagsOf(fill)].some((tag) => tag.local === 'patternFill' && attributeIn(tag, 'patternType') === 'solid');
}

function coloursIn(fill: string, name: 'fgColor' | 'bgColor'): XmlTag[] {
  return [...tagsOf(fill)].filter(({ local }) => local === name);
}
