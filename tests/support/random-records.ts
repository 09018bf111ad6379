import * as fc from 'fast-check';
import { seedAwardTypes } from '#core/awards/service.ts';
import type { Writer } from '#core/database/connection.ts';
import type { Claim } from '#shared/domain/counting.ts';
import { addCampaign, addImport, addRegistration, addUnit } from './many-registrations.ts';

const place = {
  unit: fc.integer({ min: 1, max: 3 }),
  phase: fc.integer({ min: 1, max: 2 }),
  award: fc.constantFrom<string>('CSTDCS', 'CSTDTQ', 'BK-LDLD'),
  part: fc.constantFrom<string>('', '', 'a', 'b'),
};
const importNumber = fc.constantFrom<number | null>(null, 1, 2, 3);

/** Small enough that the same people, parts, awards and imports meet all the time. */
export const randomRecords = fc.record({
  names: fc.array(fc.record({ ...place, person: fc.integer({ min: 1, max: 6 }) }), { maxLength: 40 }),
  numbers: fc.array(fc.record({ ...place, import: importNumber, count: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 12,
  }),
  decisions: fc.uniqueArray(fc.record({ ...place, chosen: fc.constantFrom<Claim>('named', 'counted') }), {
    maxLength: 6,
    selector: (decision) => `${decision.unit} ${decision.phase} ${decision.award} ${decision.part}`,
  }),
  works: fc.array(fc.record({ ...place, value: fc.option(fc.integer({ min: 1, max: 9 })) }), { maxLength: 6 }),
  workNumbers: fc.array(
    fc.record({
      ...place,
      import: importNumber,
      count: fc.integer({ min: 0, max: 5 }),
      value: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { maxLength: 4 },
  ),
});
export type RandomRecords = typeof randomRecords extends fc.Arbitrary<infer Records> ? Records : never;

/** Writes the records into an empty database with three units, two phases and three imports; the campaign's id is 1. */
export function storeRecords(database: Pick<Writer, 'run'>, records: RandomRecords): void {
  seedAwardTypes(database);
  addCampaign(database, 2);
  for (let index = 0; index < 3; index += 1) {
    const unit = addUnit(database, index);
    addImport(database, 1, 1, unit);
    for (let person = 1; person <= 6; person += 1) {
      database.run("INSERT INTO person (id, name, match_key, unit_id) VALUES (:id, 'x', 'x', :unit)", {
        id: unit * 10 + person,
        unit,
      });
    }
  }
  for (const { person, ...name } of records.names) addName(database, person, name);
  for (const number of records.numbers) {
    database.run(
      `INSERT INTO award_count (campaign_id, phase_id, unit_id, part, import_id, sheet, row, subject, award_code, count)
       VALUES (1, :phase, :unit, :part, :import, 'S', 1, 'individual', :award, :count)`,
      number,
    );
  }
  for (const decision of records.decisions) {
    database.run(
      `INSERT INTO claim_decision (campaign_id, phase_id, unit_id, part, award_code, subject, chosen)
       VALUES (1, :phase, :unit, :part, :award, 'individual', :chosen)`,
      decision,
    );
  }
  storeWorks(database, records);
}

function addName(
  database: Pick<Writer, 'run'>,
  person: number,
  name: { unit: number; phase: number; award: string; part: string },
): void {
  addRegistration(database, {
    ...name,
    campaign: 1,
    import: null,
    row: 1,
    subject: 'individual',
    person: name.unit * 10 + person,
    collective: null,
    name: `Người ${person}`,
    folded: `nguoi ${person}`,
    sortKey: `nguoi ${person}`,
    position: null,
  });
}

function storeWorks(database: Pick<Writer, 'run'>, { works, workNumbers }: RandomRecords): void {
  for (const { unit, phase, part, value } of works) {
    database.run(
      `INSERT INTO work (campaign_id, phase_id, unit_id, part, name, folded, value_vnd, plaque)
       VALUES (1, :phase, :unit, :part, 'w', 'w', :value, 0)`,
      { unit, phase, part, value },
    );
  }
  for (const { unit, phase, part, value, import: importId, count } of workNumbers) {
    database.run(
      `INSERT INTO item_count (campaign_id, phase_id, unit_id, part, import_id, sheet, row, item, count, value_vnd)
       VALUES (1, :phase, :unit, :part, :importId, 'S', 1, 'works', :count, :value)`,
      { unit, phase, part, importId, count, value },
    );
  }
}
