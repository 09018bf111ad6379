import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from '#core/database/store.ts';
import { openTestApplication } from '#tests/support/application.ts';
import { scope } from './office.ts';

let file: Promise<File> | undefined;

/** The data of another federation, with a year, units, people and a unit's name that both have. Made once. */
export function otherProvince(): Promise<File> {
  file ??= makeOther();
  return file;
}

async function makeOther(): Promise<File> {
  const { app, client, folder } = await openTestApplication();
  await client.app.setUp({
    federationName: 'LĐLĐ tỉnh Thái Nguyên',
    place: 'Thái Nguyên',
    year: 2020,
    title: 'Thi đua 2020',
    phases: [{ name: 'Đợt I', startsOn: '2020-01-01', endsOn: '2020-12-31', deadlineOn: null }],
  });
  for (const name of ['CĐCS Sở Y tế', 'CĐCS Gang thép']) await client.units.add({ name });
  const additions = ['Nguyễn Văn Gang', 'Trần Thị Thép'].map((name) => ({
    key: name,
    cells: { name, award: 'LĐTT', unit: 'CĐCS Gang thép' },
  }));
  await client.registrations.edit({ ...scope, additions });
  await app.close();
  return new File([new Uint8Array(readFileSync(join(folder, databaseName)))], databaseName);
}
