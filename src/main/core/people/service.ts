export { addAward, changeAward, removeAward, verifyAwards } from './awards/edit.ts';
export { awardPage } from './awards/queries.ts';
export { type PlacedAward, type TakenAwards, takeAwards } from './awards/take.ts';
export { settleAwards, settleUnit, waitingGroups } from './awards/waiting.ts';
export { changePerson, removePerson } from './change.ts';
export { peopleFindings } from './consistency.ts';
export { correctPerson } from './correct.ts';
export { decideDuplicate, duplicates } from './duplicates.ts';
export { noteInitiativeUse } from './initiative-use.ts';
export { collectivePage, personPage } from './list.ts';
export { mergePeople, unmergePerson } from './merge.ts';
export { collectiveDetail, personDetail } from './pages.ts';

export { type SeenCollective, type SeenPerson, type Subjects, subjectsOf } from './subjects.ts';
