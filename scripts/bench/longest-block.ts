import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const RESOLUTION_MS = 1;
const PAUSE_MS = 20;

/**
 * The longest time that nothing else of this thread had its turn, in milliseconds, while `work` is called every 20 ms
 * until `task` is done, and once more after it: that call meets what the task left behind.
 */
export async function longestBlock(task: Promise<unknown>, work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  let running = true;
  const finished = task.finally(() => {
    running = false;
  });
  delays.enable();
  do {
    await pause(PAUSE_MS);
    await work();
  } while (running);
  await finished;
  await work();
  await pause(PAUSE_MS);
  delays.disable();
  return Math.max(0, delays.max / 1e6 - RESOLUTION_MS);
}
