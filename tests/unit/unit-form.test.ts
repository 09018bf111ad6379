import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseWorkbook } from '#core/intake/analyse.ts';
import type { UnitForm } from '#core/intake/form/unit-form.ts';
import { writeUnitForm } from '#core/intake/form/write-unit-form.ts';
import { readWorkbook } from '#core/intake/read/read-workbook.ts';
import { repairWorkbook } from '#core/intake/repair/repair.ts';
import { type AwardType, defaultAwardTypes } from '#shared/domain/awards.ts';
import type { FileReading } from '#shared/domain/reading.ts';
import type { Subject } from '#shared/domain/records.ts';

const names = (subject: Subject, kind: AwardType['class']) =>
  defaultAwardTypes.filter((type) => type.class === kind && type.subjects.includes(subject)).map(({ name }) => name);

const awardsOf = (subject: Subject) => ({ titles: names(subject, 'title'), forms: names(subject, 'form') });

const form: UnitForm = {
  federation: 'Liên đoàn Lao động tỉnh Bắc Kạn',
  unit: { code: 'CDCS-SYT', name: 'CĐCS Sở Y tế' },
  year: 2026,
  phase: { number: 2, name: 'Đợt II' },
  awards: { individual: awardsOf('individual'), collective: awardsOf('collective') },
  people: [],
  collectives: [],
};

async function readBack(bytes: Uint8Array): Promise<FileReading> {
  const { workbook } = repairWorkbook(await readWorkbook(bytes, 'mẫu.xlsx'));
  return analyseWorkbook(workbook, { awardTypes: defaultAwardTypes, fileName: 'mẫu.xlsx' });
}

const empty = await writeUnitForm(form);

type Filled = Record<string, (string | number | null)[][]>;

/** The form as a unit sends it back: rows filled in from the first free one, cell by cell. */
async function filledIn(sheets: Filled): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(empty).buffer);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.getWorksheet(name);
    for (const [index, row] of rows.entries()) {
      for (const [at, value] of row.entries()) {
        if (sheet && value !== null && value !== '') sheet.getCell(7 + index, at + 2).value = value;
      }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a form that comes back empty says whose it is and brings no problem', async () => {
  const reading = await readBack(empty);
  expect(reading.form).toEqual({ unitCode: 'CDCS-SYT', unitName: 'CĐCS Sở Y tế', year: 2026, phase: 2 });
  expect(reading).toMatchObject({ sender: { name: 'CĐCS Sở Y tế', confidence: 1 }, year: 2026 });
  expect(reading.tables.flatMap(({ problems, records }) => [...problems, ...records])).toEqual([]);
});

const family = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Hoàng', 'Lường', 'Đặng');
const middle = fc.constantFrom('Văn', 'Thị', 'Hữu', 'Thị Minh', 'Đức');
const given = fc.constantFrom('An', 'Bình', 'Cường', 'Dung', 'Hạnh', 'Ngọc', 'Quý', 'Yến');
const personName = fc.tuple(family, middle, given).map((parts) => parts.join(' '));
const position = fc.option(fc.constantFrom('Trưởng phòng', 'Nhân viên', 'Giáo viên', 'Phó Giám đốc'));
const optional = (choices: readonly string[]) => fc.option(fc.constantFrom(...choices));
const codeOf = (name: string) => defaultAwardTypes.find((type) => type.name === name)?.code;
const day = fc
  .date({ min: new Date('1955-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const person = fc
  .record({
    name: personName,
    sex: fc.constantFrom('Nam', 'Nữ', null),
    birth: fc.option(day),
    position,
    title: optional(form.awards.individual.titles),
    form: optional(form.awards.individual.forms),
  })
  .filter((entry) => entry.title !== null || entry.form !== null);

const collective = fc
  .record({
    name: fc.tuple(
      fc.constantFrom('Phòng', 'Khoa', 'Tổ'),
      fc.constantFrom('Kế hoạch', 'Nội', 'Hành chính'),
      fc.nat(99),
    ),
    title: optional(form.awards.collective.titles),
    form: optional(form.awards.collective.forms),
  })
  .filter((entry) => entry.title !== null || entry.form !== null)
  .map((entry) => ({ ...entry, name: entry.name.join(' ') }));

const uniqueBy = <Value extends { name: string }>(value: fc.Arbitrary<Value>) =>
  fc.uniqueArray(value, { selector: ({ name }) => name, maxLength: 8 });

test('whatever a unit fills in comes back as it was filled in', async () => {
  await fc.assert(
    fc.asyncProperty(
      uniqueBy(person),
      uniqueBy(collective),
      fc.uniqueArray(fc.nat(999), { maxLength: 4 }),
      fc.nat({ max: 5_000_000_000 }),
      async (people, collectives, numbers, money) => {
        const initiatives = numbers.map((number) => [
          `Cải tiến quy trình số ${number}`,
          'Nguyễn Văn An',
          money + 1_000_000,
        ]);
        const works = numbers.map((number) => [
          `Nhà văn hóa khu ${number}`,
          money + 1_000_000,
          number % 2 === 0 ? 'Có' : null,
        ]);
        const reading = await readBack(
          await filledIn({
            'Cá nhân': people.map((entry) => [
              entry.name,
              entry.sex,
              entry.birth?.split('-').toReversed().join('/') ?? null,
              entry.position,
              entry.title,
              entry.form,
            ]),
            'Tập thể': collectives.map((entry) => [entry.name, entry.title, entry.form]),
            'Sáng kiến': initiatives,
            'Công trình': works,
          }),
        );
        const records = reading.tables.flatMap((table) => table.records);
        expect(
          reading.tables.flatMap(({ problems }) => problems).filter(({ severity }) => severity !== 'info'),
        ).toEqual([]);
        expect(
          records.flatMap((record) =>
            record.type === 'registration'
              ? [[record.subject, record.name, record.award, record.sex, record.birth, record.position]]
              : [],
          ),
        ).toEqual([
          ...people.flatMap((entry) =>
            [entry.title, entry.form].flatMap((award) =>
              award === null
                ? []
                : [['individual', entry.name, codeOf(award), sexOf(entry.sex), entry.birth, entry.position]],
            ),
          ),
          ...collectives.flatMap((entry) =>
            [entry.title, entry.form].flatMap((award) =>
              award === null ? [] : [['collective', entry.name, codeOf(award), null, null, null]],
            ),
          ),
        ]);
        expect(
          records.flatMap((record) => {
            if (record.type === 'initiative') return [[record.title, record.benefitVnd]];
            return record.type === 'work' ? [[record.name, record.valueVnd, record.plaque]] : [];
          }),
        ).toEqual([
          ...initiatives.map(([title, , value]) => [title, value]),
          ...works.map(([name, value, plaque]) => [name, value, plaque === 'Có']),
        ]);
      },
    ),
    { numRuns: 25, seed: 20_261_122 },
  );
});

function sexOf(text: string | null): string | null {
  if (text === null) return null;
  return text === 'Nam' ? 'male' : 'female';
}
