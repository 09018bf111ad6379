import { openTestApplication } from '#tests/support/application.ts';
import { registration, toldAnalysis, toldBytes } from '#tests/support/told-analysis.ts';
import { type AnalysisPool, createAnalysisPool } from '#workers/analyse-pool.ts';

type Opened = Awaited<ReturnType<typeof openTestApplication>>;
export type Client = Opened['client'];
export type Office = Opened & { roll: Roll };

/** One thing that somebody does in the office: what it needs it looks up, and takes one of what there is. */
export type Act = (office: Office) => Promise<unknown>;

/** There is nothing yet that the act could be done to. */
export class NothingThere extends Error {}

/** A job ended with a sentence that says why. */
export class Refused extends Error {}

/** Decides what an act takes: random in a property, and the same for the same dice. Texts and days do not come twice. */
export interface Roll {
  below(limit: number): number;
  one<Value>(values: readonly Value[]): Value;
  some<Value>(values: readonly Value[]): Value[];
  yes(): boolean;
  /** A number that no act has had. */
  next(): number;
  day(year: number): string;
}

export function rollOf(dice: () => number): Roll {
  let count = 0;
  const below = (limit: number): number => dice() % limit;
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(Math.max(values.length, 1))];
    if (value === undefined) throw new NothingThere();
    return value;
  };
  const next = (): number => {
    count += 1;
    return count;
  };
  return {
    below,
    one,
    some: (values) => [...new Set([one(values), ...values.filter(() => below(3) === 0)])],
    yes: () => below(2) === 0,
    next,
    day: (year) => new Date(Date.UTC(year, 0, 1 + (next() % 180))).toISOString().slice(0, 10),
  };
}

const firstUnits = ['CĐCS Sở Y tế', 'CĐCS Sở Tư pháp', 'CĐCS Công ty Điện lực', 'CĐCS Bệnh viện', 'CĐCS Nhà xuất bản'];
export const namesake = 'Nguyễn Thị Hương';
export const givenNames = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hà'];

/** Told files speak for themselves; lists and histories, which are CSV, are read as they are by `reading`. */
function analysisOf(reading: AnalysisPool): AnalysisPool {
  const told = toldAnalysis();
  const of = ({ fileName }: { fileName: string }): AnalysisPool => (fileName.endsWith('.csv') ? reading : told);
  return {
    analyse: (input, signal) => of(input).analyse(input, signal),
    inspect: (input, signal) => of(input).inspect(input, signal),
    history: (input, signal) => of(input).history(input, signal),
    sheet: (input, name, firstRow, lastRow) => of(input).sheet(input, name, firstRow, lastRow),
    close: () => told.close(),
  };
}

/** A federation in its year: units under a province, a cluster, rows of every kind, two people of one name. */
export async function openOffice(dice: () => number, reading: AnalysisPool = createAnalysisPool()): Promise<Office> {
  const opened = await openTestApplication({ ports: { analysis: analysisOf(reading) } });
  const { client, app } = opened;
  // What is on the disk after a loss of power is no matter here, and waiting for it is most of the time.
  app.core.store.connection().pragma('synchronous = OFF');
  await client.app.setUp({
    federationName: 'LĐLĐ tỉnh Bắc Kạn',
    place: 'Bắc Kạn',
    year: 2020,
    title: 'Thi đua 2020',
    phases: [
      { name: 'Đợt I', startsOn: '2019-11-01', endsOn: '2020-03-31', deadlineOn: null },
      { name: 'Đợt II', startsOn: '2020-04-01', endsOn: '2020-12-31', deadlineOn: null },
    ],
  });
  const province = await client.units.add({ name: 'LĐLĐ tỉnh Bắc Kạn', kind: 'provincial-federation' });
  for (const name of firstUnits) await client.units.add({ name, parentId: province.id });
  const rows = givenNames.map((given, row) => ({
    key: given,
    cells: { name: `Lê Văn ${given}`, award: 'LĐTT', unit: firstUnits[row % 3] ?? '' },
  }));
  await client.registrations.edit({ ...scope, additions: rows });
  const initiative = { title: 'Cải tiến quy trình', authors: 'Lê Văn An', unit: firstUnits[0] ?? '' };
  await client.initiatives.edit({
    ...scope,
    additions: [1, 2, 3, 4].map((key) => ({ key: `${key}`, cells: initiative })),
  });
  for (const birth of ['1975-03-08', '1985-10-20']) {
    const records = [registration(5, namesake, 'LDTT', { birth })];
    await receive(client, toldFile(`hương ${birth}`, { sender: `${firstUnits[Number(birth.at(3)) % 2]}`, records }));
  }
  return { ...opened, roll: rollOf(dice) };
}

/** Where rows are typed: the first campaign and its first phase. */
export const scope = { campaignId: '1', phaseId: '1' };

export const toldFile = (name: string, told: Parameters<typeof toldBytes>[0]): File =>
  new File([Buffer.from(toldBytes(told))], `${name}.xlsx`);

/** Sends a file in and waits until it is placed. */
export async function receive(client: Client, file: File): Promise<void> {
  const { jobId } = await client.intake.receive({ ...scope, files: [file] });
  await ended(client, jobId);
}

export async function ended(client: Client, jobId: string): Promise<void> {
  for await (const { state, outcome } of await client.jobs.watch({ jobId })) {
    if (state === 'failed') throw new Refused(outcome?.message);
  }
}
