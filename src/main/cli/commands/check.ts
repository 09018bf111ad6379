import type { Command, ExitStatus } from '../command.ts';
import { formatTable } from '../output.ts';
import { withSession } from '../session.ts';

export const check: Command = {
  options: {},
  run: (invocation) =>
    withSession<ExitStatus>(invocation, async ({ client }) => {
      const { messages } = invocation;
      const report = await client.backups.check();
      if (invocation.json) {
        invocation.print(JSON.stringify({ contract: 1, ...report }));
        return report.ok ? 0 : 1;
      }
      const findings = report.checks.flatMap((entry) => entry.findings);
      invocation.print(
        [
          formatTable(
            [messages.columns.check, messages.columns.result],
            report.checks.map(({ name, ok }) => [name, ok ? messages.ok : messages.notOk]),
          ),
          ...findings,
          findings.length === 0 ? messages.checkOk : messages.checkFound(findings.length),
        ].join('\n'),
      );
      return report.ok ? 0 : 1;
    }),
};
