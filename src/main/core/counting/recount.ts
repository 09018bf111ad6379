import type { Claim } from '#shared/domain/counting.ts';
import type { Subject } from '#shared/domain/records.ts';
import { recountRows } from '#shared/domain/recounting.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import type { Reader } from '../database/connection.ts';
import { type Item, itemTables } from './item-claims.ts';
import { summarise } from './summary.ts';

/**
 * Counts every campaign a second time, row by row, and compares it with the figures that are shown and printed.
 * Answers a Vietnamese sentence for each difference and for each record that contradicts itself; empty when all is well.
 */
export function recount(reader: Reader): string[] {
  const campaigns = reader.all<{ id: number; year: number }>('SELECT id, year FROM campaign ORDER BY year');
  return [
    ...contradictions(reader),
    ...campaigns.flatMap(({ id, year }) => [
      ...awardDifferences(reader, id, year),
      ...itemDifferences(reader, id, year),
    ]),
  ];
}

function contradictions(reader: Reader): string[] {
  const count = (sql: string) => reader.get<{ count: number }>(sql)?.count ?? 0;
  const foreignPeople = count(
    `SELECT count(*) AS count FROM registration
     LEFT JOIN person ON person.id = person_id LEFT JOIN collective ON collective.id = collective_id
     WHERE registration.unit_id <> coalesce(person.unit_id, collective.unit_id)`,
  );
  const tables = ['registration', 'award_count', 'item_count', 'initiative', 'work', 'target', 'claim_decision'];
  const foreignPhases = tables.reduce(
    (sum, table) =>
      sum +
      count(
        `SELECT count(*) AS count FROM ${table} JOIN phase ON phase.id = phase_id
         WHERE phase.campaign_id <> ${table}.campaign_id`,
      ),
    0,
  );
  return [
    ...(foreignPeople > 0 ? [messages.recount.foreignPerson(foreignPeople)] : []),
    ...(foreignPhases > 0 ? [messages.recount.foreignPhase(foreignPhases)] : []),
  ];
}

const key = "award_code || ' ' || subject || ' ' || unit_id || ' ' || phase_id AS key";

function awardDifferences(reader: Reader, campaignId: number, year: number): string[] {
  const counts = recountRows(
    reader.iterate<{ key: string; part: string; who: number }>(
      `SELECT ${key}, part, coalesce(person_id, collective_id) AS who FROM registration WHERE campaign_id = :campaignId`,
      { campaignId },
    ),
    reader.iterate<{ key: string; part: string; importId: number | null; count: number }>(
      `SELECT ${key}, part, import_id AS importId, count FROM award_count WHERE campaign_id = :campaignId`,
      { campaignId },
    ),
    reader.iterate<{ key: string; part: string; chosen: Claim }>(
      `SELECT ${key}, part, chosen FROM claim_decision WHERE campaign_id = :campaignId`,
      { campaignId },
    ),
  );
  const second = new Map<string, number>();
  for (const [id, { registered }] of counts) {
    const figure = id.split(' ').slice(0, 2).join(' ');
    second.set(figure, (second.get(figure) ?? 0) + registered);
  }
  const first = new Map(
    summarise(reader, { campaignId, phaseId: null }).awards.map(({ award, subject, registered }) => [
      `${award} ${subject}`,
      { award, subject, registered },
    ]),
  );
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((id) => {
    const shown = first.get(id)?.registered ?? 0;
    const counted = second.get(id) ?? 0;
    const [award = '', subject = ''] = id.split(' ');
    return shown === counted ? [] : [messages.recount.differs(year, awardLabel(award, subject), shown, counted)];
  });
}

function awardLabel(award: string, subject: string): string {
  const known: Subject = subject === 'collective' ? 'collective' : 'individual';
  return `${award} (${messages.subjects[known]})`;
}

function itemDifferences(reader: Reader, campaignId: number, year: number): string[] {
  const summary = summarise(reader, { campaignId, phaseId: null });
  return (['initiatives', 'works'] as const).flatMap((item) => {
    const shown = summary[item].count;
    const counted = recountItems(reader, campaignId, item);
    return shown === counted ? [] : [messages.recount.differs(year, messages.items[item], shown, counted)];
  });
}

function recountItems(reader: Reader, campaignId: number, item: Item): number {
  const place = "unit_id || ' ' || phase_id AS key, part";
  const counts = recountRows(
    reader.iterate<{ key: string; part: string; who: number }>(
      `SELECT ${place}, id AS who FROM ${itemTables[item].table} WHERE campaign_id = :campaignId`,
      { campaignId },
    ),
    reader.iterate<{ key: string; part: string; importId: number | null; count: number }>(
      `SELECT ${place}, import_id AS importId, count FROM item_count WHERE campaign_id = :campaignId AND item = :item`,
      { campaignId, item },
    ),
    [],
  );
  return [...counts.values()].reduce((sum, count) => sum + count.registered, 0);
}
