import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';

/** What the application can count for a target, the awards in the order of the catalogue. */
export function useMeasureChoices(): { value: string; label: string }[] {
  const { awardTypes } = useApplication();
  const awards = awardTypes.flatMap(({ code, name, subjects }) =>
    subjects.map((subject) => ({
      value: `award:${code}:${subject}`,
      label: words.targets.awardOf(name, words.registrations.subject[subject].toLowerCase()),
    })),
  );
  return [
    { value: '', label: words.targets.typed },
    { value: 'group:emulation-fighter:individual', label: words.targets.emulationFighters },
    ...awards,
    { value: 'initiatives', label: words.targets.initiatives },
    { value: 'initiatives-value', label: words.targets.initiativesValue },
    { value: 'works', label: words.targets.works },
    { value: 'works-value', label: words.targets.worksValue },
  ];
}
