import { expect, it } from 'vitest';
import { countChoices, offeredChoice, settlement } from '../../src/renderer/intake/senders/sender-choices.ts';

const sender = (name: string, score: number | null) => ({
  name,
  files: [`${name}.xlsx`],
  suggestion: score === null ? null : { id: `of ${name}`, name: 'LĐLĐ huyện Ba Bể', score },
});
const senders = [sender('none', null), sender('weak', 0.79), sender('strong', 0.8)];

it('offers a known unit only where the names are very much alike', () => {
  expect(senders.map(offeredChoice)).toEqual(['new', 'new', 'known']);
});

it('settles what is offered or chosen, and leaves out what is for later', () => {
  expect(settlement(senders, {})).toEqual([
    { name: 'none', unitId: null },
    { name: 'weak', unitId: null },
    { name: 'strong', unitId: 'of strong' },
  ]);
  const choices = { none: 'later', weak: 'known', strong: 'new' } as const;
  expect(settlement(senders, choices)).toEqual([
    { name: 'weak', unitId: 'of weak' },
    { name: 'strong', unitId: null },
  ]);
  expect(countChoices(senders, choices)).toEqual({ new: 1, known: 1, later: 1 });
});
