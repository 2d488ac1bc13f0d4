/**
 * Loaded into a server that is measured (`--import`): on SIGUSR2 it says how long its event loop was
 * held at a stretch since the last time, in milliseconds, and begins anew.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION = 1;

if (isMainThread) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  process.on('SIGUSR2', () => {
    const held = Math.max(0, delays.max / 1e6 - RESOLUTION);
    process.stderr.write(`The loop was held for ${held.toFixed(2)} ms\n`);
    delays.reset();
  });
}
