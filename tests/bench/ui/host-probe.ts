import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Loaded into the host before it starts: tells its parent how long its main thread stood still and what memory it holds. */
if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  let busy = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(busy);
    process.send?.({
      stall: delay.max / 1e6,
      megabytes: process.memoryUsage.rss() / 1024 / 1024,
      busy: (user + system) / 1000,
    });
    busy = process.cpuUsage();
    delay.reset();
  });
  process.channel?.unref();
}
