import { addListStyles, type ListStyles } from './list-styles.ts';
import { fillBefore, noteFill } from './note-fill.ts';
import { NotEditable } from './package-edit.ts';
import { noteColours } from './return-note.ts';
import {
  applyEdits,
  attributeIn,
  childrenOf,
  elementOf,
  insertInto,
  prefixOf,
  tagsOf,
  withAttribute,
  type XmlEdit,
  type XmlElement,
} from './xml-edits.ts';

/** Gives cells of an existing format the colour of a note; formats are added at the end, none is changed. */
export interface StylesEdit {
  /** The format without the colour of a note that an earlier return gave it; itself where it has none. */
  plain(style: number): number;
  coloured(style: number, severity: 'error' | 'warning'): number;
  listStyles(): ListStyles;
  finish(): string;
}

export const emptyStyles = (namespace: string): string =>
  `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** One of the style sheet's lists (`fonts`, `fills`, `cellXfs` …), to which entries are added. */
interface StyleList {
  element: XmlElement;
  written: string[];
  added: string[];
  at(index: number): string | undefined;
  add(entry: string): number;
}

export function editStyles(xml: string): StylesEdit {
  const prefix = prefixOf(xml);
  const [fonts, fills, borders, formats] = [
    styleList(xml, 'fonts'),
    styleList(xml, 'fills'),
    styleList(xml, 'borders'),
    styleList(xml, 'cellXfs'),
  ];
  const own = (text: string): string => (prefix === '' ? text : text.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}`));
  const fillOf = once((fill: string) => fills.add(own(fill)));
  const fillUnder = (format: string): string => fills.at(fillNumber(format)) ?? '';
  const coloured = once((key: string) => {
    const [style = '0', severity] = key.split(' ');
    const format = formats.at(Number(style)) ?? formats.at(0) ?? own('<xf/>');
    const colour = severity === 'error' ? noteColours.error : noteColours.warning;
    return formats.add(withFill(format, fillOf(noteFill(colour, fillUnder(format)))));
  });
  const plain = once((style: number) => {
    const format = formats.at(style);
    const before = format === undefined ? null : fillBefore(fillUnder(format));
    if (format === undefined || before === null) return style;
    return formats.add(withFill(format, before === '' ? 0 : fillOf(before)));
  });
  return {
    plain,
    coloured: (style, severity) => coloured(`${style} ${severity}`),
    listStyles: () =>
      addListStyles({
        font: (entry) => fonts.add(own(entry)),
        fill: (entry) => fills.add(own(entry)),
        border: (entry) => borders.add(own(entry)),
        format: (entry) => formats.add(own(entry)),
      }),
    finish: () =>
      applyEdits(
        xml,
        [fonts, fills, borders, formats].flatMap((list) => listEdits(xml, list)),
      ),
  };
}

function styleList(xml: string, name: string): StyleList {
  const element = elementOf(xml, name);
  if (element === null) throw new NotEditable(`no ${name} in the styles`);
  const written = childrenOf(xml, element).map(({ tag, end }) => xml.slice(tag.start, end));
  const added: string[] = [];
  return {
    element,
    written,
    added,
    at: (index) => written[index] ?? added[index - written.length],
    add: (entry) => written.length + added.push(entry) - 1,
  };
}

function listEdits(xml: string, { element, written, added }: StyleList): XmlEdit[] {
  if (added.length === 0) return [];
  const entries = insertInto(xml, element, added.join(''));
  if (element.tag.kind === 'empty' || attributeIn(element.tag, 'count') === null) return [entries];
  const counted = withAttribute(xml, element.tag, 'count', String(written.length + added.length));
  return [{ start: element.tag.start, end: element.tag.end, text: counted }, entries];
}

function fillNumber(format: string): number {
  const [tag] = tagsOf(format);
  return Number((tag && attributeIn(tag, 'fillId')) ?? 0);
}

function withFill(format: string, fill: number): string {
  const [tag] = tagsOf(format);
  if (tag === undefined) throw new NotEditable('a cell format without a tag');
  const filled = withAttribute(format, tag, 'fillId', String(fill)) + format.slice(tag.end);
  const [again] = tagsOf(filled);
  return again === undefined ? filled : withAttribute(filled, again, 'applyFill', '1') + filled.slice(again.end);
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
