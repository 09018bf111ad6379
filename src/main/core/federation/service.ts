import type { ApplicationState } from '#shared/contract/app.ts';
import { federation as messages } from '#shared/messages/vi/federation.ts';
import standard from '../../../../resources/letterheads/provincial-federation.json' with { type: 'json' };
import { awardTypes } from '../awards/service.ts';
import { insertCampaign, listCampaigns, type NewCampaign } from '../campaigns/service.ts';
import type { Core } from '../core.ts';
import type { Reader, Writer } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';

export interface FederationName {
  /** `Liên đoàn Lao động tỉnh Bắc Kạn`. */
  name: string;
  /** Where its papers are dated: `Bắc Kạn`. */
  place: string;
  demonstration: boolean;
}

/** Names the federation, and gives its papers the usual letterhead, which the office may edit. */
export function nameFederation(writer: Writer, { name, place, demonstration }: FederationName): void {
  const fullName = name.replace(/^LĐLĐ(?=\s)/u, 'Liên đoàn Lao động');
  const shortName = name.replace(/^Liên đoàn Lao động(?=\s)/iu, 'LĐLĐ');
  writer.run(
    `INSERT INTO federation (id, name, short_name, demonstration) VALUES (1, :fullName, :shortName, :demonstration)
     ON CONFLICT (id) DO UPDATE
     SET name = excluded.name, short_name = excluded.short_name, demonstration = excluded.demonstration`,
    { fullName, shortName, demonstration: demonstration ? 1 : 0 },
  );
  if (writer.get('SELECT 1 FROM letterhead') !== undefined) {
    writer.run('UPDATE letterhead SET issuer = :fullName, place = :place', { fullName, place });
    return;
  }
  writer.run(
    `INSERT INTO letterhead (superior, issuer, place, symbol, authority, signer_title, signer_name, basis)
     VALUES (:superior, :issuer, :place, :symbol, :authority, :signerTitle, '', :basis)`,
    { ...standard, issuer: fullName, place },
  );
}

/** The place that a federation's name tells: `Liên đoàn Lao động tỉnh Bắc Kạn` → `Bắc Kạn`; empty where it tells none. */
export function placeInName(name: string): string {
  return /(?:^|\s)(?:tỉnh|thành phố|TP\.?)\s+(.+)$/iu.exec(name)?.[1] ?? '';
}

/** What the application shows before anything else. */
export function applicationState(core: Core): ApplicationState {
  return {
    version: core.ports.version,
    host: core.ports.host,
    federation: federationOf(core.reader),
    campaigns: listCampaigns(core.reader),
    awardTypes: awardTypes(core.reader),
  };
}

export function federationOf(reader: Reader): ApplicationState['federation'] {
  const row = reader.get<{ name: string; shortName: string; demonstration: number }>(
    'SELECT name, short_name AS shortName, demonstration FROM federation',
  );
  return row === undefined ? null : { ...row, demonstration: row.demonstration === 1 };
}

/** The first run. Throws REFUSED federation.exists once a federation has been named. */
export function setUp(core: Core, federation: Omit<FederationName, 'demonstration'>, campaign: NewCampaign): number {
  if (federationOf(core.reader) !== null) {
    throw new DomainError('REFUSED', 'federation.exists', messages.exists);
  }
  return core.runOperation({ kind: 'federation.set-up', summary: messages.setUp(federation.name) }, (writer) => {
    nameFederation(writer, { ...federation, demonstration: false });
    return insertCampaign(writer, campaign);
  });
}
