import { writeFile } from 'node:fs/promises';
import { reportKinds } from '#core/reports/kinds.ts';
import { reportFormat } from '#shared/contract/reports.ts';
import { type Command, type ExitStatus, oneOf } from '../command.ts';
import { formatTable } from '../output.ts';
import { campaignOf, phaseOf, withSession, yearOf } from '../session.ts';

export const report: Command = {
  options: {
    campaign: { type: 'string' },
    phase: { type: 'string' },
    kind: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    award: { type: 'string' },
    subject: { type: 'string' },
    'group-by': { type: 'string' },
    list: { type: 'boolean' },
  },
  async run(invocation) {
    const { messages } = invocation;
    if (invocation.flag('list')) {
      const { columns } = messages;
      invocation.print(
        invocation.json
          ? JSON.stringify({ contract: 1, kinds: reportKinds })
          : formatTable(
              [columns.kind, columns.title, columns.formats],
              reportKinds.map(({ kind, title, formats }) => [kind, title, formats.join(', ')]),
            ),
      );
      return 0;
    }
    invocation.required('kind');
    const kind =
      oneOf(
        invocation,
        'kind',
        reportKinds.map((entry) => entry.kind),
      ) ?? 'registration-summary';
    invocation.required('format');
    const format = oneOf(invocation, 'format', reportFormat.options) ?? 'pdf';
    const out = invocation.required('out');
    const year = yearOf(invocation);
    return withSession<ExitStatus>(invocation, async ({ client }) => {
      const campaign = await campaignOf(invocation, client, year);
      const file = await client.reports.render({
        campaignId: campaign.id,
        phaseId: phaseOf(invocation, campaign)?.id ?? null,
        kind,
        format,
        groupBy: oneOf(invocation, 'group-by', ['sector', 'cluster', 'none'] as const) ?? 'sector',
        award: invocation.text('award') ?? null,
        subject: oneOf(invocation, 'subject', ['individual', 'collective'] as const) ?? null,
      });
      await writeFile(out, new Uint8Array(await file.arrayBuffer()));
      invocation.print(
        invocation.json ? JSON.stringify({ contract: 1, file: out, bytes: file.size }) : messages.reportWritten(out),
      );
      return 0;
    });
  },
};
