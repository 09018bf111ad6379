import { afterEach, describe, expect, test } from 'vitest';
import { compoundFileBytes, textSheetBytes } from '#tests/support/workbook-bytes.ts';
import { type AnalysisPool, createAnalysisPool } from '#workers/analyse-pool.ts';

const fileName = 'danh-sach.xlsx';
const small = textSheetBytes([
  ['STT', 'Họ và  tên'],
  ['1', 'Nguyễn Văn An'],
]);
const large = textSheetBytes(Array.from({ length: 60_000 }, (_, row) => [String(row), 'Nguyễn Văn An', 'LĐTT']));

let pool: AnalysisPool | undefined;
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

function open(options: Parameters<typeof createAnalysisPool>[0]): AnalysisPool {
  pool = createAnalysisPool(options);
  return pool;
}

describe('the analysis pool', () => {
  test('a file that takes too long is refused, and the next one is read', async () => {
    const analysis = open({ size: 1, limits: { milliseconds: 1 } });
    const refused = await analysis.analyse({ bytes: large, fileName, awardTypes: [] });
    expect(refused).toMatchObject({ refused: { code: 'file.too-large' } });
    const patient = createAnalysisPool({ size: 1 });
    const read = await patient.analyse({ bytes: small, fileName, awardTypes: [] });
    await patient.close();
    expect(read).toMatchObject({ format: 'xlsx', sheets: [{ name: 'S', hidden: false, lastRow: 2, lastColumn: 2 }] });
  });

  test('a file that takes too much memory is refused, and the pool goes on', async () => {
    const analysis = open({ size: 1, limits: { heapMegabytes: 24 } });
    const refused = await analysis.analyse({ bytes: large, fileName, awardTypes: [] });
    expect(refused).toMatchObject({ refused: { code: 'file.too-large' } });
    expect(await analysis.analyse({ bytes: small, fileName, awardTypes: [] })).toMatchObject({ format: 'xlsx' });
  });

  test('a file beyond any workbook is not even given to a worker', async () => {
    const result = await open({ size: 1 }).analyse({
      bytes: new Uint8Array(201 * 1024 * 1024),
      fileName,
      awardTypes: [],
    });
    expect(result.refused?.code).toBe('file.too-large');
  });

  test('a refusal crosses the border of the worker with its code and its sentence', async () => {
    const analysis = open({ size: 1 });
    const bytes = compoundFileBytes(['EncryptedPackage']);
    const result = await analysis.analyse({ bytes, fileName, awardTypes: [] });
    expect(result.refused?.code).toBe('file.encrypted');
    expect(result.refused?.message).toContain('mật khẩu');
    await expect(analysis.sheet({ bytes, fileName }, 'S', 1, 2)).rejects.toMatchObject({ code: 'file.encrypted' });
  });

  test('cancelling rejects what runs and what waits, and the pool goes on', async () => {
    const analysis = open({ size: 1 });
    const cancel = new AbortController();
    const running = analysis.analyse({ bytes: large, fileName, awardTypes: [] }, cancel.signal);
    const waiting = analysis.analyse({ bytes: large, fileName, awardTypes: [] }, cancel.signal);
    cancel.abort();
    const outcomes = await Promise.allSettled([running, waiting]);
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { name: 'AbortError' } },
      { status: 'rejected', reason: { name: 'AbortError' } },
    ]);
    expect(await analysis.analyse({ bytes: small, fileName, awardTypes: [] })).toMatchObject({ format: 'xlsx' });
  });

  test('a sheet is shown repaired, and the bytes that were given stay whole', async () => {
    const analysis = open({ size: 1 });
    const before = small.length;
    const view = await analysis.sheet({ bytes: small, fileName }, 'S', 1, 1);
    expect(view).toEqual({
      name: 'S',
      firstRow: 1,
      lastRow: 1,
      lastColumn: 2,
      columnWidths: {},
      merges: [],
      rows: [
        {
          index: 1,
          hidden: false,
          cells: [
            { column: 1, text: 'STT' },
            { column: 2, text: 'Họ và tên' },
          ],
        },
      ],
    });
    expect(small.length).toBe(before);
  });

  test('closing ends what runs without blaming the file', async () => {
    const analysis = open({ size: 1 });
    const running = analysis.analyse({ bytes: large, fileName, awardTypes: [] });
    const [outcome] = await Promise.allSettled([running, analysis.close()]);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'the analysis pool is closed' } });
  });

  test('a closed pool takes nothing more', async () => {
    const analysis = open({ size: 1 });
    await analysis.close();
    await expect(analysis.analyse({ bytes: small, fileName, awardTypes: [] })).rejects.toThrow('closed');
  });
});
