import type { AwardData } from '#shared/contract/award-history.ts';
import { isWholeDecision } from '#shared/domain/award-decisions.ts';
import { formatAwardYear } from '#shared/domain/award-years.ts';
import { formatDate, parseVietnameseDate } from '#shared/domain/dates.ts';
import type { Subject } from '#shared/domain/records.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { awardHistory as messages } from '#shared/messages/vi/award-history.ts';
import { people as peopleMessages } from '#shared/messages/vi/people.ts';
import type { Core } from '../../core.ts';
import type { Reader } from '../../database/connection.ts';
import { DomainError } from '../../domain-error.ts';
import { requirePerson } from '../queries.ts';
import { type AwardDetail, requireAward } from './queries.ts';
import { insertAward } from './write.ts';

/** Adds an award by hand. Throws NOT_FOUND for whom it is of, REFUSED for an impossible day or a joined person. */
export function addAward(
  core: Core,
  { subject, subjectId, to }: { subject: Subject; subjectId: number; to: AwardData },
): { operationId: number; id: number } {
  refuseImpossibleDay(to);
  const owner = ownerOf(core.reader, subject, subjectId);
  return core.runOperation({ kind: 'award.add', summary: messages.added(to.awardText, owner.name) }, (writer) => {
    const { decisionNumber: number, decisionOn: decidedOn, ...rest } = to;
    const nowhere = { unitText: null, part: '', fileId: null, sheet: null, row: null, column: null };
    const id = insertAward(writer, { ...rest, ...owner, ...nowhere, subject, number, decidedOn });
    return { operationId: writer.operationId, id };
  });
}

function ownerOf(reader: Reader, subject: Subject, id: number) {
  const unknown = { position: null, sex: null, birth: null, memberNumber: null };
  if (subject === 'individual') {
    const { name, unitId, mergedInto } = requirePerson(reader, id);
    if (mergedInto !== null) throw new DomainError('REFUSED', 'person.merged', peopleMessages.changeStanding(name));
    return { ...unknown, name, unitId, personId: id, collectiveId: null };
  }
  const collective = reader.get<{ name: string; unitId: number }>(
    'SELECT name, unit_id AS unitId FROM collective WHERE id = :id',
    { id },
  );
  if (collective === undefined) {
    throw new DomainError('NOT_FOUND', 'collective.missing', peopleMessages.collectiveMissing);
  }
  return { ...unknown, ...collective, personId: null, collectiveId: id };
}

function refuseImpossibleDay({ decisionOn }: AwardData): void {
  if (decisionOn === null) return;
  const written = decisionOn.length === 7 ? formatDate(decisionOn) : decisionOn;
  if (parseVietnameseDate(written) === null) {
    throw new DomainError('REFUSED', 'award.day', messages.dateImpossible(formatDate(decisionOn)));
  }
}

const fields = ['award', 'awardText', 'year', 'yearBasis', 'decisionNumber', 'decisionOn', 'issuer', 'note'] as const;

/**
 * Corrects an award. With the decision whole it is verified; one that loses a part of it keeps what a person said. Throws
 * NOT_FOUND, REFUSED for an impossible day, CONFLICT with both where what the window saw has changed since.
 */
export function changeAward(core: Core, id: number, seen: AwardData, wanted: AwardData): number {
  const award = requireAward(core.reader, id);
  refuseImpossibleDay(wanted);
  refuseChangedSince(award, seen, wanted);
  const to = untouched(award, seen, wanted);
  const whole = isWholeDecision({ number: to.decisionNumber, decidedOn: to.decisionOn, issuer: to.issuer });
  return core.runOperation(
    { kind: 'award.change', summary: messages.changed(award.awardText, award.name) },
    (writer) => {
      writer.run(
        `UPDATE award_history SET award_code = :award, award_text = :awardText, year = :year, year_basis = :yearBasis,
         decision_number = :decisionNumber, decision_on = :decisionOn, issuer = :issuer, note = :note, verified = :verified
       WHERE id = :id`,
        { id, ...to, awardText: cleanText(to.awardText), verified: whole ? 1 : award.verified },
      );
      return writer.operationId;
    },
  );
}

/** What the window left as it saw it stays as it is now, whoever changed it since. */
function untouched(award: AwardData, seen: AwardData, to: AwardData): AwardData {
  const left = fields.filter((field) => to[field] === seen[field]).map((field) => [field, award[field]]);
  return { ...to, ...Object.fromEntries(left) };
}

function refuseChangedSince(award: AwardDetail, seen: AwardData, to: AwardData): void {
  const items = fields.flatMap((field) => {
    if (award[field] === seen[field] || award[field] === to[field] || seen[field] === to[field]) return [];
    return [messages.conflict(messages.fields[field], told(award, field), told(to, field))];
  });
  if (items.length > 0) throw new DomainError('CONFLICT', 'award.changed-since', messages.changedSince, items);
}

function told(award: Pick<AwardData, (typeof fields)[number]>, field: (typeof fields)[number]): string {
  if (field === 'award') return award.awardText;
  if (field === 'year' || field === 'yearBasis') return formatAwardYear({ year: award.year, basis: award.yearBasis });
  const value = award[field];
  if (value === null || value === '') return messages.empty;
  return field === 'decisionOn' ? formatDate(value) : value;
}

/** Throws NOT_FOUND. What an initiative was used for goes with it. */
export function removeAward(core: Core, id: number): number {
  const { name, awardText } = requireAward(core.reader, id);
  return core.runOperation({ kind: 'award.remove', summary: messages.removed(awardText, name) }, (writer) => {
    writer.run('DELETE FROM initiative_use WHERE award_history_id = :id', { id });
    writer.run('DELETE FROM award_history WHERE id = :id', { id });
    return writer.operationId;
  });
}

/** A person vouches for awards, or no longer does. Throws NOT_FOUND for one that is gone. */
export function verifyAwards(core: Core, ids: readonly number[], verified: boolean): number {
  for (const id of ids) requireAward(core.reader, id);
  const summary = verified ? messages.verified(ids.length) : messages.unverified(ids.length);
  return core.runOperation({ kind: 'award.verify', summary }, (writer) => {
    writer.run('UPDATE award_history SET verified = :verified WHERE id IN (SELECT value FROM json_each(:ids))', {
      verified: verified ? 1 : 0,
      ids: JSON.stringify(ids),
    });
    return writer.operationId;
  });
}
