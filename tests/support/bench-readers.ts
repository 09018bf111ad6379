import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';

/** The least that any reader of the same parts must do: saxes over the XML that yauzl unpacks. Answers the cells. */
export async function passOverXml(path: string): Promise<number> {
  const zip = await openPromise(path);
  let cells = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(entry.fileName)) continue;
    const parser = new SaxesParser();
    let characters = 0;
    parser.on('opentag', ({ name }) => (cells += name === 'c' ? 1 : 0));
    parser.on('text', (text) => (characters += text.length));
    const decoder = new TextDecoder();
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.close();
    if (characters === 0) throw new Error('no text');
  }
  return cells;
}

/**
 * A whole workbook with exceljs, and a look at every cell. Answers the cells that are not empty. Loaded here, as it
 * would stand in the memory of every other reader.
 */
export async function openWithExceljs(path: string): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  let cells = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => (cells += cell.text === '' ? 0 : 1)));
  }
  return cells;
}
