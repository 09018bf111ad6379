import type { Act } from './office.ts';

export const settingsActs = {
  'settings.changeJump': async ({ client, roll }) => {
    const { jump } = await client.settings.state();
    return client.settings.changeJump({ factor: 2, difference: 100 + roll.next(), seen: jump });
  },
  'settings.storeLetterhead': async ({ client, roll }) => {
    const { letterheads } = await client.settings.state();
    const { id, used: _used, ...seen } = roll.one(letterheads);
    return client.settings.storeLetterhead({
      ...seen,
      id,
      signerName: `Nông Văn Thử`,
      basis: `${roll.next()}/QĐ`,
      seen,
    });
  },
  'settings.storeLetterhead new': async ({ client, roll }) => {
    const { id: _id, used: _used, ...fields } = roll.one((await client.settings.state()).letterheads);
    const validFrom = roll.day(2026);
    return client.settings.storeLetterhead({ ...fields, id: null, validFrom, validTo: null, seen: null });
  },
  'settings.removeLetterhead': async ({ client, roll }) => {
    const { letterheads } = await client.settings.state();
    return client.settings.removeLetterhead({ id: roll.one(letterheads).id });
  },
  'settings.storeLegalText': async ({ client, roll }) => {
    const { code, ...seen } = roll.one((await client.settings.state()).legalTexts);
    return client.settings.storeLegalText({ ...seen, code, cited: `trích ${roll.next()}`, seen });
  },
  'settings.changeAward': async ({ client, roll }) => {
    const { awardTypes } = await client.app.state();
    const { code, name, basis, aliases } = roll.one(awardTypes);
    const seen = { name, basis, aliases };
    return client.settings.changeAward({ code, ...seen, aliases: [...aliases, `DH ${roll.next()}`], seen });
  },
} satisfies Record<string, Act>;
