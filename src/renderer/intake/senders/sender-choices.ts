/** A sender of waiting files that no unit is known by. */
export interface UnknownSender {
  name: string;
  files: string[];
  /** Whether any of the files has errors, or speaks of another year. */
  doubtful: boolean;
  suggestion: { id: string; name: string; score: number } | null;
}

export type SenderChoice = 'new' | 'known' | 'later';

/** What the person chose, by the sender's name; the rest stand as they were offered. */
export type SenderChoices = Readonly<Record<string, SenderChoice>>;

/** Likeness of names (0–1) from which the known unit is offered as the answer, and from which a new unit is not. */
const strongLikeness = 0.8;
const doubtfulLikeness = 0.6;

/** A new unit is offered only where no known name is near, so that no unit comes to stand in the list twice by haste. */
export function offeredChoice({ suggestion }: UnknownSender): SenderChoice {
  const likeness = suggestion?.score ?? 0;
  if (likeness >= strongLikeness) return 'known';
  return likeness >= doubtfulLikeness ? 'later' : 'new';
}

export function choiceOf(sender: UnknownSender, choices: SenderChoices): SenderChoice {
  return choices[sender.name] ?? offeredChoice(sender);
}

/** How many senders are which; what the person sees before storing. */
export function countChoices(senders: UnknownSender[], choices: SenderChoices): Record<SenderChoice, number> {
  const counts = { new: 0, known: 0, later: 0 };
  for (const sender of senders) counts[choiceOf(sender, choices)] += 1;
  return counts;
}

/** The senders as the procedure takes them; those left for later are not among them. */
export function settlement(senders: UnknownSender[], choices: SenderChoices) {
  return senders.flatMap((sender) => {
    const choice = choiceOf(sender, choices);
    if (choice === 'later') return [];
    return [{ name: sender.name, unitId: choice === 'known' ? (sender.suggestion?.id ?? null) : null }];
  });
}
