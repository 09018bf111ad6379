import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Core } from '#core/core.ts';
import { DomainError } from '#core/domain-error.ts';
import { startReceiving } from '#core/intake/receive-job.ts';
import { createJobs } from '#core/jobs/jobs.ts';
import { nodeFiles } from '#core/node-files.ts';
import { collect } from '#tests/support/collect.ts';
import { file, openCampaign, receive, rowCounts } from '#tests/support/intake.ts';
import { testPorts } from '#tests/support/ports.ts';
import { mountSmallDisk } from '#tests/support/small-disk.ts';
import { openTestCore, temporaryFolder } from '#tests/support/store.ts';
import { recordsPerFile, tellingFiles } from '#tests/support/telling-files.ts';
import { toldAnalysis } from '#tests/support/told-analysis.ts';

const files = tellingFiles(0, 30).map(({ name, bytes }) => file(name, bytes));

function expectWhole(core: Core): void {
  const { import_file: imported, registration, import_table: tables, unit } = rowCounts(core);
  expect({ registration, tables, unit }).toEqual({
    registration: (imported ?? 0) * recordsPerFile,
    tables: imported,
    unit: imported,
  });
  expect(core.store.connection().pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
}

describe('a full disk during an import', () => {
  it('stops a job with a sentence about the disk; what came before is in, and the rest comes in later', async () => {
    const core = await openTestCore(testPorts(temporaryFolder(), { analysis: toldAnalysis() }));
    const campaign = openCampaign(core, 2020);
    const jobs = createJobs(core);
    const connection = core.store.connection();
    const pages = Number(connection.pragma('page_count', { simple: true }));
    connection.pragma(`max_page_count = ${pages + 300}`);
    const jobId = startReceiving(core, jobs, { ...campaign, newUnits: 'create', files });
    const last = (await collect(jobs.watch(jobId))).at(-1);
    expect(last?.state).toBe('failed');
    expect(last?.outcome?.message).toMatch(/Ổ đĩa chứa “.*” đã đầy.*Nạp lại thư mục/);
    expect(last?.outcome?.committed).toBe(rowCounts(core).import_file);
    expect(last?.outcome?.committed).toBeGreaterThan(0);
    expectWhole(core);
    connection.pragma('max_page_count = 1000000');
    await receive(core, campaign, files);
    expect(rowCounts(core)).toMatchObject({ import_file: files.length });
    expectWhole(core);
  });

  it('writes nothing of a file whose original cannot be kept', async () => {
    const folder = temporaryFolder();
    const disk = nodeFiles(folder);
    const full = new DomainError('STORAGE', 'storage.full', 'Ổ đĩa đã đầy.');
    const ports = testPorts(folder, {
      analysis: toldAnalysis(),
      files: { ...disk, write: (name) => Promise.reject(name.startsWith('originals/') ? full : new Error(name)) },
    });
    const core = await openTestCore(ports);
    const campaign = openCampaign(core, 2020);
    const before = rowCounts(core);
    await expect(receive(core, campaign, files)).rejects.toBe(full);
    expect(rowCounts(core)).toEqual(before);
  });

  it('holds on a real disk that runs full', async (context) => {
    const folder = mountSmallDisk('12m');
    if (folder === null) {
      context.skip('no right to mount a disk here');
      return;
    }
    writeFileSync(join(folder, 'filler'), new Uint8Array(8 * 1024 * 1024));
    const core = await openTestCore(testPorts(folder, { analysis: toldAnalysis() }));
    const campaign = openCampaign(core, 2020);
    await expect(receive(core, campaign, files)).rejects.toMatchObject({ kind: 'STORAGE', code: 'storage.full' });
    expectWhole(core);
    rmSync(join(folder, 'filler'));
    const outcomes = await receive(core, campaign, files);
    expect(outcomes.every(({ status }) => status === 'ready' || status === 'duplicate')).toBe(true);
    expect(rowCounts(core)).toMatchObject({ import_file: files.length });
    expectWhole(core);
  });
});
