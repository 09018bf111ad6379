import type { Writer } from '#core/database/connection.ts';
import { writeInitiative } from '#core/initiatives/service.ts';
import { writeImport } from '#core/intake/commit/write-import.ts';
import { writeCount, writeRegistration } from '#core/intake/commit/write-registrations.ts';
import { writeTarget } from '#core/targets/service.ts';
import { writeWork } from '#core/works/service.ts';
import type { Problem, TableReading } from '#shared/domain/records.ts';
import type { YearPlan } from './campaign.ts';
import { dayIn, initiativeTitle, personName, type Random, workName } from './invented.ts';
import type { UnitPeople } from './people.ts';

const individualAwards = ['LDTT', 'LDTT', 'LDTT', 'LDTT', 'CSTDCS', 'CSTDCS', 'BK-LDLD', 'BK-TLD', 'CSTDTINH'] as const;
const collectiveAwards = ['TTLDTT', 'TTLDXS', 'BK-LDLD', 'CO-LDLD'] as const;
/** Of so many files one is held for a person, of so many one was refused. */
const heldEvery = 60;
const refusedEvery = 200;

/** What became of a file: only one that is committed has records. */
export function statusOf(number: number): 'committed' | 'review' | 'refused' {
  if (number % refusedEvery === 7) return 'refused';
  return number % heldEvery === 3 ? 'review' : 'committed';
}

export interface UnitFile {
  plan: YearPlan;
  unit: UnitPeople;
  registrations: number;
  /** Counts the files of all units. */
  number: number;
}

/** One file of one unit as the importer writes it: the file, its tables and problems, and its records. */
export function writeUnitFile(writer: Writer, random: Random, file: UnitFile): void {
  const { plan, unit, registrations, number } = file;
  const status = statusOf(number);
  const phaseId = random.below(10) < 7 ? plan.phaseIds[0] : plan.phaseIds[1];
  const importId = writeImport(
    writer,
    {
      campaignId: plan.campaignId,
      phaseId,
      fileName: `dang-ky-thi-dua-${plan.year}-${unit.id}.xlsx`,
      sha256: number.toString(16).padStart(64, '0'),
      size: 12_000 + registrations * 90,
      format: status === 'refused' ? null : 'xlsx',
      status,
      reason: status === 'refused' ? { code: 'file.damaged', message: 'Tệp hỏng, hãy gửi lại tệp khác.' } : null,
      senderName: null,
      unitId: unit.id,
      unitMatch: 'exact',
      at: `${dayIn(random, plan.year, 11)}T02:00:00.000Z`,
      corrections: [],
      tables: status === 'refused' ? [] : [table(registrations, status === 'review' ? [toAnswer] : [])],
    },
    null,
  );
  if (status === 'committed') writeRecords(writer, random, file, { importId, phaseId });
}

type Place = Parameters<typeof writeRegistration>[2];

function writeRecords(
  writer: Writer,
  random: Random,
  { plan, unit, registrations }: UnitFile,
  file: { importId: number; phaseId: number },
): void {
  const place = (sheet: string, row: number): Place => ({
    campaignId: plan.campaignId,
    unitId: unit.id,
    unitText: null,
    part: '',
    ...file,
    sheet,
    row,
    column: 'B',
  });
  for (let index = 0; index < registrations; index += 1) {
    const id = writeOne(writer, random, unit, place('Danh sách', index + 8), index + plan.year * 7);
    if (random.below(10) === 0) link(writer, plan, index, 'registration_id', id);
  }
  // A tenth of the units tell the number of an award, too; it may be another than that of their names.
  if (random.below(10) === 0) {
    const count = 1 + random.below(60);
    const record = { type: 'count', row: 6, column: 'C', unitName: null, award: 'LDTT', count } as const;
    writeCount(writer, place('Tổng hợp', 6), { ...record, subject: 'individual' });
  }
  for (let index = 0; index < random.below(7); index += 1)
    writeItems(writer, random, plan, place('Sáng kiến', 6 + index), index);
}

function writeOne(writer: Writer, random: Random, unit: UnitPeople, place: Place, turn: number): number {
  const person = unit.people[turn % unit.people.length];
  const collective = unit.collectives[turn % unit.collectives.length];
  const isIndividual = turn % 10 > 0 && person !== undefined;
  const subjects = { person: () => person?.id ?? 0, collective: () => collective?.id ?? 0 };
  return writeRegistration(writer, subjects, place, {
    subject: isIndividual ? 'individual' : 'collective',
    name: isIndividual ? person.name : (collective?.name ?? ''),
    award: isIndividual ? random.pick(individualAwards) : random.pick(collectiveAwards),
    position: isIndividual ? person.position : null,
    sex: null,
    birth: null,
  });
}

function writeItems(writer: Writer, random: Random, plan: YearPlan, place: Place, index: number): void {
  const initiative = writeInitiative(writer, place, {
    title: initiativeTitle(random),
    authors: Array.from({ length: 1 + random.below(3) }, () => personName(random)),
    benefitVnd: random.below(3) === 0 ? null : random.below(500) * 1_000_000,
  });
  if (index % 2 === 0) link(writer, plan, index, 'initiative_id', initiative);
  if (index % 3 > 0) return;
  const valueVnd = random.below(900) * 1_000_000;
  writeWork(writer, place, { name: workName(random), valueVnd, plaque: random.below(4) === 0 });
  writeTarget(writer, place, {
    type: 'target',
    row: 6,
    column: 'C',
    name: 'Tỷ lệ đoàn viên đạt danh hiệu Lao động tiên tiến',
    unitOfMeasure: '%',
    operator: 'at-least',
    planned: 70 + random.below(30),
    actual: null,
  });
}

function link(
  writer: Writer,
  plan: YearPlan,
  index: number,
  key: 'registration_id' | 'initiative_id',
  id: number,
): void {
  const movementId = plan.movementIds[index % plan.movementIds.length] ?? null;
  writer.run(`INSERT INTO movement_link (movement_id, ${key}) VALUES (:movementId, :id)`, { movementId, id });
}

const toAnswer: Problem = {
  row: 9,
  column: 'D',
  severity: 'error',
  code: 'award.unknown',
  message: 'Không có danh hiệu này trong danh mục. Hãy chọn danh hiệu đúng.',
  raw: 'LĐTTT',
};

function table(rows: number, problems: Problem[]): TableReading {
  const none = { section: 0, total: 0, title: 0, note: 0, blank: 0 };
  return {
    sheet: 'Danh sách',
    kind: 'registration-list',
    firstRow: 7,
    lastRow: 7 + rows,
    headerRows: [7],
    numberRow: null,
    rows: { ...none, data: rows },
    records: [],
    declared: [],
    problems,
  };
}
