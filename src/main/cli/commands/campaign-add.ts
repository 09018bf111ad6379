import { type Command, type ExitStatus, UsageError, wholeNumber } from '../command.ts';
import { withSession } from '../session.ts';

/** `Đợt I:2019-11-01:2020-03-31`; the name itself may hold colons. */
const phasePattern = /^(.+):(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2})$/;

export const campaignAdd: Command = {
  options: {
    year: { type: 'string' },
    title: { type: 'string' },
    theme: { type: 'string' },
    phase: { type: 'string', multiple: true },
  },
  async run(invocation) {
    const { messages } = invocation;
    invocation.required('year');
    const year = wholeNumber(invocation, 'year') ?? 0;
    const title = invocation.required('title');
    const phases = invocation.list('phase').map((text) => {
      const [, name, startsOn, endsOn] = phasePattern.exec(text) ?? [];
      if (name === undefined || startsOn === undefined || endsOn === undefined)
        throw new UsageError(messages.badPhase(text));
      return { name, startsOn, endsOn };
    });
    if (phases.length === 0) throw new UsageError(messages.missingOption('--phase'));
    return withSession<ExitStatus>(invocation, async ({ client }) => {
      const campaign = await client.campaigns.add({ year, title, theme: invocation.text('theme') ?? '', phases });
      invocation.print(
        invocation.json
          ? JSON.stringify({ contract: 1, campaign })
          : messages.campaignAdded(campaign.year, campaign.phases.length),
      );
      return 0;
    });
  },
};
