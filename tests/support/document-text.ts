import { text } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';

/** The words of each page of a PDF file, in the order in which they were written, one space between them. */
export async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(plain(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
  }
  await document.loadingTask.destroy();
  return pages;
}

/** The words of a Word document's body, in their order, one space between them; `xml` is the body as it is written. */
export async function docxText(bytes: Uint8Array): Promise<{ text: string; xml: string }> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  let xml = '';
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'word/document.xml') xml = await text(await zip.openReadStreamPromise(entry));
  }
  const words: string[] = [];
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
  });
  parser.on('text', (found) => words.push(inText ? found : ' '));
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name === 'w:p') words.push(' ');
  });
  parser.write(xml).close();
  return { text: plain(words.join('')), xml };
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
