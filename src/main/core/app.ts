import { implement, ORPCError } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { vi } from '#shared/messages/vi.ts';
import { keepDailyCopies } from './backups/daily.ts';
import { backupProcedures } from './backups/procedures.ts';
import { restoreFrom, seedCatalogue } from './backups/service.ts';
import { campaignProcedures } from './campaigns/procedures.ts';
import { findDamage } from './check/service.ts';
import type { Core } from './core.ts';
import { figureProcedures } from './counting/procedures.ts';
import type { Wholeness } from './database/open.ts';
import { storageRefusal } from './database/storage-errors.ts';
import { openStore } from './database/store.ts';
import { DomainError } from './domain-error.ts';
import { initiativeProcedures, numberProcedures, workProcedures } from './entry/procedures.ts';
import { appProcedures } from './federation/procedures.ts';
import { nameFederation, placeInName } from './federation/service.ts';
import { followUpProcedures } from './follow-up/procedures.ts';
import { paperProcedures } from './intake/paper-procedures.ts';
import { intakeProcedures } from './intake/procedures.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { jobProcedures } from './jobs/procedures.ts';
import { movementProcedures } from './movements/procedures.ts';
import { historyProcedures } from './operations/procedures.ts';
import { operationsOver } from './operations/run.ts';
import { awardHistoryProcedures } from './people/history-procedures.ts';
import { peopleProcedures } from './people/procedures.ts';
import type { Ports } from './ports.ts';
import { registrationProcedures } from './registrations/procedures.ts';
import { reportProcedures } from './reports/procedures.ts';
import { settingsProcedures } from './settings/procedures.ts';
import { targetProcedures } from './targets/procedures.ts';
import { clusterProcedures } from './units/cluster-procedures.ts';
import { unitListProcedures } from './units/list-file/procedures.ts';
import { unitProcedures } from './units/procedures.ts';
import { takeoverProcedures } from './units/takeover/procedures.ts';

export interface Application {
  readonly router: ReturnType<typeof assemble>;
  readonly core: Core;
  /** The damage that was found in the data file once it was looked through, or null. Everything is refused from then on. */
  readonly damage: Promise<DomainError | null>;
  /** Puts the copy at this path in place of the open data; the name of the copy that keeps the replaced state. */
  restoreFrom(path: string): Promise<{ replaced: string }>;
  /** Names the federation; its place is read from the name. */
  nameFederation(name: string): void;
  /** Makes the day's copy now and as long as the application stays open; for hosts that a person sits in front of. */
  keepDailyCopies(): void;
  /** Stops the jobs and the workers, and lets the data folder go. */
  close(): Promise<void>;
}

/**
 * Opens the data folder and the application over it. Throws DomainError STORAGE where the folder cannot be used. With
 * `wholeness` later it can be used before the file was looked through.
 */
export async function createApp(ports: Ports, wholeness: Wholeness = 'now'): Promise<Application> {
  const store = await openStore(ports, wholeness);
  const core: Core = { reader: store.reader, ...operationsOver(store, ports), ports, store };
  try {
    seedCatalogue(core);
  } catch (error) {
    store.close();
    throw error;
  }
  const jobs = createJobs(core);
  const damage = wholeness === 'later' ? findDamage(core) : Promise.resolve(null);
  let daily: { stop(): void } | null = null;
  return {
    router: assemble(core, jobs),
    core,
    damage,
    restoreFrom: async (path) => ({ replaced: await restoreFrom(core, jobs, path) }),
    nameFederation: (name) =>
      core.runOperation({ kind: 'federation.name', summary: vi.federation.named(name) }, (writer) =>
        nameFederation(writer, { name, place: placeInName(name), demonstration: false }),
      ),
    keepDailyCopies: () => {
      daily ??= keepDailyCopies(core);
    },
    close: async () => {
      daily?.stop();
      await jobs.close();
      await damage;
      await core.longOperations.close();
      await Promise.all([ports.analysis.close(), ports.rendering.close(), ports.writing.close()]);
      store.close();
    },
  };
}

function assemble(core: Core, jobs: Jobs) {
  return implement(contract)
    .use(async ({ next, path }) => {
      try {
        const damage = core.store.damage();
        if (damage !== null) throw damage;
        return await next();
      } catch (error) {
        throw contractError(core, path, error);
      }
    })
    .router({
      app: appProcedures(core, jobs),
      campaigns: campaignProcedures(core),
      movements: movementProcedures(core),
      followUp: followUpProcedures(core, jobs),
      units: unitProcedures(core),
      unitLists: unitListProcedures(core),
      takeover: takeoverProcedures(core),
      clusters: clusterProcedures(core),
      intake: intakeProcedures(core, jobs),
      papers: paperProcedures(core),
      jobs: jobProcedures(jobs),
      registrations: registrationProcedures(core),
      numbers: numberProcedures(core),
      initiatives: initiativeProcedures(core),
      works: workProcedures(core),
      people: peopleProcedures(core),
      awardHistory: awardHistoryProcedures(core, jobs),
      figures: figureProcedures(core),
      reports: reportProcedures(core),
      targets: targetProcedures(core),
      settings: settingsProcedures(core),
      history: historyProcedures(core),
      backups: backupProcedures(core, jobs),
    });
}

/** A refusal crosses as the contract's own error; anything else is logged here and crosses without its words. */
function contractError(core: Core, path: readonly string[], error: unknown): unknown {
  if (error instanceof ORPCError) return error;
  const refusal = error instanceof DomainError ? error : storageRefusal(error, core.store.connection().name);
  if (refusal) {
    const { kind, code, message, items } = refusal;
    return new ORPCError(kind, {
      status: contract.app.state['~orpc'].errorMap[kind].status,
      message,
      data: dataOf(kind, message, code, items),
    });
  }
  core.ports.log.error(`procedure failed: ${path.join('.')}`, {
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: vi.storage.internal });
}

function dataOf(kind: DomainError['kind'], message: string, code: string, items: readonly string[]) {
  if (kind === 'REFUSED') return { message, code };
  return kind === 'CONFLICT' ? { message, items } : { message };
}
