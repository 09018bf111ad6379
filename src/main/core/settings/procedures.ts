import { implement } from '@orpc/server';
import { settings as contract, type SettingsState } from '#shared/contract/settings.ts';
import { dayInVietnam } from '#shared/domain/dates.ts';
import { changeAwardType } from '../awards/service.ts';
import type { Core } from '../core.ts';
import { changeJump, jumpThresholds, usualJump } from '../intake/service.ts';
import { legalTexts, storeLegalText } from './legal-texts.ts';
import { allLetterheads, letterheadOn, removeLetterhead, storeLetterhead } from './letterheads.ts';

export function settingsProcedures(core: Core) {
  const procedures = implement(contract);
  const state = () => settingsState(core);
  return {
    state: procedures.state.handler(state),
    changeJump: procedures.changeJump.handler(({ input: { seen, ...jump } }) => {
      changeJump(core, jump, seen);
      return state();
    }),
    storeLetterhead: procedures.storeLetterhead.handler(({ input: { id, seen, ...fields } }) => {
      storeLetterhead(core, id === null ? null : { id: Number(id), seen }, fields);
      return state();
    }),
    removeLetterhead: procedures.removeLetterhead.handler(({ input }) => {
      removeLetterhead(core, Number(input.id));
      return state();
    }),
    storeLegalText: procedures.storeLegalText.handler(({ input: { code, seen, ...fields } }) => {
      storeLegalText(core, code === null ? null : { code, seen }, fields);
      return state();
    }),
    changeAward: procedures.changeAward.handler(({ input: { code, seen, ...texts } }) =>
      changeAwardType(core, code, texts, seen),
    ),
  };
}

function settingsState({ reader, ports }: Core): SettingsState {
  const used = letterheadOn(reader, dayInVietnam(ports.clock.now()))?.id;
  return {
    jump: jumpThresholds(reader),
    usualJump,
    letterheads: allLetterheads(reader).map((letterhead) => ({
      ...letterhead,
      id: String(letterhead.id),
      used: letterhead.id === used,
    })),
    legalTexts: legalTexts(reader),
  };
}
