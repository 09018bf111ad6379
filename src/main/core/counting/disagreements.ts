import type { Disagreement } from '#shared/contract/figures.ts';
import type { Claim } from '#shared/domain/counting.ts';
import type { Subject } from '#shared/domain/records.ts';
import { counting as messages } from '#shared/messages/vi/counting.ts';
import { campaignDetail, requirePhase } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { unitIdentity } from '../units/service.ts';
import { type AwardClaims, awardClaims } from './award-claims.ts';
import { awardCatalogue } from './queries.ts';
import type { CountingScope } from './scope.ts';
import { unitsByName } from './submissions.ts';

/** Where names and numbers of one unit, award and phase differ: by unit name, then phase, award and part. */
export function disagreements(reader: Reader, scope: CountingScope): Disagreement[] {
  const claims = Map.groupBy(
    awardClaims(reader, scope).filter(({ settled }) => settled.differences.length > 0),
    ({ unitId }) => String(unitId),
  );
  if (claims.size === 0) return [];
  const phases = new Map(campaignDetail(reader, scope.campaignId).phases.map((phase) => [phase.id, phase.name]));
  const partNames = partsAsWritten(reader, scope.campaignId);
  return unitsByName(reader).flatMap((unit) =>
    (claims.get(unit.id) ?? []).flatMap(({ phaseId, award, subject, settled }) =>
      settled.differences.map((difference) => ({
        ...difference,
        phaseId: String(phaseId),
        phaseName: phases.get(String(phaseId)) ?? '',
        unitId: unit.id,
        unitName: unit.name,
        partName: difference.part === '' ? null : (partNames.get(`${unit.id} ${difference.part}`) ?? difference.part),
        award,
        subject,
      })),
    ),
  );
}

/** How many differences stand undecided. */
export function undecidedCount(claims: AwardClaims[]): number {
  return claims.reduce(
    (sum, { settled }) => sum + settled.differences.filter(({ chosen }) => chosen === null).length,
    0,
  );
}

function partsAsWritten(reader: Reader, campaignId: number): Map<string, string> {
  const rows = reader.all<{ unitId: number; part: string; text: string }>(
    `SELECT DISTINCT unit_id AS unitId, part, unit_text AS text FROM award_count
     WHERE campaign_id = :campaignId AND part <> '' AND unit_text IS NOT NULL `,
    { campaignId },
  );
  return new Map(rows.map(({ unitId, part, text }) => [`${unitId} ${part}`, text]));
}

export interface ClaimChoice {
  campaignId: number;
  phaseId: number;
  unitId: number;
  part: string;
  award: string;
  subject: Subject;
  /** Null takes an earlier choice back: the larger claim stands again. */
  chosen: Claim | null;
}

/**
 * Decides which of two claims stands; answers the operation. Throws NOT_FOUND for an unknown phase or unit, REFUSED
 * where names and numbers do not differ (any more).
 */
export function decideClaim(core: Core, choice: ClaimChoice): number {
  requirePhase(core.reader, choice.campaignId, choice.phaseId);
  const unit = unitIdentity(core.reader, choice.unitId);
  const award = awardCatalogue(core.reader).find((entry) => entry.code === choice.award)?.name ?? choice.award;
  const summary =
    choice.chosen === null
      ? messages.decisionDropped(award, unit.name)
      : messages.decided(choice.chosen, award, unit.name);
  return core.runOperation({ kind: 'counting.decide', summary }, (writer) => {
    const { campaignId, phaseId, unitId, subject, part } = choice;
    const scope = { campaignId, phaseId, subject, awards: [choice.award], unitIds: [unitId] };
    if (!disagreements(writer, scope).some((difference) => difference.part === part)) {
      throw new DomainError('REFUSED', 'claim.nothing-to-decide', messages.nothingToDecide);
    }
    storeChoice(writer, choice);
    return writer.operationId;
  });
}

const choiceKey = `campaign_id = :campaignId AND phase_id = :phaseId AND unit_id = :unitId AND part = :part
  AND award_code = :award AND subject = :subject`;

function storeChoice(writer: Writer, { chosen, ...key }: ClaimChoice): void {
  if (chosen === null) {
    writer.run(`DELETE FROM claim_decision WHERE ${choiceKey}`, key);
    return;
  }
  const { changes } = writer.run(`UPDATE claim_decision SET chosen = :chosen WHERE ${choiceKey}`, { ...key, chosen });
  if (changes > 0) return;
  writer.run(
    `INSERT INTO claim_decision (campaign_id, phase_id, unit_id, part, award_code, subject, chosen)
     VALUES (:campaignId, :phaseId, :unitId, :part, :award, :subject, :chosen)`,
    { ...key, chosen },
  );
}
