import { type AwardDecision, isWholeDecision } from '#shared/domain/award-decisions.ts';
import type { YearBasis } from '#shared/domain/award-years.ts';
import { personSortKey, textSortKey } from '#shared/domain/person-names.ts';
import type { Sex, Subject } from '#shared/domain/records.ts';
import { foldForSearch, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import type { Reader, Writer } from '../../database/connection.ts';

/** An award as the table holds it, whoever it is of. Without a source it was typed in. */
export interface AwardToWrite extends AwardDecision {
  subject: Subject;
  personId: number | null;
  collectiveId: number | null;
  name: string;
  unitId: number | null;
  unitText: string | null;
  part: string;
  position: string | null;
  sex: Sex | null;
  birth: string | null;
  memberNumber: string | null;
  award: string | null;
  awardText: string;
  year: number;
  yearBasis: YearBasis;
  note: string | null;
  fileId: number | null;
  sheet: string | null;
  row: number | null;
  column: string | null;
}

/** Adds an award; it is verified where its decision stands whole. */
export function insertAward(writer: Writer, award: AwardToWrite): number {
  const { name, subject } = award;
  return writer.run(
    `INSERT INTO award_history (subject, person_id, collective_id, name, folded, sort_key, unit_id, unit_text, part,
       position, sex, birth, member_number, award_code, award_text, year, year_basis, decision_number, decision_on, issuer,
       verified, note, file_id, sheet, row, column)
     VALUES (:subject, :personId, :collectiveId, :name, :folded, :sortKey, :unitId, :unitText, :part, :position, :sex,
       :birth, :memberNumber, :award, :awardText, :year, :yearBasis, :number, :decidedOn, :issuer, :verified, :note,
       :fileId, :sheet, :row, :column)`,
    {
      ...award,
      folded: foldForSearch(name),
      sortKey: subject === 'individual' ? personSortKey(name) : textSortKey(name),
      verified: isWholeDecision(award) ? 1 : 0,
    },
  ).id;
}

export interface KnownAward extends AwardDecision {
  id: number;
  award: string | null;
  awardText: string;
  verified: number;
  fileId: number | null;
}

/** The same award of the same year, noted before: two numbers of decisions tell two awards apart. */
export function sameAward(
  reader: Reader,
  owner: { personId: number | null; collectiveId: number | null },
  wanted: Pick<AwardToWrite, 'year' | 'award' | 'awardText' | 'number'>,
): KnownAward | undefined {
  const [key, id] = owner.personId === null ? ['collective_id', owner.collectiveId] : ['person_id', owner.personId];
  if (id === null) return undefined;
  return reader
    .all<KnownAward>(
      `SELECT id, award_code AS award, award_text AS awardText, decision_number AS number, decision_on AS decidedOn, issuer,
         verified, file_id AS fileId
       FROM award_history WHERE ${key} = :id AND year = :year ORDER BY id`,
      { id, year: wanted.year },
    )
    .find(
      (known) =>
        (known.number === null || wanted.number === null || sameNumber(known.number, wanted.number)) &&
        (known.award === null || wanted.award === null
          ? sameSpelling(known.awardText) === sameSpelling(wanted.awardText)
          : known.award === wanted.award),
    );
}

const sameNumber = (one: string, other: string): boolean => foldForSearch(one) === foldForSearch(other);

/** What the one row leaves open of its decision, the other may tell; with that it may stand whole. */
export function completeAward(writer: Writer, known: KnownAward, told: AwardDecision): void {
  const number = known.number ?? told.number;
  const decidedOn = (told.decidedOn?.length ?? 0) > (known.decidedOn?.length ?? 0) ? told.decidedOn : known.decidedOn;
  const issuer = known.issuer ?? told.issuer;
  const verified = known.verified === 1 || isWholeDecision({ number, decidedOn, issuer }) ? 1 : 0;
  writer.run(
    `UPDATE award_history SET decision_number = :number, decision_on = :decidedOn, issuer = :issuer, verified = :verified
     WHERE id = :id`,
    { id: known.id, number, decidedOn, issuer, verified },
  );
}
