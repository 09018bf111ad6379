import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summary as summaryShape } from '#shared/contract/figures.ts';
import { en } from '#shared/messages/en.ts';
import { vi } from '#shared/messages/vi.ts';
import { thidua, thiduaJson } from '../support/command-line.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures');
/** Each command is a process of its own; a test cut off in the middle of several would leave the next ones half a folder. */
const severalProcesses = { timeout: 180_000 };
let folder: string;
const data = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'thidua-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the Bắc Kạn 2020 demonstration', severalProcesses, () => {
  test('gives the published totals through the ordinary importer, and a check finds nothing', async () => {
    const made = await thidua(['demo', '--data', data('demo')]);
    expect(made).toMatchObject({ status: 0 });
    expect(readdirSync(data('demo/demo-files'))).toHaveLength(40);

    const summary = summaryShape.parse(await thiduaJson(['summary', '--data', data('demo'), '--campaign', '2020']));
    const registered = (award: string, subject: string) =>
      summary.awards.find((entry) => entry.award === award && entry.subject === subject)?.registered;
    // The figures of the federation's own report for 2020.
    expect(summary.works).toEqual({ count: 11, valueVnd: 44_912_000_000 });
    expect(registered('CO-TLD', 'collective')).toBe(2);
    expect(registered('BK-TLD', 'collective')).toBe(17);
    expect(registered('CO-LDLD', 'collective')).toBe(7);
    expect(registered('BK-LDLD', 'collective')).toBe(50);
    expect(registered('TTLDXS', 'collective')).toBe(319);
    expect(registered('TTLDTT', 'collective')).toBe(515);
    expect(registered('BK-TLD', 'individual')).toBe(19);
    expect(registered('BK-LDLD', 'individual')).toBe(1445);
    expect(summary.groups).toEqual([{ group: 'emulation-fighter', subject: 'individual', registered: 2237 }]);
    expect(summary.initiatives.count).toBe(2490);
    expect(summary.units).toMatchObject({ expected: 40, submitted: 40, late: 0, missing: [] });
    for (const award of summary.awards) expect(award.named + award.countedOnly).toBe(award.registered);

    expect(await thidua(['check', '--data', data('demo')])).toMatchObject({ status: 0 });
  });

  test('is safe to repeat', async () => {
    const again = await thidua(['demo', '--data', data('demo'), '--json']);
    expect(again.status).toBe(0);
    const { files } = JSON.parse(again.output);
    expect(files).toHaveLength(40);
    expect(new Set(files.map((file: { status: string }) => file.status))).toEqual(new Set(['duplicate']));
  });

  test('is taken back file by file, and restored from a copy', async () => {
    const copy = data('copy.sqlite');
    expect(await thidua(['backup', '--data', data('demo'), '--to', copy])).toMatchObject({ status: 0 });
    const before = await thiduaJson(['summary', '--data', data('demo'), '--campaign', '2020']);

    expect(await thidua(['undo', '--data', data('demo'), '1'])).toMatchObject({ status: 0 });
    const after = summaryShape.parse(await thiduaJson(['summary', '--data', data('demo'), '--campaign', '2020']));
    expect(after.units.submitted).toBe(39);
    expect(after.units.missing).toEqual(['LĐLĐ huyện Ba Bể']);
    expect(await thidua(['check', '--data', data('demo')])).toMatchObject({ status: 0 });

    expect(await thidua(['restore', '--data', data('demo'), copy])).toMatchObject({ status: 0 });
    expect(await thiduaJson(['summary', '--data', data('demo'), '--campaign', '2020'])).toEqual(before);
  });

  test('prints its reports', async () => {
    const { kinds } = (await thiduaJson(['report', '--list'])) as { kinds: { kind: string; formats: string[] }[] };
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'registration-summary',
      'registration-paragraph',
      'registration-list',
    ]);
    for (const { kind, formats } of kinds)
      for (const format of formats) {
        const out = data(`${kind}.${format}`);
        const list = kind === 'registration-list' ? ['--award', 'BK-TLD', '--subject', 'individual'] : [];
        const args = ['report', '--data', data('demo'), '--campaign', '2020', '--kind', kind, '--format', format];
        expect(await thidua([...args, ...list, '--out', out])).toMatchObject({ status: 0 });
        const start = readFileSync(out).subarray(0, 4).toString('latin1');
        expect(start).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
      }
  });
});

