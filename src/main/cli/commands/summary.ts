import type { Summary, SummaryRow } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { type CliMessages, type Command, type ExitStatus, oneOf } from '../command.ts';
import { formatTable } from '../output.ts';
import { campaignOf, phaseOf, withSession, yearOf } from '../session.ts';

type Names = ReadonlyMap<string, string>;

function awardTable(summary: Summary, names: Names, { columns, subject, groups }: CliMessages): string {
  const head = [columns.award, columns.subject, columns.registered, columns.named, columns.countedOnly, columns.people];
  const awards = summary.awards.map((entry) => [
    names.get(entry.award) ?? entry.award,
    subject[entry.subject],
    entry.registered,
    entry.named,
    entry.countedOnly,
    entry.people,
  ]);
  const fighters = summary.groups.map((entry) => [
    entry.group === 'emulation-fighter' ? groups['emulation-fighter'] : entry.group,
    subject[entry.subject],
    formatVietnameseNumber(entry.registered),
  ]);
  return [formatTable(head, awards), formatTable([columns.award, columns.subject, columns.registered], fighters)].join(
    '\n\n',
  );
}

function itemsTable(summary: Pick<Summary, 'initiatives' | 'works'>, { columns }: CliMessages): string {
  return formatTable(
    [columns.initiatives, columns.works, columns.value],
    [[summary.initiatives.count, summary.works.count, summary.works.valueVnd]],
  );
}

const short = (key: string) => key.replace(' individual', ' CN').replace(' collective', ' TT');

function rowsTable(rows: SummaryRow[], { columns }: CliMessages): string {
  const awards = [...new Set(rows.flatMap((row) => row.awards.map(({ award, subject }) => `${award} ${subject}`)))];
  return formatTable(
    [columns.unit, ...awards.map(short), columns.initiatives, columns.works],
    rows.map((row) => [
      row.name,
      ...awards.map((key) => row.awards.find((entry) => `${entry.award} ${entry.subject}` === key)?.registered ?? 0),
      row.initiatives.count,
      row.works.count,
    ]),
  );
}

export const summary: Command = {
  options: { campaign: { type: 'string' }, phase: { type: 'string' }, by: { type: 'string' } },
  async run(invocation) {
    const by = oneOf(invocation, 'by', ['award', 'unit', 'sector', 'cluster']) ?? 'award';
    const year = yearOf(invocation);
    return withSession<ExitStatus>(invocation, async ({ client }) => {
      const { messages } = invocation;
      const campaign = await campaignOf(invocation, client, year);
      const scope = { campaignId: campaign.id, phaseId: phaseOf(invocation, campaign)?.id ?? null };
      const whole = await client.figures.summary(scope);
      const rows = by === 'award' ? null : await client.figures.table({ ...scope, by });
      if (invocation.json) {
        invocation.print(JSON.stringify(rows === null ? whole : { ...whole, by: { [by]: rows } }));
        return 0;
      }
      const { awardTypes } = await client.app.state();
      const names = new Map(awardTypes.map((award) => [award.code, award.name]));
      const { expected, submitted, late, missing } = whole.units;
      invocation.print(
        [
          rows === null ? awardTable(whole, names, messages) : rowsTable(rows, messages),
          itemsTable(whole, messages),
          messages.units(...([expected, submitted, late].map(formatVietnameseNumber) as [string, string, string])),
          ...(missing.length > 0 ? [messages.missing(missing.join(', '))] : []),
        ].join('\n\n'),
      );
      return 0;
    });
  },
};
