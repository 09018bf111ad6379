import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { accuracyLine, accuracyOf, setMissing } from '#tests/support/accuracy.ts';
import { corporaLine, corporaMissing, readCorpora } from '#tests/support/corpora.ts';
import { labelledWorkbooks, truthJson } from '#tests/support/labelled-workbooks/labelled-workbooks.ts';
import { writeWorkbook } from '#tests/support/labelled-workbooks/write-workbook.ts';

const folder = fileURLToPath(new URL('../fixtures/workbooks/', import.meta.url));

describe('the labelled set', () => {
  const workbooks = labelledWorkbooks();

  test('holds at least sixty workbooks, and no layout more than five times', () => {
    expect(workbooks.length).toBeGreaterThanOrEqual(60);
    const layouts = Map.groupBy(workbooks, ({ layout }) => layout);
    const often = [...layouts].filter(([, alike]) => alike.length > 5).map(([layout]) => layout);
    expect(often).toEqual([]);
    expect(new Set(workbooks.map(({ file }) => file)).size).toBe(workbooks.length);
  });

  test('is what its generator writes', () => {
    expect(readFileSync(`${folder}truth.json`, 'utf8')).toBe(truthJson(workbooks));
    const ownBytes = workbooks.filter(({ format }) => /^(xlsx|csv|tsv|html)/.test(format));
    for (const workbook of ownBytes) {
      const written = Buffer.from(writeWorkbook(workbook));
      expect(written.equals(readFileSync(folder + workbook.file)), workbook.file).toBe(true);
    }
  });
});

describe('reading the sets whose truth is known', () => {
  test.for(['samples', 'bac-kan-2020', 'shared/samples', 'shared/samples/bac-kan-2020'] as const)(
    '%s: every file exact',
    { timeout: 120_000 },
    async (set, { skip }) => {
      const missing = setMissing(set);
      skip(missing !== null, missing ?? '');
      const score = await accuracyOf(set);
      console.info(accuracyLine(set, score));
      expect(score.files.filter(({ exact }) => !exact)).toEqual([]);
      expect(score).toMatchObject({ silentLosses: 0, totalsMiscounted: 0 });
      expect(score.refusalsRight).toBe(score.refusalsDue);
    },
  );

  test('workbooks: nineteen of twenty exact, nothing lost in silence, no total counted', async () => {
    const score = await accuracyOf('workbooks');
    console.info(accuracyLine('workbooks', score));
    expect(score.files.filter(({ exact }) => exact).length).toBeGreaterThanOrEqual(
      Math.floor(score.files.length * 0.95),
    );
    expect(score.files.filter((file) => file.silentLosses > 0 || file.totalsMiscounted > 0)).toEqual([]);
  });
});

describe('odd and broken workbooks from elsewhere', () => {
  test('each opens, or is refused with its code, in time', { timeout: 300_000 }, async ({ skip }) => {
    skip(corporaMissing !== null, corporaMissing ?? '');
    const files = await readCorpora();
    console.info(corporaLine(files));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ right, seconds }) => !right || seconds > 20)).toEqual([]);
  });
});
