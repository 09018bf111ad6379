import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '#core/node-files.ts';
import type { Clock, Ports } from '#core/ports.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import { createRenderPool } from '#workers/render-pool.ts';
import { createWritingPool } from '#workers/writing-pool.ts';
import { applicationFolder } from './application-folder.ts';
import { createFileLog } from './file-log.ts';

const clock: Clock = { now: () => new Date().toISOString() };

/** The real machine under the application: its clock, disk, person and worker threads. Opens and writes nothing yet. */
export function createNodePorts({ dataFolder, host }: { dataFolder: string; host: Ports['host'] }): Ports {
  return {
    clock,
    files: nodeFiles(dataFolder),
    log: createFileLog(join(dataFolder, 'logs', 'so-thi-dua.log'), clock),
    actor: userInfo().username,
    host,
    version: applicationVersion(),
    analysis: createAnalysisPool(),
    rendering: createRenderPool({ resources: join(applicationFolder(), 'resources') }),
    writing: createWritingPool(),
  };
}

export function applicationVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(applicationFolder(), 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  if (!hasVersion || typeof manifest.version !== 'string') throw new Error('package.json names no version');
  return manifest.version;
}
