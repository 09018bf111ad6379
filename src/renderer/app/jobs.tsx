import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { JobEvent } from '#shared/contract/intake.ts';
import { client } from '../api/client.ts';
import { queryClient } from './query-client.ts';
import { tell, tellError } from './tell.ts';
import { words } from './words.ts';

interface RunningJob {
  jobId: string;
  title: string;
  event: JobEvent | null;
}

interface Jobs {
  running: RunningJob[];
  /** Follows a job to its end, wherever the person goes meanwhile; `whenDone` fetches what it made. */
  follow: (jobId: string, title: string, whenDone?: () => Promise<void>) => void;
  cancel: (jobId: string) => void;
}

const JobsContext = createContext<Jobs>({ running: [], follow: () => {}, cancel: () => {} });
const rememberedKey = 'running-jobs';

export function useJobs(): Jobs {
  return useContext(JobsContext);
}

export function JobsProvider({ children }: { children: ReactNode }) {
  const [running, setRunning] = useState<RunningJob[]>([]);
  const followed = useRef(new Set<string>());

  const follow = useCallback((jobId: string, title: string, whenDone?: () => Promise<void>) => {
    if (followed.current.has(jobId)) return;
    followed.current.add(jobId);
    setRunning((jobs) => [...jobs, { jobId, title, event: null }]);
    const update = (event: JobEvent) =>
      setRunning((jobs) => jobs.map((job) => (job.jobId === jobId ? { ...job, event } : job)));
    void watch(jobId, title, update, whenDone).finally(() =>
      setRunning((jobs) => jobs.filter((job) => job.jobId !== jobId)),
    );
  }, []);

  const cancel = useCallback((jobId: string) => {
    client.jobs.cancel({ jobId }).catch((error: unknown) => tellError(error));
  }, []);

  useEffect(() => {
    for (const job of rememberedJobs()) follow(job.jobId, job.title);
  }, [follow]);
  useEffect(() => {
    sessionStorage.setItem(rememberedKey, JSON.stringify(running.map(({ jobId, title }) => ({ jobId, title }))));
  }, [running]);

  const jobs = useMemo(() => ({ running, follow, cancel }), [running, follow, cancel]);
  return <JobsContext value={jobs}>{children}</JobsContext>;
}

async function watch(
  jobId: string,
  title: string,
  update: (event: JobEvent) => void,
  whenDone?: () => Promise<void>,
): Promise<void> {
  try {
    for await (const event of await client.jobs.watch({ jobId })) {
      update(event);
      if (event.state === 'done') await whenDone?.();
      if (event.state !== 'running') tellOutcome(title, event);
    }
  } catch (error) {
    tellError(error, title);
  }
  await queryClient.invalidateQueries();
}

function tellOutcome(title: string, event: JobEvent): void {
  const message = event.outcome?.message ?? words.jobs.ended[event.state];
  tell({ color: event.state === 'failed' ? 'red' : 'union', title, message });
}

/** Jobs that were running when the page was loaded again go on being followed. */
function rememberedJobs(): { jobId: string; title: string }[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(rememberedKey) ?? '[]');
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (job): job is { jobId: string; title: string } => typeof job?.jobId === 'string' && typeof job?.title === 'string',
  );
}
