import { type LetterheadFields, letterheadFields } from '#shared/contract/settings.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { isInForce } from '#shared/domain/legal-texts.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { settings as messages } from '#shared/messages/vi/settings.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';

export interface StoredLetterhead extends LetterheadFields {
  id: number;
}

/** All letterheads, the one that came into force last first. */
export function allLetterheads(reader: Reader): StoredLetterhead[] {
  return reader.all<StoredLetterhead>(
    `SELECT id, superior, issuer, place, symbol, authority, signer_title AS signerTitle, signer_name AS signerName,
       valid_from AS validFrom, valid_to AS validTo, basis
     FROM letterhead ORDER BY valid_from DESC, id DESC`,
  );
}

/** The newest letterhead whose validity holds the day (`YYYY-MM-DD`). */
export function letterheadOn(reader: Reader, day: string): StoredLetterhead | null {
  return allLetterheads(reader).find((letterhead) => isInForce(letterhead, day)) ?? null;
}

interface Shown {
  id: number;
  /** What the window showed of it. */
  seen: LetterheadFields | null;
}

/** Adds a letterhead, or changes the one that was shown. Throws NOT_FOUND, CONFLICT, and REFUSED with a sentence for whoever typed it. */
export function storeLetterhead(core: Core, shown: Shown | null, typed: LetterheadFields): void {
  const id = shown?.id ?? null;
  const fields = cleaned(typed);
  const others = allLetterheads(core.reader).filter((letterhead) => letterhead.id !== id);
  if (shown !== null) requireAsShown(core.reader, shown);
  refuse(fields, others);
  if (id === null) {
    core.runOperation({ kind: 'letterhead.add', summary: messages.letterheadAdded(fields.issuer) }, (writer) => {
      writer.run(
        `INSERT INTO letterhead (superior, issuer, place, symbol, authority, signer_title, signer_name, valid_from, valid_to, basis)
         VALUES (:superior, :issuer, :place, :symbol, :authority, :signerTitle, :signerName, :validFrom, :validTo, :basis)`,
        { ...fields },
      );
    });
    return;
  }
  core.runOperation({ kind: 'letterhead.change', summary: messages.letterheadChanged(fields.issuer) }, (writer) => {
    writer.run(
      `UPDATE letterhead SET superior = :superior, issuer = :issuer, place = :place, symbol = :symbol,
         authority = :authority, signer_title = :signerTitle, signer_name = :signerName, valid_from = :validFrom,
         valid_to = :validTo, basis = :basis
       WHERE id = :id`,
      { ...fields, id },
    );
  });
}

/** Throws NOT_FOUND. Where none is left in force, papers carry the usual letterhead of a provincial federation. */
export function removeLetterhead(core: Core, id: number): void {
  const { issuer } = requireLetterhead(core.reader, id);
  core.runOperation({ kind: 'letterhead.remove', summary: messages.letterheadRemoved(issuer) }, (writer) => {
    writer.run('DELETE FROM letterhead WHERE id = :id', { id });
  });
}

function requireAsShown(reader: Reader, { id, seen }: Shown): void {
  const now = requireLetterhead(reader, id);
  if (seen !== null) requireUnchanged(messages.letterheadCalled(now.issuer), seen, now, messages.letterheadFields);
}

function requireLetterhead(reader: Reader, id: number): StoredLetterhead {
  const found = allLetterheads(reader).find((letterhead) => letterhead.id === id);
  if (found === undefined) throw new DomainError('NOT_FOUND', 'letterhead.missing', messages.letterheadMissing);
  return found;
}

function cleaned(fields: LetterheadFields): LetterheadFields {
  const { validFrom, validTo, ...texts } = fields;
  const clean = Object.entries(texts).map(([name, text]) => [name, cleanText(text)]);
  return letterheadFields.parse({ ...Object.fromEntries(clean), validFrom, validTo });
}

const needed = ['superior', 'issuer', 'place', 'symbol', 'signerTitle'] as const;

function refuse(fields: LetterheadFields, others: readonly LetterheadFields[]): void {
  const empty = needed.find((field) => fields[field] === '');
  if (empty !== undefined) {
    throw new DomainError('REFUSED', 'letterhead.empty', messages.letterheadEmpty(messages.letterheadFields[empty]));
  }
  refuseBackwards(fields);
  const { validFrom } = fields;
  if (others.some((other) => other.validFrom === validFrom)) {
    const from = validFrom === null ? null : formatDate(validFrom);
    throw new DomainError('REFUSED', 'letterhead.same-day', messages.letterheadSameDay(from));
  }
}

/** Throws REFUSED where a validity ends before it begins. */
export function refuseBackwards({ validFrom, validTo }: Pick<LetterheadFields, 'validFrom' | 'validTo'>): void {
  if (validFrom === null || validTo === null || validFrom <= validTo) return;
  const message = messages.validityBackwards(formatDate(validFrom), formatDate(validTo));
  throw new DomainError('REFUSED', 'validity.backwards', message);
}
