/** A tag of an XML text with its place in it, so that one attribute can be changed and every other byte left alone. */
export interface XmlTag {
  kind: 'open' | 'empty' | 'close';
  /** With its prefix, as written. */
  name: string;
  local: string;
  attributes: string;
  start: number;
  end: number;
}

const tagPattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** Every tag of a text from `from` on; comments, CDATA and processing instructions are passed over. */
export function* tagsOf(xml: string, from = 0): Generator<XmlTag, void> {
  const pattern = new RegExp(tagPattern);
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [text, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    const isEmpty = rest.endsWith('/');
    yield {
      kind: slash === '/' ? 'close' : isEmpty ? 'empty' : 'open',
      name,
      local: name.slice(name.indexOf(':') + 1),
      attributes: isEmpty ? rest.slice(0, -1) : rest,
      start: match.index,
      end: match.index + text.length,
    };
  }
}

/** The first element of this local name: its opening tag, and where its closing tag begins and ends. */
export interface XmlElement {
  tag: XmlTag;
  contentEnd: number;
  end: number;
}

export function elementOf(xml: string, local: string, from = 0): XmlElement | null {
  let found: XmlTag | null = null;
  let depth = 0;
  for (const tag of tagsOf(xml, from)) {
    if (tag.local !== local) continue;
    if (found === null) {
      if (tag.kind === 'close') return null;
      if (tag.kind === 'empty') return { tag, contentEnd: tag.end, end: tag.end };
      found = tag;
    }
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (depth === 0 && tag.kind === 'close') return { tag: found, contentEnd: tag.start, end: tag.end };
  }
  return null;
}

/** The direct children of an element, each with its whole extent. */
export function childrenOf(xml: string, parent: XmlElement): { tag: XmlTag; end: number }[] {
  const children: { tag: XmlTag; end: number }[] = [];
  let depth = 0;
  let open: XmlTag | null = null;
  for (const tag of tagsOf(xml, parent.tag.end)) {
    if (tag.start >= parent.contentEnd) break;
    if (depth === 0 && tag.kind !== 'close') open = tag;
    if (tag.kind === 'open') depth += 1;
    if (tag.kind === 'close') depth -= 1;
    if (depth === 0 && open !== null) children.push({ tag: open, end: tag.end });
  }
  return children;
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The raw value of an attribute; `local` finds it whatever its prefix. */
export function attributeIn(tag: XmlTag, name: string, local = false): string | null {
  for (const [, key = '', double, single] of tag.attributes.matchAll(attributePattern)) {
    if (key === name || (local && key.endsWith(`:${name}`))) return double ?? single ?? '';
  }
  return null;
}

/** A tag written again with one attribute set; everything else stays as it was. */
export function withAttribute(xml: string, tag: XmlTag, name: string, value: string): string {
  const written = xml.slice(tag.start, tag.end);
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  if (pattern.test(written)) return written.replace(pattern, (_, start: string) => `${start}"${value}"`);
  const at = 1 + tag.name.length;
  return `${written.slice(0, at)} ${name}="${value}"${written.slice(at)}`;
}

export interface XmlEdit {
  start: number;
  end: number;
  text: string;
}

/** Edits of stretches that do not overlap; insertions at one place follow one another as given, before what stands there. */
export function applyEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((first, second) => first.start - second.start || first.end - second.end)) {
    pieces.push(xml.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** The prefix of the part's own elements, colon included: `x:` in what some systems write, otherwise ''. */
export function prefixOf(xml: string): string {
  for (const { name } of tagsOf(xml)) return name.slice(0, name.indexOf(':') + 1);
  return '';
}

/** Inserts into an element, at its end or in front of the first of the named children that must follow. */
export function insertInto(xml: string, parent: XmlElement, text: string, followers: readonly string[] = []): XmlEdit {
  if (parent.tag.kind === 'empty') {
    const opened = `${xml.slice(parent.tag.start, parent.tag.end).replace(/\s*\/>$/, '')}>`;
    return { start: parent.tag.start, end: parent.tag.end, text: `${opened}${text}</${parent.tag.name}>` };
  }
  const follower = childrenOf(xml, parent).find(({ tag }) => followers.includes(tag.local));
  const at = follower?.tag.start ?? parent.contentEnd;
  return { start: at, end: at, text };
}

/** Safe as content and as an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
