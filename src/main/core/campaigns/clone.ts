import { dayInOtherYear, lastDayInOtherYear, yearsMoved } from '#shared/domain/set-up-dates.ts';
import type { Writer } from '../database/connection.ts';
import type { CampaignTexts } from './change.ts';
import { deadlinesOf } from './queries.ts';
import { campaignDetail, insertCampaign } from './service.ts';

interface NewYear extends CampaignTexts {
  fromId: number;
  year: number;
}

/**
 * Sets a year up as an earlier one was: phases, their deadlines, movements and which units are expected, every date moved
 * by the years between. What was sent, linked and reminded stays with the earlier year. Throws NOT_FOUND, REFUSED.
 */
export function cloneCampaign(writer: Writer, { fromId, year, ...texts }: NewYear): number {
  const source = campaignDetail(writer, fromId);
  const years = year - source.year;
  const phases = source.phases.map(({ name, startsOn, endsOn, deadlineOn, yearBasis }) => ({
    name: yearsMoved(name, source.year, years),
    startsOn: dayInOtherYear(startsOn, years),
    endsOn: lastDayInOtherYear(endsOn, years),
    deadlineOn: deadlineOn === null ? null : dayInOtherYear(deadlineOn, years),
    yearBasis,
  }));
  const id = insertCampaign(writer, { ...texts, year, phases });
  copyDeadlines(writer, fromId, id, years);
  copyMovements(writer, { id: fromId, year: source.year }, id, years);
  writer.run(
    `INSERT INTO campaign_unit (campaign_id, unit_id, expected)
     SELECT :id, unit_id, expected FROM campaign_unit WHERE campaign_id = :fromId`,
    { id, fromId },
  );
  return id;
}

/** The papers that set last year's deadlines do not set this year's: a basis is left to be entered. */
function copyDeadlines(writer: Writer, fromId: number, id: number, years: number): void {
  const places = writer.all<{ before: number; after: number }>(
    `SELECT source.id AS before, copy.id AS after FROM phase AS source
     JOIN phase AS copy ON copy.campaign_id = :id AND copy.number = (
       SELECT count(*) FROM phase AS earlier
       WHERE earlier.campaign_id = :fromId AND earlier.number <= source.number)
     WHERE source.campaign_id = :fromId`,
    { id, fromId },
  );
  const phaseOf = new Map(places.map(({ before, after }) => [before, after]));
  for (const { phaseId, awardCode, sector, onDate } of deadlinesOf(writer, fromId)) {
    writer.run(
      `INSERT INTO deadline (phase_id, award_code, sector, on_date)
       VALUES (:phaseId, :awardCode, :sector, :onDate)`,
      { phaseId: phaseOf.get(phaseId) ?? 0, awardCode, sector, onDate: dayInOtherYear(onDate, years) },
    );
  }
}

interface MovementCopy {
  kind: string;
  name: string;
  sector: string | null;
  issuer: string;
  startsOn: string | null;
  endsOn: string | null;
  goal: string;
  position: number;
}

function copyMovements(writer: Writer, source: { id: number; year: number }, id: number, years: number): void {
  const movements = writer.all<MovementCopy>(
    `SELECT kind, name, sector, issuer, starts_on AS startsOn, ends_on AS endsOn, goal, position
     FROM movement WHERE campaign_id = :id ORDER BY position`,
    { id: source.id },
  );
  for (const { name, goal, startsOn, endsOn, ...same } of movements) {
    writer.run(
      `INSERT INTO movement (campaign_id, kind, name, sector, issuer, starts_on, ends_on, goal, position)
       VALUES (:id, :kind, :name, :sector, :issuer, :startsOn, :endsOn, :goal, :position)`,
      {
        ...same,
        id,
        name: yearsMoved(name, source.year, years),
        goal: yearsMoved(goal, source.year, years),
        startsOn: startsOn === null ? null : dayInOtherYear(startsOn, years),
        endsOn: endsOn === null ? null : lastDayInOtherYear(endsOn, years),
      },
    );
  }
}
