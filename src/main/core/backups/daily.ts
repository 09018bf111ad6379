import type { Core } from '../core.ts';
import { copiesFolder, copyDatabase, listCopies } from '../database/copies.ts';

const hour = 3_600_000;
/** Copies made by themselves that are kept; those that a person made are never removed. */
const automaticKept = 14;

/**
 * Makes the day's copy unless one was made in the last 20 hours or nothing was written since the newest copy; then lets go
 * of the oldest automatic ones. Answers whether a copy was made. Throws STORAGE as a copy does.
 */
export async function keepDailyCopy(core: Core): Promise<boolean> {
  const { ports, reader } = core;
  const copies = await listCopies(ports);
  const written = reader.get<{ at: string | null }>('SELECT max(at) AS at FROM operation')?.at ?? '';
  const [newest] = copies;
  if (newest !== undefined && newest.at > written) return false;
  const automatic = copies.filter(({ cause }) => cause === 'automatic');
  const age = Date.parse(ports.clock.now()) - Date.parse(automatic[0]?.at ?? '1970-01-01T00:00:00.000Z');
  if (age < 20 * hour) return false;
  await copyDatabase(ports, core.store.connection(), 'automatic');
  for (const { name } of automatic.slice(automaticKept - 1)) await ports.files.remove(`${copiesFolder}/${name}`);
  return true;
}

/** Keeps the daily copy for as long as the application is open: now and every hour. A copy that fails is logged. */
export function keepDailyCopies(core: Core): { stop(): void } {
  const keep = (): void => {
    keepDailyCopy(core).catch((error: unknown) => {
      core.ports.log.error('the daily copy could not be made', { error: String(error) });
    });
  };
  keep();
  const timer = setInterval(keep, hour);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
