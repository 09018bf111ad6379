import { problem, registration } from '#tests/support/told-analysis.ts';
import { type Act, ended, givenNames, type Office, receive, scope, toldFile } from './office.ts';

const sheet = 'Sheet1';
const unclearAward = 'Giỏi toàn diện';

/** A file of a known unit, of one that nobody knows, or one that a person has to look at. */
async function send(office: Office, sender: string, problems: ReturnType<typeof problem>[] = []): Promise<void> {
  const number = office.roll.next();
  const records = [
    registration(5, `Lê Văn ${office.roll.one(givenNames)}`, 'LDTT'),
    registration(6, `Người mới ${number}`, 'CSTDCS'),
  ];
  await receive(office.client, toldFile(`tệp ${number}`, { sender, records, problems }));
}

async function waiting({ client, roll }: Office) {
  const { rows } = await client.intake.files({ campaignId: '1', status: 'review' });
  return client.intake.file({ id: roll.one(rows).id });
}

export const intakeActs = {
  'intake.receive': async (office) => {
    const units = await office.client.units.list({});
    return send(office, office.roll.one(units).name);
  },
  'intake.receive doubtful': async (office) => {
    const units = await office.client.units.list({});
    return send(office, office.roll.one(units).name, [problem(9, 'name.missing', 'error')]);
  },
  'intake.receive unknown': async (office) => send(office, `CĐCS Trạm ${office.roll.below(6)}`),
  'intake.receive unclear': async ({ client, roll }) => {
    const { name } = roll.one(await client.units.list({}));
    const problems = roll.yes() ? [problem(9, 'name.missing', 'error')] : [];
    const unclear = [{ raw: unclearAward, row: 7, name: `Người lạ ${roll.next()}` }];
    await receive(client, toldFile(`tệp ${roll.next()}`, { sender: name, unclear, problems }));
  },
  'intake.receive workbook': async ({ client, roll }) => {
    const { name } = roll.one(await client.units.list({}));
    const rows = ['Họ và tên,Danh hiệu đăng ký', `Người ${roll.next()},LĐTT`, `Người ${roll.next()},Giỏi nhất`];
    await receive(client, new File([rows.join('\n')], `${name}.csv`, { type: 'text/csv' }));
  },
  'intake.decideUnit': async (office) => {
    const { id } = await waiting(office);
    const known = office.roll.one(await office.client.units.list({}));
    return office.client.intake.decideUnit(
      office.roll.yes()
        ? { id, unitId: known.id, newUnitName: null }
        : { id, unitId: null, newUnitName: `CĐCS Trại ${office.roll.below(9)}` },
    );
  },
  'intake.correct': async (office) => {
    const { id } = await waiting(office);
    const row = 5 + office.roll.below(5);
    return office.client.intake.correct({ id, corrections: [{ action: 'skip-row', sheet, row }] });
  },
  'intake.correct award': async (office) => {
    const { rows } = await office.client.intake.files({ campaignId: '1', status: 'review' });
    const files = await Promise.all(rows.map((row) => office.client.intake.file({ id: row.id })));
    const unread = files.filter(({ problemList }) => problemList.some(({ raw }) => raw === unclearAward));
    const { id } = office.roll.one(unread);
    const award = office.roll.one(['LDTT', 'CSTDCS']);
    return office.client.intake.correct({
      id,
      corrections: [{ action: 'award', raw: unclearAward, award, everyone: office.roll.yes() }],
    });
  },
  'intake.forget': async ({ client, roll }) => {
    const { rows } = await client.intake.files({ campaignId: '1' });
    const files = await Promise.all(rows.map(({ id }) => client.intake.file({ id })));
    const { id, remembered } = roll.one(files.filter((each) => each.status === 'review' && each.remembered.length > 0));
    return client.intake.forget({ id, remembered: remembered.map((each) => each.id) });
  },
  'papers.returnFile': async ({ client, roll }) => {
    const { rows } = await client.intake.files({ campaignId: '1' });
    return client.papers.returnFile({ id: roll.one(rows.filter(({ fileName }) => fileName.endsWith('.csv'))).id });
  },
  'intake.withdraw': async (office) => {
    const { id, corrections } = await waiting(office);
    return office.client.intake.withdraw({ id, corrections: [office.roll.one(corrections)] });
  },
  'intake.confirm': async (office) => office.client.intake.confirm({ id: (await waiting(office)).id }),
  'intake.discard': async (office) => office.client.intake.discard({ id: (await waiting(office)).id }),
  'intake.settleSenders': async ({ client, roll }) => {
    const { name } = roll.one(await client.intake.unknownSenders({ campaignId: scope.campaignId }));
    const { jobId } = await client.intake.settleSenders({ ...scope, senders: [{ name, unitId: null }] });
    await ended(client, jobId);
  },
} satisfies Record<string, Act>;
