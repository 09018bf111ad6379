import { afterAll, describe, expect, test } from 'vitest';
import { registrationListReport } from '#core/reports/builders/registration-list.ts';
import { registrationSummary } from '#core/reports/builders/registration-summary.ts';
import { type ReminderPaper, type ReminderReason, reminderLetter } from '#core/reports/builders/reminder-letter.ts';
import { defaultAwardTypes } from '#shared/domain/awards.ts';
import { docxText, pdfText } from '#tests/support/document-text.ts';
import { bacKanAwards, everyAward, listedNames, paper, summaryInput } from '#tests/support/report-data.ts';
import { createRenderPool } from '#workers/render-pool.ts';

const pool = createRenderPool({ resources: 'resources' });
afterAll(() => pool.close());

const letterPaper: ReminderPaper = {
  letterhead: paper().letterhead,
  year: 2020,
  theme: 'Đổi mới, sáng tạo',
  phaseName: 'Đợt I',
  createdAt: '2020-04-05T02:00:00.000Z',
  dueOn: '2020-04-15',
};
const missing: ReminderReason = {
  unitName: 'CĐCS Sở Y tế',
  status: 'missing',
  deadlineOn: '2020-03-31',
  daysLate: 0,
  firstOn: null,
  returnedOn: null,
};
const letter = (reason: Partial<ReminderReason> = {}, change: Partial<ReminderPaper> = {}) =>
  reminderLetter({ ...letterPaper, ...change }, { ...missing, ...reason });
const bodyOf = (model: ReturnType<typeof letter>): string =>
  model.body
    .map((block) => (block.kind === 'paragraph' ? block.pieces.map(({ text }) => text).join('') : ''))
    .join('\n');

describe('what a letter says', () => {
  test('a unit that has not sent reads by how many days, and by when to send', () => {
    const model = letter();
    expect(model.letterhead).toMatchObject({
      number: 'Số:         /LĐLĐ',
      subject: 'V/v đôn đốc gửi đăng ký thi đua năm 2020',
      placeAndDate: 'Bắc Kạn, ngày 05 tháng 4 năm 2020',
    });
    expect(model.addressee).toBe('Kính gửi: CĐCS Sở Y tế');
    expect(bodyOf(model)).toContain('hạn gửi là ngày 31/3/2020.');
    expect(bodyOf(model)).toContain('Đến ngày 05/4/2020 (quá hạn 05 ngày)');
    expect(bodyOf(model)).toMatch(/chậm nhất vào ngày 15\/4\/2020 .*\.\/\.$/);
  });

  test('before the deadline nobody is said to be late', () => {
    expect(bodyOf(letter({ deadlineOn: '2020-04-30' }))).toContain('Đến ngày 05/4/2020, Liên đoàn Lao động');
    expect(bodyOf(letter({ deadlineOn: null }))).not.toContain('hạn gửi là');
  });

  test('a unit that has to send again, and one that sent late, read their own days', () => {
    const returned = bodyOf(letter({ status: 'returned', firstOn: '2020-03-20', returnedOn: '2020-03-22' }));
    expect(returned).toContain('nhận ngày 20/3/2020 đã được trả lại ngày 22/3/2020');
    const late = bodyOf(letter({ status: 'late', firstOn: '2020-04-02', daysLate: 2 }));
    expect(late).toContain('đến ngày 02/4/2020 mới nhận được, muộn 02 ngày');
    expect(late).not.toContain('15/4/2020');
  });

  test('what the letterhead lacks is a dotted blank', () => {
    const { letterhead } = letterPaper;
    const { signature, letterhead: lines } = letter({}, { letterhead: { ...letterhead, signerName: '', place: ' ' } });
    expect(signature.signerName).toMatch(/^…+$/);
    expect(lines.placeAndDate).toMatch(/^…+, ngày 05/);
  });
});

describe('one model, two documents', () => {
  const award = defaultAwardTypes.find(({ code }) => code === 'CSTDCS') ?? defaultAwardTypes[0];
  if (award === undefined) throw new Error('no award');
  const models = {
    letter: letter(),
    summary: registrationSummary(summaryInput({ units: 1, awards: bacKanAwards, groupBy: 'none' })),
    'summary in parts': registrationSummary(summaryInput({ units: 4, awards: everyAward })),
    list: registrationListReport({
      paper: paper(),
      award,
      subject: 'individual',
      names: listedNames(12),
      differences: [],
      registered: 12,
    }),
  };

  test.each(Object.entries(models))('the %s says the same as PDF and as Word', async (_name, model) => {
    const pages = await pdfText(await pool.render(model, 'pdf'));
    const { text } = await docxText(await pool.render(model, 'docx'));
    const numbered = pages.map((page, index) => (index === 0 ? page : page.replace(new RegExp(` ${index + 1}$`), '')));
    expect(wordsOf(text)).toEqual(wordsOf(numbered.join(' ')));
  });

  test('letters to many begin a page each and number their own pages', async () => {
    const long = 'Đổi mới, sáng tạo, thi đua đưa Nghị quyết Đại hội vào cuộc sống. '.repeat(60).trim();
    const letters = [
      letter(),
      letter({ unitName: 'CĐCS Sở Tư pháp' }, { theme: long }),
      letter({ unitName: 'LĐLĐ huyện Ba Bể' }),
    ];
    const set: number[] = [];
    const pages = await pdfText(await pool.render(letters, 'pdf', undefined, (papers) => set.push(papers)));
    expect(set).toEqual([1, 2, 3]);
    expect(pages).toHaveLength(4);
    expect(pages.map((page) => /Kính gửi: (\S+ \S+ \S+)/.exec(page)?.[1])).toEqual([
      'CĐCS Sở Y',
      'CĐCS Sở Tư',
      undefined,
      'LĐLĐ huyện Ba',
    ]);
    expect(pages[2]).toMatch(/(^| )2$|^2 /);
    const told: number[] = [];
    const { text, xml } = await docxText(await pool.render(letters, 'docx', undefined, (papers) => told.push(papers)));
    expect(told).toEqual([1, 2, 3]);
    expect(text.match(/Kính gửi:/g)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/g)).toHaveLength(3);
  });
});

/** All words, however the two order the cells of a heading; a page's number is the renderer's own. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').split(' ').toSorted();
}
