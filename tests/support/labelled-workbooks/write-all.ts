import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { labelledWorkbooks, truthJson } from './labelled-workbooks.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Writes the whole set with its truth: `node tests/support/labelled-workbooks/write-all.ts`. */
const folder = fileURLToPath(new URL('../../fixtures/workbooks/', import.meta.url));
mkdirSync(folder, { recursive: true });
const workbooks = labelledWorkbooks();
for (const workbook of workbooks) writeFileSync(`${folder}${workbook.file}`, writeWorkbook(workbook));
writeFileSync(`${folder}truth.json`, truthJson(workbooks));
process.stdout.write(`${workbooks.length} workbooks\n`);
