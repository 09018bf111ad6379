import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Arbitrary, array, assert, constantFrom, integer, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZipPackage } from '#core/intake/read/package/zip-package.ts';
import { tellWithSaxes, tellWithScanner } from '#tests/support/xml-events.ts';

const folders = ['../fixtures/samples/', '../fixtures/bac-kan-2020/', '../../../shared/corpora/'];
const workbooks = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  const names = existsSync(url) ? readdirSync(url) : [];
  return names.filter((name) => /\.(?:xls[xmb]|ods)$/.test(name)).map((name) => ({ name, url }));
});

/** Texts that meet every rule of character data; more of what is odd than any writer would put in one file. */
const pieces = ['Nguyễn Văn An', '𠀀', 'a&amp;b', '&#7879;', '&#x1ec7;', '&unknown;', '\r\n', '\r', '\t ', "]]&gt;'"];
const characters = array(oneof(constantFrom(...pieces), string({ unit: 'grapheme-ascii' }).map(escaped)), {
  maxLength: 4,
}).map((parts) => parts.join(''));
const names = constantFrom('c', 'row', 'x:c', 'x:row', 'v', 'tên', 'a-b.c_1', 'mergeCell');
const blanks = constantFrom(' ', '\n', '  ', '\t', '\r\n');
const attribute = tuple(blanks, constantFrom('', ' '), constantFrom('"', "'"), characters).map(
  ([before, around, quote, value]) =>
    (name: string) =>
      `${before}${name}${around}=${around}${quote}${value.replaceAll(quote, '&quot;')}${quote}`,
);
const between = constantFrom(
  '',
  '<!-- <row> -->',
  '<?target <v> ?>',
  '<![CDATA[ <v>&amp;\r]] > ]]>',
  '<![CDATA[]]>',
  '<v/>',
);

const elements: Arbitrary<string> = tuple(
  names,
  array(attribute, { maxLength: 3 }),
  array(tuple(characters, between), { maxLength: 3 }),
  constantFrom('', ' ', '\n'),
).map(([name, attributes, content, blank]) => {
  const tag = `${name}${attributes.map((write, index) => write(`a${index}`)).join('')}${blank}`;
  return content.length === 0 ? `<${tag}/>` : `<${tag}>${content.flat().join('')}</${name}${blank}>`;
});

const prologs = constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<!-- before -->\n',
  '<!DOCTYPE sheet>',
  '<!DOCTYPE sheet [<!ENTITY unknown "<b>]">\n<!-- don\'t ] --><?pi "?>]>',
);
const documents = tuple(prologs, array(elements, { maxLength: 5 }), constantFrom('', '\n', '<!-- after -->')).map(
  ([prolog, content, end]) => `${prolog}<x:sheet>${content.join('\n')}</x:sheet>${end}`,
);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The bytes cut at these places, taken anew from the start of what is left. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...chunks, bytes.subarray(at)];
}

describe('the XML scanner tells what a strict parser tells', () => {
  test('of every part of the sample workbooks', async () => {
    for (const { name, url } of workbooks) {
      const zip = await openZipPackage(readFileSync(new URL(encodeURIComponent(name), url))).catch(() => null);
      for (const part of zip?.names.filter((entry) => /\.(?:xml|rels|vml)$/.test(entry)) ?? []) {
        const chunks: Uint8Array[] = [];
        const isWhole = await zip
          ?.stream(part, (chunk) => chunks.push(chunk))
          .then(
            () => true,
            () => false,
          );
        const bytes = Buffer.concat(chunks);
        if (isWhole !== true || bytes[0] === 0xff || bytes[0] === 0xfe) continue;
        const told = tellWithSaxes(new TextDecoder().decode(bytes));
        expect(tellWithScanner(chunks), `${name} ${part}`).toEqual(told);
      }
    }
  });

  test('of odd documents, wherever the chunks end', () => {
    const sizes = array(integer({ min: 0, max: 40 }), { maxLength: 30 });
    assert(
      property(documents, sizes, (text, chunkSizes) => {
        const told = tellWithSaxes(text);
        expect(told).not.toBeNull();
        expect(tellWithScanner(cut(Buffer.from(text), chunkSizes))).toEqual(told);
      }),
      { numRuns: 500, seed: 2020 },
    );
  });

  test('of the same document byte by byte, and with a byte order mark', () => {
    const text = '<a>ệ<b c="ệ">&amp;</b><![CDATA[<]]><!-- - --></a>';
    const bytes = Buffer.from(`\ufeff${text}`);
    expect(tellWithScanner([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(tellWithSaxes(text));
  });

  test('of documents that are cut off or have a character too many or too few', () => {
    assert(
      property(documents, integer({ min: 0, max: 400 }), constantFrom(...'<>&;"\'/=]-x ', ''), (text, place, other) => {
        const at = place % text.length;
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        for (const document of [changed, text.slice(0, at)].map((broken) => broken.toWellFormed())) {
          const told = tellWithSaxes(document);
          if (!isOnlyInProlog(document, told)) expect(tellWithScanner([Buffer.from(document)]), document).toEqual(told);
        }
      }),
      { numRuns: 500, seed: 2020 },
    );
  });
});

/** The scanner does not read what stands in declarations and instructions; a strict parser minds errors there. */
function isOnlyInProlog(document: string, told: unknown): boolean {
  return document.includes('<!DOCTYPE') || (told === null && /<[?!]/.test(document));
}

describe('what is not well-formed is refused', () => {
  test.each([
    ['nothing', ''],
    ['blank space', ' \n'],
    ['text alone', 'text'],
    ['text before the root', 'x<a/>'],
    ['text after the root', '<a/>x'],
    ['two roots', '<a/><b/>'],
    ['an element that is not closed', '<a><b></a>'],
    ['an element closed under another name', '<a></b>'],
    ['an element closed under another prefix', '<x:a></y:a>'],
    ['an element closed twice', '<a></a></a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a name that begins with a digit', '<1a/>'],
    ['an attribute without a value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['attributes run together', '<a b="1"c="2"/>'],
    ['an attribute given twice', '<a b="1" b="2"/>'],
    ['a tag inside an attribute', '<a b="<"/>'],
    ['a slash in the middle of a tag', '<a / b="1"/>'],
    ['an entity that does not end', '<a>&amp</a>'],
    ['an entity without a name', '<a>&;</a>'],
    ['a lone ampersand', '<a>b & c;</a>'],
    ['a number that is no character', '<a>&#0;</a>'],
    ['a number beyond all characters', '<a>&#x110000;</a>'],
    ['half of a surrogate pair', '<a>&#xd800;</a>'],
    ['a number that is none', '<a>&#xyz;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['the end of a CDATA section in text', '<a>]]></a>'],
    ['a CDATA section that does not end', '<a><![CDATA[x</a>'],
    ['a CDATA section outside the root', '<![CDATA[x]]><a/>'],
    ['a comment that does not end', '<a><!-- x</a>'],
    ['two hyphens in a comment', '<a><!-- x -- y --></a>'],
    ['a document type after the root has begun', '<a><!DOCTYPE a></a>'],
    ['a declaration of another kind', '<a><!ELEMENT b></a>'],
  ])('%s', (_, text) => {
    expect(tellWithSaxes(text)).toBeNull();
    expect(tellWithScanner([Buffer.from(text)])).toBeNull();
  });
});
