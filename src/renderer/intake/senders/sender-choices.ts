/** A sender of waiting files that no unit is known by. */
export interface UnknownSender {
  name: string;
  files: string[];
  suggestion: { id: string; name: string; score: number } | null;
}

export type SenderChoice = 'new' | 'known' | 'later';

/** What the person chose, by the sender's name; the rest stand as they were offered. */
export type SenderChoices = Readonly<Record<string, SenderChoice>>;

/** From this likeness on (0–1) a known unit is offered as the answer instead of a new one. */
const strongLikeness = 0.8;

export function offeredChoice({ suggestion }: UnknownSender): SenderChoice {
  return suggestion !== null && suggestion.score >= strongLikeness ? 'known' : 'new';
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
