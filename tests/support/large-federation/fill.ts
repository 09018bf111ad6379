import type { Application } from '#core/app.ts';
import type { Writer } from '#core/database/connection.ts';
import { randomNumbers } from '../random-numbers.ts';
import { writeCampaign } from './campaign.ts';
import { writeAwardHistory } from './history.ts';
import { type UnitPeople, writePeople } from './people.ts';
import { writeUnits, writeYearsOfUnits } from './register.ts';
import { type FederationShape, lastYear, shared, yearsOf } from './shape.ts';
import { statusOf, writeUnitFile } from './unit-file.ts';

/** In the last year one unit in so many has sent nothing yet. */
const missingEvery = 12;

/**
 * Fills a new data folder: the register in one operation, and one operation for every file of every unit, as in use. The
 * disk is not waited for meanwhile.
 */
export function fillLargeFederation(
  app: Application,
  shape: FederationShape,
  setClock: (instant: string) => void,
): void {
  app.core.store.connection().pragma('synchronous = OFF');
  app.core.store.connection().pragma('cache_size = -1048576');
  app.nameFederation('Liên đoàn Lao động tỉnh Tân Lập');
  const random = randomNumbers(shape.seed);
  const operation = <Result>(kind: string, summary: string, write: (writer: Writer) => Result): Result =>
    app.core.runOperation({ kind, summary }, write);
  const units = operation('unit.import', 'Nhập danh sách đơn vị', (writer) => {
    const ids = writeUnits(writer, random, shape);
    const sizes = shared(
      shape.people,
      ids.map(() => 1 + random.below(20)),
    );
    const known = ids.map((id, index): UnitPeople => writePeople(writer, random, id, sizes[index] ?? 0));
    writeYearsOfUnits(
      writer,
      random,
      shape,
      known.map(({ id, people }) => ({ id, people: people.length })),
    );
    return known;
  });
  const ofYears = shared(
    shape.registrations,
    yearsOf(shape).map(() => 1),
  );
  for (const [index, year] of yearsOf(shape).entries()) {
    setClock(`${year}-10-01T02:00:00.000Z`);
    const plan = operation('campaign.create', `Lập phong trào năm ${year}`, (writer) => writeCampaign(writer, year));
    const senders = units.filter((_, number) => year < lastYear || number % missingEvery > 0);
    const firstNumber = index * units.length;
    const counts = shared(
      ofYears[index] ?? 0,
      senders.map(({ people }, place) => (statusOf(firstNumber + place) === 'committed' ? people.length : 0)),
    );
    for (const [place, unit] of senders.entries()) {
      const number = firstNumber + place;
      operation('intake.commit', `Nhận tệp dang-ky-thi-dua-${year}-${unit.id}.xlsx`, (writer) =>
        writeUnitFile(writer, random, { plan, unit, registrations: counts[place] ?? 0, number }),
      );
    }
    operation('award-history.take', `Nhận khen-thuong-${year}.xlsx`, (writer) =>
      writeAwardHistory(writer, random, units, year),
    );
  }
}
