import { homedir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type Application, createApp } from '#core/app.ts';
import type { Wholeness } from '#core/database/open.ts';
import type { Campaign, Phase } from '#shared/contract/campaigns.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { createNodePorts } from '../node-ports.ts';
import { type Invocation, UsageError, wholeNumber } from './command.ts';

/** The data folder that a command works on. */
export function dataFolderOf(invocation: Invocation): string {
  return path.resolve(
    invocation.text('data') ??
      defaultDataFolder({ platform: process.platform, environment: process.env, home: homedir() }),
  );
}

const clientOf = (app: Application) => createRouterClient(app.router);
export type Client = ReturnType<typeof clientOf>;

export interface Session {
  folder: string;
  app: Application;
  /** Every procedure of the application, called in this process. */
  client: Client;
}

/** Opens the application on the data folder for as long as `use` runs; a host that people wait for looks it through later. */
export async function withSession<Result>(
  invocation: Invocation,
  use: (session: Session) => Promise<Result>,
  wholeness: Wholeness = 'now',
): Promise<Result> {
  const folder = dataFolderOf(invocation);
  const app = await createApp(createNodePorts({ dataFolder: folder, host: 'command-line' }), wholeness);
  try {
    return await use({ folder, app, client: clientOf(app) });
  } finally {
    await app.close();
  }
}

/** The year of `--campaign YEAR`; to be asked before the data is opened, so that wrong usage leaves no folder behind. */
export function yearOf(invocation: Invocation): number {
  invocation.required('campaign');
  return wholeNumber(invocation, 'campaign') ?? 0;
}

/** The campaign of that year. */
export async function campaignOf(invocation: Invocation, client: Client, year: number): Promise<Campaign> {
  const found = (await client.campaigns.list()).find((campaign) => campaign.year === year);
  if (found === undefined) throw new UsageError(invocation.messages.noCampaign(year));
  return found;
}

/** The phase of `--phase N`, or null where the option is left out. */
export function phaseOf(invocation: Invocation, campaign: Campaign): Phase | null {
  const number = wholeNumber(invocation, 'phase');
  if (number === undefined) return null;
  const found = campaign.phases.find((phase) => phase.number === number);
  if (found === undefined) throw new UsageError(invocation.messages.noPhase(number, campaign.year));
  return found;
}
