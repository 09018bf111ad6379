import type { Writer } from '#core/database/connection.ts';
import { insertAward } from '#core/people/awards/write.ts';
import { dayIn, personName, type Random } from './invented.ts';
import type { UnitPeople } from './people.ts';

/** Every so many people of a unit were given an award in a year; of so many awards one waits for its owner. */
const awardedEvery = 15;
const waitingEvery = 40;

/** The awards of a year in one workbook of a list, most of them with their decision. */
export function writeAwardHistory(writer: Writer, random: Random, units: readonly UnitPeople[], year: number): void {
  const fileId = writer.run(
    `INSERT INTO history_file (file_name, sha256, size, received_at, sheets, known_count)
     VALUES (:name, :sha256, 900000, :at, '[]', 0)`,
    { name: `khen-thuong-${year}.xlsx`, sha256: `khen-thuong-${year}`, at: `${year}-12-31T02:00:00.000Z` },
  ).id;
  let row = 7;
  for (const unit of units) {
    for (let turn = year % awardedEvery; turn < unit.people.length; turn += awardedEvery) {
      row += 1;
      writeAward(writer, random, { fileId, year, row, unit, turn });
    }
  }
}

interface AwardPlace {
  fileId: number;
  year: number;
  row: number;
  unit: UnitPeople;
  turn: number;
}

function writeAward(writer: Writer, random: Random, { fileId, year, row, unit, turn }: AwardPlace): void {
  const known = row % waitingEvery === 0 ? undefined : unit.people[turn];
  const decided = random.below(5) > 0;
  insertAward(writer, {
    subject: 'individual',
    personId: known?.id ?? null,
    collectiveId: null,
    name: known?.name ?? personName(random),
    unitId: known === undefined ? null : unit.id,
    unitText: known === undefined ? `Đơn vị cũ số ${row % 90}` : null,
    part: '',
    position: known?.position ?? null,
    sex: known?.sex ?? null,
    birth: known?.birth ?? null,
    memberNumber: null,
    award: random.below(3) === 0 ? 'CSTDCS' : 'LDTT',
    awardText: 'Lao động tiên tiến',
    year,
    yearBasis: 'calendar',
    number: decided ? `${1 + (row % 300)}/QĐ-LĐLĐ` : null,
    decidedOn: decided ? dayIn(random, year) : null,
    issuer: decided ? 'Liên đoàn Lao động tỉnh' : null,
    note: null,
    fileId,
    sheet: 'Sheet1',
    row,
    column: 'E',
  });
}