describe('a year of one’s own', severalProcesses, () => {
  test('is set up, imported into phase by phase, and counted by sector', async () => {
    const at = ['--data', data('own')];
    expect(await thidua(['init', ...at, '--federation', 'Liên đoàn Lao động tỉnh Đắk Lắk'])).toMatchObject({
      status: 0,
    });
    const phases = ['--phase', 'Đợt I:2023-11-01:2024-07-31', '--phase', 'Đợt II:2024-08-01:2024-12-31'];
    const campaign = ['campaign', 'add', ...at, '--year', '2024', '--title', 'Thi đua năm 2024', ...phases];
    expect(await thidua(campaign)).toMatchObject({ status: 0 });
    const file = path.join(fixtures, 'samples/01-danh-sach-ca-nhan.xlsx');
    const importing = ['import', ...at, '--campaign', '2024', '--phase', '2', file];

    const dry = await thidua([...importing, '--dry-run', '--records', '--json']);
    expect(dry.status).toBe(1);
    expect(JSON.parse(dry.output).files[0]).toMatchObject({ status: 'review', importId: null, unit: { match: 'new' } });

    const real = await thidua([...importing, '--new-units', 'create', '--json']);
    expect(real.status).toBe(0);
    expect(JSON.parse(real.output).files[0]).toMatchObject({
      status: 'ready',
      importId: expect.stringMatching(/^\d+$/),
    });

    const truth = JSON.parse(readFileSync(path.join(fixtures, 'samples/truth.json'), 'utf8'));
    const records = truth.files[0].tables[0].records.length;
    const second = summaryShape.parse(await thiduaJson(['summary', ...at, '--campaign', '2024', '--phase', '2']));
    expect(second.awards.reduce((sum, award) => sum + award.named, 0)).toBe(records);
    const first = summaryShape.parse(await thiduaJson(['summary', ...at, '--campaign', '2024', '--phase', '1']));
    expect(first.awards).toEqual([]);
    const bySector = (await thiduaJson(['summary', ...at, '--campaign', '2024', '--by', 'sector'])) as {
      by: { sector: { awards: { registered: number }[] }[] };
    };
    const sum = bySector.by.sector
      .flatMap(({ awards }) => awards)
      .reduce((total, { registered }) => total + registered, 0);
    expect(sum).toBe(records);
  });
});

describe('wrong usage and wrong folders', () => {
  test.each([
    [['no-such-command']],
    [['summary', '--data', 'x']],
    [['summary', '--campaign', 'năm']],
    [['import', '--campaign', '2020']],
    [['inspect', '--nothing']],
    [['campaign', 'add', '--year', '2024', '--title', 'x', '--phase', 'Đợt I']],
  ])('%j ends with 2 and a sentence', async (args) => {
    const { status, output, complaint } = await thidua([
      ...args,
      ...(args.includes('--data') ? [] : ['--data', data('none')]),
    ]);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(complaint.trim().length).toBeGreaterThan(10);
    expect(complaint).not.toMatch(/\n\s+at /);
    expect(existsSync('x')).toBe(false);
  });

  test('a damaged database ends with 3 and says what to do', async () => {
    mkdirSync(data('damaged'));
    writeFileSync(
      data('damaged/so-thi-dua.sqlite'),
      'this is no database, and long enough to be looked at'.repeat(200),
    );
    const { status, complaint } = await thidua(['check', '--data', data('damaged')]);
    expect(status).toBe(3);
    expect(complaint).not.toBe('');
  });

  test('a folder that may not be read is named, and the files beside it are read', async () => {
    const files = data('closed');
    mkdirSync(path.join(files, 'inner'), { recursive: true });
    copyFileSync(path.join(fixtures, 'samples/13-danh-sach-utf8.csv'), path.join(files, 'open.csv'));
    chmodSync(folder, 0o755);
    chmodSync(path.join(files, 'inner'), 0o000);
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, output } = await thidua(['inspect', files, '--no-records', '--json'], asNobody);
    chmodSync(path.join(files, 'inner'), 0o755);
    expect(status).toBe(1);
    const results = JSON.parse(output).files;
    expect(results).toMatchObject([
      { path: path.join(files, 'inner'), status: 'refused', reason: { code: 'file.unreadable' } },
      { path: path.join(files, 'open.csv'), status: 'ready' },
    ]);
  });
});

describe('help', () => {
  test.each(Object.keys(vi.cli.help))('%s explains itself in both languages', async (name) => {
    const inVietnamese = await thidua([...name.split(' '), '--help']);
    expect(inVietnamese).toMatchObject({ status: 0, complaint: '' });
    expect(inVietnamese.output).toContain(vi.cli.help[name]?.about ?? '');
    const inEnglish = await thidua([...name.split(' '), '--help', '--lang', 'en']);
    expect(inEnglish.output).toContain(en.cli.help[name]?.about ?? '');
  });

  test('without a command lists them all', async () => {
    const { status, output } = await thidua([]);
    expect(status).toBe(0);
    for (const name of Object.keys(vi.cli.help)) expect(output).toContain(`  ${name}`);
  });
});

test('nothing is left in a data folder by inspecting', async () => {
  await thidua(['inspect', path.join(fixtures, 'samples/13-danh-sach-utf8.csv'), '--data', data('untouched')]);
  expect(existsSync(data('untouched'))).toBe(false);
});
