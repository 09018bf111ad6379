import type { Subject } from '#shared/domain/records.ts';
import type { SqlParameters } from '../database/connection.ts';

/** Which records are counted. Null (or absent) narrows nothing; a campaign's phases add up. */
export interface CountingScope {
  campaignId: number;
  phaseId: number | null;
  awards?: readonly string[] | null;
  subject?: Subject | null;
  unitIds?: readonly number[] | null;
}

/** The conditions of a scope for one table of records, and their parameters. Lists cross as JSON. */
export function scopeCondition(scope: CountingScope): { sql: string; parameters: Record<string, string | number> } {
  const conditions = ['campaign_id = :campaignId'];
  const parameters: SqlParameters & Record<string, string | number> = { campaignId: scope.campaignId };
  if (scope.awards) {
    conditions.push('award_code IN (SELECT value FROM json_each(:awards))');
    parameters['awards'] = JSON.stringify(scope.awards);
  }
  if (scope.subject) {
    conditions.push('subject = :subject');
    parameters['subject'] = scope.subject;
  }
  if (scope.unitIds) {
    conditions.push('unit_id IN (SELECT value FROM json_each(:unitIds))');
    parameters['unitIds'] = JSON.stringify(scope.unitIds);
  }
  if (scope.phaseId !== null) {
    // The plus keeps the phase out of the choice of plan, so that people are counted in the order of the index.
    conditions.push('+phase_id = :phaseId');
    parameters['phaseId'] = scope.phaseId;
  }
  return { sql: conditions.join(' AND '), parameters };
}
