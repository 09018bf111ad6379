import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { type Application, createApp } from '#core/app.ts';
import type { Ports } from '#core/ports.ts';
import { createAnalysisPool } from '#workers/analyse-pool.ts';
import { createRenderPool } from '#workers/render-pool.ts';
import { createWritingPool } from '#workers/writing-pool.ts';
import { testPorts } from './ports.ts';
import { temporaryFolder } from './store.ts';

/** The whole application on a real folder with a clock that stands still, and every procedure called in this process. */
export async function openTestApplication(
  options: { folder?: string; ports?: Partial<Ports> } = {},
): Promise<{ app: Application; client: ReturnType<typeof clientOf>; folder: string }> {
  const folder = options.folder ?? temporaryFolder();
  const app = await createApp(
    testPorts(folder, {
      analysis: createAnalysisPool(),
      rendering: createRenderPool({ resources: 'resources' }),
      writing: createWritingPool(),
      ...options.ports,
    }),
  );
  onTestFinished(() => app.close());
  return { app, client: clientOf(app), folder };
}

const clientOf = (app: Application) => createRouterClient(app.router);
