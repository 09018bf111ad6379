import type { TargetFields } from '#shared/contract/targets.ts';
import { hasRate, measureOf } from '#shared/domain/target-measures.ts';
import { isRate } from '#shared/domain/targets.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { targets as messages } from '#shared/messages/vi/targets.ts';
import { awardTypes } from '../awards/service.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';
import { resultCount, type TargetRow, targetById, targetsOf } from './queries.ts';

/** Throws NOT_FOUND. */
export function requireTarget(reader: Reader, id: number): TargetRow {
  const row = targetById(reader, id);
  if (row === undefined) throw new DomainError('NOT_FOUND', 'target.missing', messages.targetMissing);
  return row;
}

export function targetCalled({ number, part }: Pick<TargetFields, 'number' | 'part'>): string {
  return messages.targetCalled(number, part);
}

/** Adds targets to a set, all or none. Throws REFUSED, saying of which target and why. */
export function addTargets(writer: Writer, setId: number, targets: readonly TargetFields[]): void {
  for (const target of targets) {
    refuse(writer, setId, target, null);
    writer.run(
      `INSERT INTO set_target (set_id, number, part, text, operator, amount, unit_of_measure, period, scope, measure,
         denominator, judged)
       VALUES (:setId, :number, :part, :text, :operator, :amount, :unitOfMeasure, :period, :scope, :measure,
         :denominator, :judged)`,
      { ...target, setId },
    );
  }
}

/** Throws NOT_FOUND, REFUSED, CONFLICT. */
export function changeTarget(writer: Writer, id: number, target: TargetFields, seen: TargetFields): void {
  const before = requireTarget(writer, id);
  requireUnchanged(targetCalled(before), seen, before, messages.targetFields);
  refuse(writer, before.setId, target, id);
  if (kindOf(before) !== kindOf(target)) refuseWithResults(targetCalled(before), resultCount(writer, id));
  writer.run(
    `UPDATE set_target SET number = :number, part = :part, text = :text, operator = :operator, amount = :amount,
       unit_of_measure = :unitOfMeasure, period = :period, scope = :scope, measure = :measure,
       denominator = :denominator, judged = :judged
     WHERE id = :id`,
    { ...target, id },
  );
}

/** Throws NOT_FOUND, and REFUSED while results are typed. */
export function removeTarget(writer: Writer, id: number): void {
  refuseWithResults(targetCalled(requireTarget(writer, id)), resultCount(writer, id));
  writer.run('DELETE FROM set_target WHERE id = :id', { id });
}

export function refuseWithResults(called: string, count: number): void {
  if (count === 0) return;
  const sentence = messages.hasResults(called, formatVietnameseNumber(count));
  throw new DomainError('REFUSED', 'target.has-results', sentence);
}

/** Results of one kind cannot be read as those of another. */
function kindOf(target: TargetFields): 'words' | 'rate' | 'number' {
  if (target.operator === null) return 'words';
  return isRate(target) ? 'rate' : 'number';
}

function refuse(reader: Reader, setId: number, target: TargetFields, ownId: number | null): void {
  const inSentence = targetCalled(target);
  const called = `${inSentence.charAt(0).toUpperCase()}${inSentence.slice(1)}`;
  const { number, part, operator, amount, measure, denominator, judged } = target;
  if ((operator === null) !== (amount === null)) refused('half-asked', messages.halfAsked(called));
  const same = (other: TargetRow): boolean => other.number === number && other.part === part && other.id !== ownId;
  if (targetsOf(reader, setId).some(same)) refused('repeated', messages.repeatedNumber(inSentence));
  if (measure === null) {
    if (denominator !== null) refused('needless-denominator', messages.needlessDenominator(called));
    if (judged === 'registered') refused('judged-by-typed', messages.judgedByTyped(called));
    return;
  }
  if (operator === null) refused('measure-in-words', messages.measureInWords(called));
  const counted = measureOf(measure);
  if (counted === null || !isKnown(reader, counted)) return refused('unknown-measure', messages.unknownMeasure(called));
  if (!isRate(target)) {
    if (denominator !== null) refused('needless-denominator', messages.needlessDenominator(called));
    return;
  }
  if (!hasRate(counted)) refused('no-rate', messages.noRate(called));
  if (denominator === null) refused('no-denominator', messages.noDenominator(called));
}

function isKnown(reader: Reader, measure: NonNullable<ReturnType<typeof measureOf>>): boolean {
  if (measure.what !== 'registered') return true;
  return awardTypes(reader).some(
    ({ code, group, subjects }) =>
      (measure.award === null ? group === measure.group : code === measure.award) && subjects.includes(measure.subject),
  );
}

function refused(code: string, sentence: string): never {
  throw new DomainError('REFUSED', `target.${code}`, sentence);
}
