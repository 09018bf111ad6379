import { expect, it } from 'vitest';
import { countChoices, offeredChoice, settlement } from '../../src/renderer/intake/senders/sender-choices.ts';

const sender = (name: string, score: number | null) => ({
  name,
  files: [`${name}.xlsx`],
  doubtful: false,
  suggestion: score === null ? null : { id: `of ${name}`, name: 'LĐLĐ huyện Ba Bể', score },
});
const senders = [sender('none', null), sender('far', 0.59), sender('near', 0.6), sender('strong', 0.8)];

it('offers a known unit where the names are much alike, a new one where none is near, and leaves the rest to the person', () => {
  expect(senders.map(offeredChoice)).toEqual(['new', 'new', 'later', 'known']);
  expect(offeredChoice(sender('nearly strong', 0.79))).toBe('later');
});

it('settles what is offered or chosen, and leaves out what is for later', () => {
  expect(settlement(senders, {})).toEqual([
    { name: 'none', unitId: null },
    { name: 'far', unitId: null },
    { name: 'strong', unitId: 'of strong' },
  ]);
  const choices = { none: 'later', far: 'later', near: 'known', strong: 'new' } as const;
  expect(settlement(senders, choices)).toEqual([
    { name: 'near', unitId: 'of near' },
    { name: 'strong', unitId: null },
  ]);
  expect(countChoices(senders, choices)).toEqual({ new: 1, known: 1, later: 2 });
});
