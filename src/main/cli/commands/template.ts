import { writeFile } from 'node:fs/promises';
import { type Command, type ExitStatus, UsageError } from '../command.ts';
import { campaignOf, phaseOf, withSession, yearOf } from '../session.ts';

export const template: Command = {
  options: {
    campaign: { type: 'string' },
    phase: { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    'last-year': { type: 'boolean' },
  },
  run(invocation) {
    const code = invocation.required('unit');
    const out = invocation.required('out');
    const year = yearOf(invocation);
    return withSession<ExitStatus>(invocation, async ({ client }) => {
      const campaign = await campaignOf(invocation, client, year);
      const unit = (await client.units.list({ search: code })).find((candidate) => candidate.code === code);
      if (unit === undefined) throw new UsageError(invocation.messages.noUnit(code));
      const file = await client.papers.unitForm({
        campaignId: campaign.id,
        phaseId: phaseOf(invocation, campaign)?.id ?? null,
        unitId: unit.id,
        withLastYear: invocation.flag('last-year'),
      });
      await writeFile(out, new Uint8Array(await file.arrayBuffer()));
      invocation.print(
        invocation.json
          ? JSON.stringify({ contract: 1, file: out, bytes: file.size })
          : invocation.messages.reportWritten(out),
      );
      return 0;
    });
  },
};
