import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { uiReview as english } from '#shared/messages/en/ui-review.ts';
import { uiReview as vietnamese } from '#shared/messages/vi/ui-review.ts';

const intake = fileURLToPath(new URL('../../src/main/core/intake', import.meta.url));
const stages = '{repair,recognise,interpret,check,form,resend,review}/**/*.ts';
const code = /'([a-z]+\.[a-z-]+)'/g;

/** The codes of problems that the stages of the importer write; a threshold is a setting and has keys of its own. */
function codesOfCore(): string[] {
  const files = globSync(stages, { cwd: intake }).filter((file) => !file.endsWith('thresholds.ts'));
  const sources = files.map((file) => readFileSync(join(intake, file), 'utf8'));
  const found = sources.flatMap((source) => [...source.matchAll(code)].map((match) => match[1] ?? ''));
  return [...new Set(found)].toSorted();
}

test('every problem that the importer can tell has its words in the list of problems, and no word is left over', () => {
  const codes = codesOfCore();
  expect(codes).toContain('award.unknown');
  expect(Object.keys(vietnamese.causes).toSorted()).toEqual(codes);
  expect(Object.keys(english.causes).toSorted()).toEqual(codes);
});
