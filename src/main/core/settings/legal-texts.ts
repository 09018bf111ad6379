import { type LegalTextFields, legalTextFields } from '#shared/contract/settings.ts';
import type { LegalText } from '#shared/domain/legal-texts.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { settings as messages } from '#shared/messages/vi/settings.ts';
import usual from '../../../../resources/law/legal-texts.json' with { type: 'json' };
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';
import { requireUnchanged } from '../unchanged.ts';
import { refuseBackwards } from './letterheads.ts';
import { storeSetting } from './setting.ts';

const prefix = 'law.';

/** The texts that come with the application, as the office has changed them, and those it has added; the earliest first. */
export function legalTexts(reader: Reader): LegalText[] {
  const rows = reader.all<{ key: string; value: string }>('SELECT key, value FROM setting WHERE key GLOB :keys', {
    keys: `${prefix}*`,
  });
  const texts = new Map(usual.texts.map((text): [string, LegalText] => [text.code, text]));
  for (const { key, value } of rows) {
    const code = key.slice(prefix.length);
    texts.set(code, { code, ...legalTextFields.parse(JSON.parse(value)) });
  }
  return [...texts.values()].toSorted((one, other) => (one.validFrom ?? '').localeCompare(other.validFrom ?? ''));
}

interface Shown {
  code: string;
  /** What the window showed of it. */
  seen: LegalTextFields | null;
}

/** Adds a text, or changes the one that was shown. Throws NOT_FOUND, CONFLICT, and REFUSED with a sentence for whoever typed it. */
export function storeLegalText(core: Core, shown: Shown | null, typed: LegalTextFields): void {
  const code = shown?.code ?? null;
  const fields = { ...typed, name: cleanText(typed.name), cited: cleanText(typed.cited) };
  const texts = legalTexts(core.reader);
  if (shown !== null) requireAsShown(texts, shown);
  if (fields.name === '') throw new DomainError('REFUSED', 'legal-text.empty', messages.legalTextEmpty);
  refuseBackwards(fields);
  const same = texts.find((text) => text.name === fields.name && text.code !== code);
  if (same !== undefined) throw new DomainError('REFUSED', 'legal-text.exists', messages.legalTextExists(same.name));
  const description =
    code === null
      ? { kind: 'legal-text.add', summary: messages.legalTextAdded(fields.name) }
      : { kind: 'legal-text.change', summary: messages.legalTextChanged(fields.name) };
  core.runOperation(description, (writer) =>
    storeSetting(writer, `${prefix}${code ?? nextCode(texts)}`, JSON.stringify(legalTextFields.parse(fields))),
  );
}

function requireAsShown(texts: readonly LegalText[], { code, seen }: Shown): void {
  const now = texts.find((text) => text.code === code);
  if (now === undefined) throw new DomainError('NOT_FOUND', 'legal-text.missing', messages.legalTextMissing);
  if (seen !== null) requireUnchanged(messages.legalTextCalled(now.name), seen, now, messages.legalTextFields);
}

/** Codes of added texts count up from `T1`; those that come with the application carry their own number. */
function nextCode(texts: readonly LegalText[]): string {
  const numbers = texts.map(({ code }) => Number(/^T(\d+)$/.exec(code)?.[1] ?? 0));
  return `T${Math.max(0, ...numbers) + 1}`;
}
